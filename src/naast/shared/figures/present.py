"""From a classed figure to the words, source and caution that stand with it."""

from dataclasses import dataclass, field
from typing import assert_never

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from naast.shared.figures.types import (
    AnswerFigure,
    Bound,
    Figure,
    HandbookFact,
    OpenFigure,
    PretestFigure,
    Unit,
    WorkFigure,
)


@dataclass(frozen=True, kw_only=True)
class FigureText:
    """What a page shows of one figure. `figure_class` names its class in words."""

    figure_class: str
    label: str
    value: str
    share: str = ""
    source: str = ""
    period: str = ""
    caution: str = ""
    definition: str = ""
    comparisons: tuple[tuple[str, str], ...] = field(default=())
    invented: bool = False


def present(figure: Figure, *, inside: bool = False) -> FigureText:
    """Return the words of a figure; `inside` means: the reader belongs to the organisation."""
    match figure:
        case OpenFigure():
            return _open(figure)
        case HandbookFact():
            return _handbook(figure)
        case WorkFigure():
            return _work(figure, inside=inside)
        case AnswerFigure():
            return _answer(figure)
        case PretestFigure():
            return _pretest(figure)
        case _ as unclassed:
            _refuse(unclassed)
            assert_never(unclassed)


def _refuse(unclassed: object) -> None:
    raise TypeError(
        f"{type(unclassed).__name__} is not a classed figure. Pass an OpenFigure, HandbookFact, "
        "WorkFigure, AnswerFigure or PretestFigure (naast.shared.figures)."
    )


def number(value: float, decimals: int = 0) -> str:
    """Write a number as Dutch readers expect it: 20.314 and 7,5."""
    rounded = round(value, decimals)  # number_format cuts off, it does not round
    return str(number_format(rounded, decimal_pos=decimals, use_l10n=True, force_grouping=True))


def value_text(value: float | None, unit: Unit, bound: Bound) -> str:
    """Write a value with its unit; a bound or a missing value is said in words."""
    if bound is Bound.SUPPRESSED:
        return _("not shown")
    if value is None or bound is Bound.MISSING:
        return _("not known")
    words = _with_unit(value, unit)
    if bound is Bound.AT_LEAST:
        return _("%(value)s or more") % {"value": words}
    if bound is Bound.AT_MOST:
        return _("%(value)s or less") % {"value": words}
    return words


def _with_unit(value: float, unit: Unit) -> str:
    whole = float(value).is_integer()
    plain = number(value, 0 if whole else 1)
    match unit:
        case Unit.PERCENT:
            return f"{plain}%"
        case Unit.EURO:
            return f"€ {number(value)}"
        case Unit.PER_KM2:
            return _("%(value)s per km²") % {"value": plain}
        case Unit.PER_100000:
            return _("%(value)s per 100,000 residents") % {"value": plain}
        case Unit.URBANITY_CLASS:
            return _urbanity(int(value))
        case Unit.PERSONS_PER_HOUSEHOLD:
            return _("%(value)s people") % {"value": number(value, 1)}
        case Unit.PEOPLE | Unit.HOUSEHOLDS | Unit.COUNT:
            return plain
        case _ as unknown:
            assert_never(unknown)


def _urbanity(level: int) -> str:
    return {
        1: _("very strongly urban"),
        2: _("strongly urban"),
        3: _("moderately urban"),
        4: _("little urban"),
        5: _("not urban"),
    }[level]


def _open(figure: OpenFigure) -> FigureText:
    comparisons = tuple(
        (mark.area_name, value_text(mark.value, mark.unit or figure.unit, mark.bound))
        for mark in (figure.gemeente, figure.country)
        if mark is not None
    )
    share = "" if figure.share is None else f"{number(figure.share, 0)}%"
    return FigureText(
        figure_class=_("invented figures") if figure.invented else _("open data"),
        label=figure.label,
        value=value_text(figure.value, figure.unit, figure.bound),
        share=share,
        source=figure.source,
        period=figure.period,
        caution=" ".join(part for part in (figure.crossing, figure.caution) if part),
        definition=figure.definition,
        comparisons=comparisons,
        invented=figure.invented,
    )


def _handbook(figure: HandbookFact) -> FigureText:
    comparisons: tuple[tuple[str, str], ...] = ()
    if figure.compare is not None:
        beside = figure.compare
        label = f"{beside.label}, {beside.period} ({beside.source})"
        value = value_text(beside.value, beside.unit, beside.bound)
        if beside.share is not None:
            value = f"{value} ({number(beside.share)}%)"
        comparisons = ((label, value),)
    return FigureText(
        figure_class=_("fact from the handbook"),
        label=figure.what,
        value=figure.value,
        source=_("Handbook ‘In contact komen en blijven’, line %(line)d: “%(quote)s”")
        % {"line": figure.line, "quote": figure.quote},
        caution=figure.remark,
        comparisons=comparisons,
    )


def _work(figure: WorkFigure, *, inside: bool) -> FigureText:
    return FigureText(
        figure_class=_("our own work"),
        label=figure.label,
        value=number(figure.value) if inside else figure.outside(),
        source=figure.source,
        period=figure.period,
    )


def _answer(figure: AnswerFigure) -> FigureText:
    percent = None if figure.share is None else round(figure.share * 100)
    base = ngettext("%(n)s answer", "%(n)s answers", figure.n) % {"n": number(figure.n)}
    caution = _("Not a random sample.")
    if figure.bound is Bound.SUPPRESSED:
        why = figure.why_suppressed or _("Too few answers to show.")
        caution = f"{why} {caution}"
    return FigureText(
        figure_class=_("answers of people"),
        label=figure.label,
        value=value_text(percent, Unit.PERCENT, figure.bound),
        source=f"{base}; {figure.base}; {figure.route}",
        period=figure.period,
        caution=caution,
        invented=figure.invented,
    )


def _pretest(figure: PretestFigure) -> FigureText:
    shown = figure.decision
    if figure.reader_decides:
        shown = ", ".join(f"{label}: {number(count)}" for label, count in figure.counts)
    return FigureText(
        figure_class=_("pretest"), label=figure.label, value=shown, caution=figure.reason
    )
