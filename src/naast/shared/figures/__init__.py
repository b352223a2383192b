"""Every figure that Naast shows carries its class in its type (RULINGS: classes of figures).

Import the classes from here. `AnswerFigure` may only be constructed in
`naast.shared.release`; tests/architecture/test_figure_classes.py holds that.
"""

from naast.shared.figures.types import (
    AnswerFigure,
    AnswerTable,
    Benchmark,
    Bound,
    Figure,
    HandbookFact,
    OpenFigure,
    PretestFigure,
    Unit,
    WorkFigure,
)

__all__ = [
    "AnswerFigure",
    "AnswerTable",
    "Benchmark",
    "Bound",
    "Figure",
    "HandbookFact",
    "OpenFigure",
    "PretestFigure",
    "Unit",
    "WorkFigure",
]
