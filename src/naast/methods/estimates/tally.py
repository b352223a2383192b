"""Count answers into a table. Skipped questions stay apart; 'wil niet zeggen' is an answer."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from naast.methods.disclosure import CountTable, OptionCounts


def tally(
    answers: Iterable[str | None],
    labels: Sequence[str],
    *,
    scale: Sequence[str] = (),
    other: str | None = None,
    foldable: Sequence[str] = (),
) -> tuple[CountTable, int]:
    """Count the answers to a question with one answer.

    Parameters
    ----------
    answers : iterable of str or None
        One per interview in which the question was asked; None when it was skipped.
    labels : sequence of str
        All possible answers in the order of the questionnaire; unused ones count zero.
    scale, other, foldable
        What may be merged, see `CountTable`.

    Returns
    -------
    table : CountTable
        Its n is the number who answered.
    skipped : int
        How many did not.

    Raises
    ------
    ValueError
        When an answer is not one of the labels.

    Notes
    -----
    Source: item non-response is kept apart from answers as in AAPOR, *Standard Definitions*
    (2023), section on item non-response.

    Examples
    --------
    >>> table, skipped = tally(["ja", "nee", None, "ja"], ["ja", "nee", "wil_niet_zeggen"])
    >>> table.counts, table.n, skipped
    ((2, 1, 0), 3, 1)
    """
    counted = Counter(answers)
    skipped = counted.pop(None, 0)
    _refuse_unknown(counted, labels)
    counts = tuple(counted[label] for label in labels)
    return CountTable(tuple(labels), counts, tuple(scale), other, tuple(foldable)), skipped


def tally_options(
    answers: Iterable[Collection[str] | None],
    options: Sequence[str],
    *,
    exclusive: Sequence[str] = (),
) -> tuple[OptionCounts, int]:
    """Count the answers to a question with several answers.

    Parameters
    ----------
    answers : iterable of collection of str or None
        One per interview in which the question was asked; None or empty when it was skipped.
    options : sequence of str
        All options in the order of the questionnaire.
    exclusive : sequence of str
        Options that go with no other.

    Returns
    -------
    table : OptionCounts
        Its n is the number who named at least one option.
    skipped : int
        How many named none.

    Raises
    ------
    ValueError
        When an answer is not one of the options.

    Notes
    -----
    Source: as for `tally`; shares of several answers are shares of people, not of mentions.

    Examples
    --------
    >>> table, skipped = tally_options([["krant", "buren"], ["buren"], None], ["krant", "buren"])
    >>> table.counts, table.n, skipped
    ((1, 2), 2, 1)
    """
    counted: Counter[str] = Counter()
    n = skipped = 0
    for named in answers:
        counted.update(set(named or ()))
        n += bool(named)
        skipped += not named
    _refuse_unknown(counted, options)
    counts = tuple(counted[option] for option in options)
    return OptionCounts(tuple(options), counts, n, tuple(exclusive)), skipped


def _refuse_unknown(counted: Counter[str] | Counter[str | None], labels: Sequence[str]) -> None:
    if unknown := {str(answer) for answer in counted} - set(labels):
        raise ValueError(f"Answers that the question does not have: {sorted(unknown)}.")
