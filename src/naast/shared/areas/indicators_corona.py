"""Indicators of the corona years: coverage at several dates, reported infections."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from naast.shared.areas.indicator import CORONA, GEMEENTE_UP, Indicator, Joined, Words
from naast.shared.figures import Unit

CONSENT = _(
    "About 7 percent of vaccinated people did not agree to registration. Differences between "
    "places can be differences in that consent."
)
TESTING = _("Counts who was tested and reported. Where few people test, the figure is low.")
COVERAGE_DATES = (
    ("2021-10-04", 2021, ("18+",)),
    ("2021-11-22", 2021, ("18+", "12+")),
    ("2022-03-14", 2022, ("18+", "12+")),
    ("2022-06-06", 2022, ("18+", "12+")),
    ("2022-09-04", 2022, ("18+", "12+")),
    ("2023-09-24", 2023, ("18+", "12+")),
)
AGES = {"12+": _("aged 12 or older"), "18+": _("aged 18 or older"), "60+": _("aged 60 or older")}


def coverage() -> Iterable[Indicator]:
    """Yield coverage at each date, and the autumn shot of 60 and older."""
    for date, year, ages in COVERAGE_DATES:
        for age in ages:
            yield _dose(date, year, age, "pct_primary_series", _("basic vaccination"))
    yield _dose("2023-09-24", 2023, "60+", "pct_booster", _("autumn shot 2022"))


def _dose(date: str, year: int, age: str, column: str, label: Words) -> Indicator:
    return Indicator(
        key=f"vaccination_{age.replace('+', 'plus')}_{date}",
        label=Joined(label, AGES[age]),
        group=CORONA,
        table="vaccination",
        column=f"{date}|{age}|{column}",
        unit=Unit.PERCENT,
        period=date,
        boundary_year=year,
        kinds=("gemeente",),
        definition=_("Share of residents of these ages with a registered vaccination."),
        caution=CONSENT,
    )


def infections() -> Iterable[Indicator]:
    """Yield the reported infections when the handbook's thirty gemeenten were chosen."""
    yield Indicator(
        key="infections_2021-11_2021-12",
        label=_("reported infections, November and December 2021"),
        group=CORONA,
        table="infections_daily",
        column="2021-11-01..2021-12-31",
        unit=Unit.PER_100000,
        period="2021-11-01 – 2021-12-31",
        boundary_year=2023,
        kinds=GEMEENTE_UP,
        definition=_("Sum of the reported infections per day per 100,000 residents."),
        caution=TESTING,
        computed_for=("land",),
    )
