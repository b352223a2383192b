"""May a table be released again?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from naast.methods.disclosure.protect import protect
from naast.methods.disclosure.tables import CountTable, Policy, ProtectedTable, Release

WhyNot = Literal["", "too_few_new", "shows_less"]


@dataclass(frozen=True)
class Decision:
    """Whether a table may be released again, and as what.

    Attributes
    ----------
    allowed : bool
    table : ProtectedTable or None
        What may be published, when allowed.
    reason : {'', 'too_few_new', 'shows_less'}
        Why the earlier release stays the last one.
    """

    allowed: bool
    table: ProtectedTable | None
    reason: WhyNot = ""


def may_release_again(
    previous: Sequence[Release], current: CountTable, policy: Policy | None = None
) -> Decision:
    """Decide whether a table with new interviews may follow the earlier releases.

    Parameters
    ----------
    previous : sequence of Release
        Earlier releases of the same question, oldest first; may be empty.
    current : CountTable
        The true counts now.
    policy : Policy, optional
        Threshold, protection and how many answers must be new.

    Returns
    -------
    Decision
        Refused when fewer than ``policy.new_interviews`` answers are new, or when protecting the
        people who were added would show fewer answers than the last release does: then the last
        release is the better one and stays.

    Raises
    ------
    ValueError
        When an earlier release holds more people than there are now.

    Notes
    -----
    Each increment is itself a table under the same rules.

    Source: docs/methods/disclosure.md; subtracting two releases is the oldest attack, see Denning,
    *Cryptography and Data Security* (1982), chapter 6.

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, Release, may_release_again, protect
    >>> before = CountTable(("ja", "nee"), (30, 20))
    >>> earlier = [Release(before, protect(before))]
    >>> may_release_again(earlier, CountTable(("ja", "nee"), (31, 20))).reason
    'too_few_new'
    >>> may_release_again(earlier, CountTable(("ja", "nee"), (45, 32))).allowed
    True
    """
    policy = policy or Policy()
    told = [release for release in previous if release.published.n is not None]
    if told and current.n - told[-1].truth.n < policy.new_interviews:
        return Decision(False, None, "too_few_new")
    table = protect(current, policy, told)
    if told and table.visible < told[-1].published.visible:
        return Decision(False, None, "shows_less")
    return Decision(True, table)


def may_show_follow_up(parent: ProtectedTable, *answers: str) -> bool:
    """Tell whether the table of a follow-up question may be released.

    The number who got the follow-up is (about) the number who gave the answer that leads to it, so
    it may be shown only if that answer stands in the parent table with its own exact count.

    Parameters
    ----------
    parent : ProtectedTable
        The question that leads to the follow-up, as it is published at the same moment.
    *answers : str
        The answers after which the follow-up is asked.

    Returns
    -------
    bool

    Notes
    -----
    Source: docs/methods/disclosure.md, 'Follow-up questions'.

    Examples
    --------
    >>> from naast.methods.disclosure import CountTable, may_show_follow_up, protect
    >>> parent = protect(CountTable(("ja", "nee"), (30, 20)))
    >>> may_show_follow_up(parent, "ja")
    True
    """
    return not parent.withheld and all(
        parent.cell_of(answer).state == "shown" for answer in answers
    )
