"""The carried tables with their provenance, in the order in which they are listed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from naast.shared.areas.build import tables
from naast.shared.areas.build.tables import Compact


@dataclass(frozen=True, kw_only=True)
class TableSpec:
    """One carried table with the provenance that every figure from it shows."""

    key: str
    title: str
    files: tuple[str, ...]
    publisher: str
    source: str
    url: str
    licence: str
    period: str
    boundary_years: tuple[int, ...]
    definition: str
    make: Callable[[Path], Compact]


CBS_LICENCE = "CC BY 4.0"
RIVM_LICENCE = "Public Domain Mark 1.0"
ATTRIBUTION = "vrij te gebruiken met bronvermelding"
MONITOR = "Gezondheidsmonitor Volwassenen en Ouderen 2020, GGD'en, CBS en RIVM"


def carried_tables() -> Iterator[TableSpec]:
    """Yield every carried table in the order in which `naast data list` shows them."""
    yield from _cbs_tables()
    yield from _rivm_tables()


def _cbs_tables() -> Iterator[TableSpec]:
    yield TableSpec(
        key="areas_2024",
        title="Namen en codes van gemeenten, wijken en buurten",
        files=(tables.KWB_2024,),
        publisher="CBS",
        source="CBS, Kerncijfers wijken en buurten 2024",
        url="https://opendata.cbs.nl/statline/#/CBS/nl/dataset/85984NED",
        licence=CBS_LICENCE,
        period="1-1-2024",
        boundary_years=(2024,),
        definition="Indeling van Nederland in gemeenten, wijken en buurten op 1 januari 2024.",
        make=tables.areas_2024,
    )
    yield TableSpec(
        key="kwb_2024",
        title="Kerncijfers wijken en buurten 2024",
        files=(tables.KWB_2024,),
        publisher="CBS",
        source="CBS, Kerncijfers wijken en buurten 2024",
        url="https://opendata.cbs.nl/statline/#/CBS/nl/dataset/85984NED",
        licence=CBS_LICENCE,
        period="1-1-2024",
        boundary_years=(2024,),
        definition="Inwoners op 1 januari 2024; in wijken en buurten afgerond op 5.",
        make=tables.plain_table(tables.KWB_2024, "code", tables.KWB_2024_COLUMNS),
    )
    yield TableSpec(
        key="kwb_2022",
        title="Kerncijfers wijken en buurten 2022",
        files=("cbs_kwb_2022_gemeente_tmap.csv.gz", "cbs_kwb_2022_wijk_tmap.csv.gz"),
        publisher="CBS",
        source="CBS, Kerncijfers wijken en buurten 2022",
        url="https://opendata.cbs.nl/statline/#/CBS/nl/dataset/85318NED",
        licence=CBS_LICENCE,
        period="2022",
        boundary_years=(2022,),
        definition="Wonen, werk, inkomen en opleiding per gemeente en wijk van 2022.",
        make=tables.kwb_2022,
    )
    yield TableSpec(
        key="wbk_2021",
        title="Kerncijfers wijken 2021",
        files=("cbs_wbk_2021_wijk.csv.gz",),
        publisher="CBS",
        source="CBS, Kerncijfers wijken en buurten 2021",
        url="https://opendata.cbs.nl/statline/#/CBS/nl/dataset/85039NED",
        licence=CBS_LICENCE,
        period="1-1-2021",
        boundary_years=(2021,),
        definition="Huishoudens, dichtheid en stedelijkheid per wijk van 2021.",
        make=tables.plain_table(
            "cbs_wbk_2021_wijk.csv.gz", "wk_code", tables.WBK_2021_COLUMNS, name="wk_name"
        ),
    )
    yield TableSpec(
        key="income_2017",
        title="Inkomen per inwoner en sociaal minimum 2017",
        files=("cbs_kwb_2017_buurt_income_poverty.csv.gz",),
        publisher="CBS",
        source="CBS, Kerncijfers wijken en buurten 2017",
        url="https://opendata.cbs.nl/statline/#/CBS/nl/dataset/83765NED",
        licence=CBS_LICENCE,
        period="2017",
        boundary_years=(2017,),
        definition=(
            "Gemiddeld inkomen per inwoner en huishoudens onder of rond het sociaal minimum, "
            "per buurt van 2017. Wijk en gemeente: eigen gewogen gemiddelde van de buurten."
        ),
        make=tables.income_2017,
    )
    yield TableSpec(
        key="income_2024",
        title="Inkomen van huishoudens 2024",
        files=("cbs_household_income_gemeente_2024.csv",),
        publisher="CBS",
        source="CBS, Inkomen van huishoudens 2024 (voorlopig)",
        url="https://opendata.cbs.nl/statline/",
        licence=CBS_LICENCE,
        period="2024",
        boundary_years=(2024,),
        definition="Particuliere huishoudens met studenten; voorlopige cijfers.",
        make=tables.income_2024,
    )


def _rivm_tables() -> Iterator[TableSpec]:
    yield TableSpec(
        key="vaccination",
        title="Vaccinatiegraad corona per gemeente en veiligheidsregio",
        files=("rivm_covid_vaccination_gemeente_vr_2021_2023.csv.gz",),
        publisher="RIVM",
        source="RIVM, vaccinatiegraad COVID-19 per gemeente",
        url="https://data.rivm.nl/covid-19/",
        licence=RIVM_LICENCE,
        period="2021-10-04 – 2023-09-24",
        boundary_years=(2021, 2022, 2023),
        definition=(
            "Aandeel inwoners met een geregistreerde prik. Alleen wie instemde met "
            "registratie telt mee; ongeveer 7% stemde niet in."
        ),
        make=tables.vaccination,
    )
    yield TableSpec(
        key="infections_daily",
        title="Gemelde besmettingen corona per dag",
        files=(tables.INFECTIONS_DAILY,),
        publisher="RIVM",
        source="RIVM, COVID-19 gemelde besmettingen per gemeente",
        url="https://data.rivm.nl/covid-19/",
        licence=RIVM_LICENCE,
        period="2021-09-01 – 2022-03-31",
        boundary_years=(2023,),
        definition="Gemelde positieve testen; wie zich niet liet testen, telt niet mee.",
        make=tables.infections(
            "rivm_covid_infections_gemeente_daily_2021-09_2022-03.csv.gz", "date"
        ),
    )
    yield TableSpec(
        key="infections_weekly",
        title="Gemelde besmettingen corona per week",
        files=(tables.INFECTIONS_WEEKLY,),
        publisher="RIVM",
        source="RIVM, COVID-19 gemelde besmettingen per gemeente",
        url="https://data.rivm.nl/covid-19/",
        licence=RIVM_LICENCE,
        period="2020-W10 – 2023-W13",
        boundary_years=(2023,),
        definition="Gemelde positieve testen; wie zich niet liet testen, telt niet mee.",
        make=tables.infections(
            "rivm_covid_infections_gemeente_weekly_2020_2023.csv.gz", "iso_week"
        ),
    )
    yield TableSpec(
        key="monitor_2020",
        title="Gezondheidsmonitor volwassenen en ouderen 2020",
        files=("rivm_gezondheidsmonitor_2020_gemeente_wijk_buurt.csv.gz",),
        publisher="GGD'en, CBS en RIVM",
        source=MONITOR,
        url="https://statline.rivm.nl/",
        licence=ATTRIBUTION,
        period="2020",
        boundary_years=(2020,),
        definition="Modelschatting uit een enquête, niet geteld, per gemeente, wijk en buurt.",
        make=tables.monitor_2020,
    )
    yield TableSpec(
        key="young_2024",
        title="Gezondheidsmonitor jongvolwassenen 2024",
        files=("rivm_gezondheidsmonitor_jongvolwassenen_2024_gemeente.csv.gz",),
        publisher="GGD'en en RIVM",
        source="Gezondheidsmonitor Jongvolwassenen 2024, GGD'en, GGD GHOR Nederland en RIVM",
        url="https://statline.rivm.nl/",
        licence=ATTRIBUTION,
        period="2024",
        boundary_years=(2024,),
        definition="Enquête onder jongvolwassenen van 16 tot en met 25 jaar.",
        make=tables.young_2024,
    )
    yield TableSpec(
        key="behaviour_2021",
        title="Gedragsunit: gedrag, zorgen en bereidheid 2020-2021",
        files=(
            "rivm_gedragsunit_covid_behaviour_vaccination_willingness_vr_2020-09_2021-04.csv.gz",
        ),
        publisher="RIVM en GGD GHOR Nederland",
        source="RIVM Corona Gedragsunit, elf metingen 2020-2021",
        url="https://data.rivm.nl/covid-19/",
        licence=RIVM_LICENCE,
        period="2020-09 – 2021-04",
        boundary_years=(2021,),
        definition="Enquête; land en veiligheidsregio, met marges. Niet per gemeente.",
        make=tables.behaviour,
    )
    yield TableSpec(
        key="mmr_2014",
        title="BMR-vaccinatie van zuigelingen 2006-2014",
        files=("rivm_rvp_bmr_mmr_infants_gemeente_2006_2014.csv",),
        publisher="RIVM",
        source="RIVM, Rijksvaccinatieprogramma",
        url="https://www.rivm.nl/rijksvaccinatieprogramma",
        licence=ATTRIBUTION,
        period="2006 – 2014",
        boundary_years=(2013,),
        definition="Aandeel zuigelingen met een BMR-prik, per verslagjaar.",
        make=tables.plain_table(
            "rivm_rvp_bmr_mmr_infants_gemeente_2006_2014.csv",
            "gm_code",
            tuple(str(year) for year in range(2006, 2015)),
        ),
    )
    yield TableSpec(
        key="regions_2023",
        title="Gemeenten per GGD-regio 2023",
        files=("gemeente_to_ggd_vr_region_2023.csv",),
        publisher="CBS",
        source="CBS, Gebieden in Nederland 2023",
        url="https://opendata.cbs.nl/statline/",
        licence=CBS_LICENCE,
        period="2023",
        boundary_years=(2023,),
        definition="Veiligheidsregio en GGD-regio waartoe een gemeente hoort.",
        make=tables.regions_2023,
    )
