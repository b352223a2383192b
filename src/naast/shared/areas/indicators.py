"""The registry of indicators: where each figure stands, what it means, what goes first.

The order of `INDICATORS` is the order on screen: residents, then strengths, then the
rest of who lives here, and only then what is hard.
"""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from naast.shared.areas.indicator import (
    GEMEENTE_UP,
    HEALTH,
    HOMES,
    INCOME,
    STRENGTHS,
    WHO,
    Indicator,
    Words,
)
from naast.shared.areas.indicators_corona import coverage, infections
from naast.shared.areas.types import Kind
from naast.shared.figures import Unit

ROUNDED = _("Counts of wijken and buurten are rounded to 5.")
ESTIMATE = _("An estimate by a model from a survey, not a count.")
OLD_INDICATOR = _("Not to be compared with 'western' and 'non-western' figures up to 2021.")


def _residents() -> Iterable[Indicator]:
    yield Indicator(
        key="inhabitants",
        label=_("residents"),
        group=WHO,
        table="kwb_2024",
        column="inhabitants",
        unit=Unit.PEOPLE,
        period="1-1-2024",
        boundary_year=2024,
        definition=_("People in the population register on 1 January 2024."),
        caution=ROUNDED,
        caution_for=("wijk", "buurt"),
    )


def _share(key: str, label: Words, column: str, caution: Words = "") -> Indicator:
    return Indicator(
        key=key,
        label=label,
        group=WHO,
        table="kwb_2024",
        column=column,
        unit=Unit.PEOPLE,
        of="inhabitants",
        period="1-1-2024",
        boundary_year=2024,
        definition=_("Residents on 1 January 2024, and their share of all residents."),
        caution=caution,
    )


def _who() -> Iterable[Indicator]:
    yield _share("age_0_14", _("aged 0 to 15"), "age_0_14")
    yield _share("age_15_24", _("aged 15 to 25"), "age_15_24")
    yield _share("age_25_44", _("aged 25 to 45"), "age_25_44")
    yield _share("age_45_64", _("aged 45 to 65"), "age_45_64")
    yield _share("age_65_plus", _("aged 65 or older"), "age_65_plus")
    yield _share("women", _("women"), "women")
    yield _share("men", _("men"), "men")
    yield _share(
        "origin_nl",
        _("origin: the Netherlands"),
        "origin_country_nl",
        OLD_INDICATOR,
    )
    yield _share(
        "origin_europe",
        _("origin: elsewhere in Europe"),
        "origin_country_europe_excl_nl",
        OLD_INDICATOR,
    )
    yield _share(
        "origin_outside",
        _("origin: outside Europe"),
        "origin_country_outside_europe",
        OLD_INDICATOR,
    )


def _monitor(
    key: str,
    label: Words,
    column: str,
    *,
    strength: bool = False,
    ages: str = "18+",
    definition: Words = "",
) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        group=STRENGTHS if strength else HEALTH,
        table="monitor_2020",
        column=f"{ages}|{column}",
        unit=Unit.PERCENT,
        period="2020",
        boundary_year=2020,
        definition=definition or _("Share of residents aged 18 or older, health monitor 2020."),
        caution=ESTIMATE,
        strength=strength,
    )


def _strengths() -> Iterable[Indicator]:
    yield _monitor("health_good", _("feel healthy"), "ErvarenGezondheidGoedZeerGoed", strength=True)
    yield _monitor(
        "control", _("have a grip on their own life"), "MatigVeelRegieOverEigenLeven", strength=True
    )
    yield _monitor("volunteering", _("do voluntary work"), "Vrijwilligerswerk", strength=True)
    yield _monitor("informal_care", _("care for someone near them"), "Mantelzorger", strength=True)
    yield _young("young_support", _("young people who can turn to someone"), YOUNG_SUPPORT)
    yield _young("young_future", _("young people with much trust in their future"), YOUNG_FUTURE)
    yield _kwb_2022(
        "employment", _("have paid work"), "employment_rate", strength=True, group=STRENGTHS
    )


YOUNG_SUPPORT = "KanBijIemandTerechtBijProbleem_130"
YOUNG_FUTURE = "VeelVertrouwenInEigenToekomst_43"


def _young(key: str, label: Words, column: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        group=STRENGTHS,
        table="young_2024",
        column=column,
        unit=Unit.PERCENT,
        period="2024",
        boundary_year=2024,
        kinds=GEMEENTE_UP,
        definition=_("Share of people aged 16 to 25, health monitor young adults 2024."),
        strength=True,
    )


def _kwb_2022(
    key: str,
    label: Words,
    column: str,
    *,
    group: Words,
    unit: Unit = Unit.PERCENT,
    strength: bool = False,
    factor: float = 1.0,
    definition: Words = "",
    country: float | None = None,
    kinds: tuple[Kind, ...] = ("gemeente", "wijk"),
) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        group=group,
        table="kwb_2022",
        column=column,
        unit=unit,
        period="2022",
        boundary_year=2022,
        kinds=kinds,
        strength=strength,
        factor=factor,
        definition=definition or _("As published in the key figures of 2022."),
        country_by_definition=country,
    )


def _homes() -> Iterable[Indicator]:
    yield from _households("2024", "kwb_2024", 2024, ("buurt",), "1-1-2024")
    yield from _households("2021", "wbk_2021", 2021, ("wijk",), "1-1-2021")
    yield _kwb_2022(
        "urbanity_2022",
        _("urbanity"),
        "urbanity_class_1_5",
        group=HOMES,
        unit=Unit.URBANITY_CLASS,
        kinds=("gemeente",),
        definition=_("Addresses within one kilometre, in five classes."),
    )
    yield _kwb_2022(
        "owned_homes", _("homes lived in by their owner"), "dwelling_ownership", group=HOMES
    )
    yield _kwb_2022(
        "home_value",
        _("mean value of a home (WOZ)"),
        "dwelling_value",
        group=HOMES,
        unit=Unit.EURO,
        factor=1000,
    )


def _households(
    year: str, table: str, boundary_year: int, kinds: tuple[Kind, ...], period: str
) -> Iterable[Indicator]:
    for key, label, column, unit, definition in (
        ("households", _("households"), "households", Unit.HOUSEHOLDS, _("Private households.")),
        (
            "household_size",
            _("mean size of a household"),
            "avg_household_size",
            Unit.PERSONS_PER_HOUSEHOLD,
            _("Residents in private households per household."),
        ),
        (
            "density",
            _("residents per km² of land"),
            "density_per_km2",
            Unit.PER_KM2,
            _("Residents divided by the area of land."),
        ),
        (
            "urbanity",
            _("urbanity"),
            "urbanity_class_1_5",
            Unit.URBANITY_CLASS,
            _("Addresses within one kilometre, in five classes."),
        ),
    ):
        yield Indicator(
            key=f"{key}_{year}",
            label=label,
            group=HOMES,
            table=table,
            column=column,
            unit=unit,
            period=period,
            boundary_year=boundary_year,
            kinds=kinds,
            definition=definition,
        )


def _income() -> Iterable[Indicator]:
    yield Indicator(
        key="household_income",
        label=_("median disposable income of a household"),
        group=INCOME,
        table="income_2024",
        column="median_disposable_income_keur",
        unit=Unit.EURO,
        factor=1000,
        period="2024",
        boundary_year=2024,
        kinds=GEMEENTE_UP,
        definition=_("Half of the households have more, half have less; students included."),
        caution=_("Provisional figure."),
    )
    yield Indicator(
        key="standardised_income",
        label=_("mean standardised income of a household"),
        group=INCOME,
        table="income_2024",
        column="mean_standardised_income_keur",
        unit=Unit.EURO,
        factor=1000,
        period="2024",
        boundary_year=2024,
        kinds=GEMEENTE_UP,
        definition=_("Income corrected for the size and make-up of the household."),
        caution=_("Provisional figure."),
    )
    yield _kwb_2022(
        "education_high",
        _("with hbo or university"),
        "edu_appl_sci",
        group=INCOME,
        definition=_("Share of residents with a diploma of hbo or university."),
    )
    yield _kwb_2022(
        "income_high",
        _("with an income in the highest 20%"),
        "income_high",
        group=INCOME,
        definition=_("Share whose income is in the highest 20 percent of the country."),
        country=20.0,
    )
    yield _kwb_2022(
        "income_low",
        _("with an income in the lowest 40%"),
        "income_low",
        group=INCOME,
        definition=_("Share whose income is in the lowest 40 percent of the country."),
        country=40.0,
    )
    yield Indicator(
        key="income_per_inhabitant",
        label=_("mean income per resident"),
        group=INCOME,
        table="income_2017",
        column="avg_income_per_inhabitant_keur",
        unit=Unit.EURO,
        factor=1000,
        period="2017",
        boundary_year=2017,
        kinds=("gemeente", "wijk", "buurt"),
        definition=_("Personal income divided by all residents, children included."),
        computed_for=("gemeente", "wijk"),
    )
    yield Indicator(
        key="social_minimum",
        label=_("households at or below the social minimum"),
        group=INCOME,
        table="income_2017",
        column="pct_households_at_or_below_social_minimum",
        unit=Unit.PERCENT,
        period="2017",
        boundary_year=2017,
        kinds=("gemeente", "wijk", "buurt"),
        definition=_("Share of households with an income up to the social minimum."),
        computed_for=("gemeente", "wijk"),
    )


def _health() -> Iterable[Indicator]:
    yield _monitor("lonely", _("feel lonely"), "Eenzaam")
    yield _monitor("very_lonely", _("feel very lonely"), "ErnstigZeerErnstigEenzaam")
    yield _monitor(
        "lonely_65",
        _("feel lonely, aged 65 or older"),
        "Eenzaam",
        ages="65+",
        definition=_("Share of residents aged 65 or older, health monitor 2020."),
    )
    yield _monitor("ends_meet", _("have trouble making ends meet"), "MoeiteMetRondkomen")
    yield _monitor("limited", _("are limited by their health"), "BeperktVanwegeGezondheid")
    yield _monitor("stress", _("had very much stress"), "HeelVeelStressInAfgelopen4Weken")


INDICATORS: tuple[Indicator, ...] = (
    *_residents(),
    *_strengths(),
    *_who(),
    *_homes(),
    *_income(),
    *_health(),
    *coverage(),
    *infections(),
)
BY_KEY: dict[str, Indicator] = {indicator.key: indicator for indicator in INDICATORS}
