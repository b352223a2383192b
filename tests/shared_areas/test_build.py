"""Publishers' files become compact tables: all of them or none, and complaints name the cell."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.utils import translation

from naast.commands_data import data
from naast.shared.areas.build import write
from naast.shared.areas.build.catalogue import carried_tables
from naast.shared.areas.build.geometry import SHAPES, compact_topology
from naast.shared.areas.build.raw import DataError
from naast.shared.areas.build.tables import Compact
from naast.shared.areas.build.write import read_catalogue
from naast.shared.areas.compile import OPEN

KWB = "cbs_kwb_2024_gemeente_wijk_buurt.csv"


def quiet(_line: str) -> None:
    """Progress is of no interest here."""


@pytest.fixture(autouse=True)
def english() -> object:
    with translation.override("en"):
        yield


@pytest.fixture
def files(shared: Path, tmp_path: Path) -> Path:
    """The publishers' files, to spoil one of them."""
    folder = tmp_path / "files"
    folder.mkdir()
    for path in (shared / "data").iterdir():
        (folder / path.name).symlink_to(path)
    return folder


def spoil(folder: Path, name: str, text: str) -> None:
    for path in (folder / name, folder / f"{name}.gz"):
        path.unlink(missing_ok=True)
    (folder / name).write_text(text, "utf-8")


def plain(folder: Path, name: str) -> list[str]:
    packed = folder / f"{name}.gz"
    data = gzip.decompress(packed.read_bytes()) if packed.exists() else (folder / name).read_bytes()
    return data.decode("utf-8").splitlines(keepends=True)


def test_command_makes_the_carried_tables_from_the_files(shared: Path, tmp_path: Path) -> None:
    target = tmp_path / "open"
    words = ["build", str(shared / "data"), "--to", str(target), "--json"]
    result = CliRunner().invoke(data, words)
    assert result.exit_code == 0, result.output
    entries = json.loads(result.stdout)["tables"]
    assert entries == read_catalogue(OPEN)
    for entry in entries:
        made, carried = target / entry["file"], OPEN / entry["file"]
        assert made.read_bytes() == carried.read_bytes(), entry["key"]
    assert sum(path.stat().st_size for path in target.iterdir()) < 5_000_000


def test_plain_files_are_as_good_as_packed_ones(files: Path) -> None:
    packed = make(files, "kwb_2022")
    for level in ("gemeente", "wijk"):
        name = f"cbs_kwb_2022_{level}_tmap.csv"
        spoil(files, name, "".join(plain(files, name)))
    assert make(files, "kwb_2022") == packed


def make(folder: Path, key: str) -> Compact:
    """Make one table, as the whole build does for each."""
    (spec,) = (spec for spec in carried_tables() if spec.key == key)
    return spec.make(folder)


def shorten(folder: Path, name: str, rows: int) -> None:
    """Keep the first rows of a file, which are enough for one complaint."""
    spoil(folder, name, "".join(plain(folder, name)[: rows + 1]))


INCOME = "cbs_household_income_gemeente_2024.csv"
VACCINATION = "rivm_covid_vaccination_gemeente_vr_2021_2023.csv"


@pytest.mark.parametrize(
    ("key", "name", "change", "said"),
    [
        ("kwb_2024", KWB, ("inhabitants", "bewoners"), ["row 1", "inhabitants"]),
        ("kwb_2024", KWB, ("25845", "vijf"), ["row 3", "inhabitants", "vijf"]),
        ("kwb_2024", KWB, ("25845,", ""), ["row 3", "22", "23"]),
        ("areas_2024", KWB, ("GM1680,Gemeente", "GM168,Gemeente"), ["row 3", "code", "GM168"]),
        ("areas_2024", KWB, ("GM1680,Gemeente", "GM1680,Wijk"), ["row 3", "level"]),
        ("areas_2024", KWB, ("GM1680,Gemeente", "GM9999,Gemeente"), ["gm_code", "GM1680"]),
        ("areas_2024", KWB, ("GM1680,Gemeente", "NL00,Land"), ["NL00", "twice"]),
        ("income_2024", INCOME, ("Aa en Hunze", "Aaenhunze"), ["row 3", "region"]),
        ("vaccination", VACCINATION, ("83.0,,", "83.0,?,"), ["row 2", "?"]),
    ],
)
def test_complaint_names_file_row_and_column(
    files: Path, key: str, name: str, change: tuple[str, str], said: list[str]
) -> None:
    shorten(files, name, 40)
    text = (files / name).read_text("utf-8")
    assert change[0] in text
    spoil(files, name, text.replace(*change, 1))
    with pytest.raises(DataError) as error:
        make(files, key)
    for words in [name, *said]:
        assert words in error.value.message


def test_missing_empty_and_damaged_files_are_named(files: Path) -> None:
    regions = files / "gemeente_to_ggd_vr_region_2023.csv"
    regions.unlink()
    for content, words in ((None, "missing"), (b"", "column"), (b"\xff\xfe\x00", "UTF-8")):
        if content is not None:
            regions.write_bytes(content)
        with pytest.raises(DataError, match=words) as error:
            make(files, "regions_2023")
        assert regions.name in error.value.message
    packed = files / f"{KWB}.gz"
    whole = packed.read_bytes()
    packed.unlink()
    packed.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DataError, match="damaged"):
        make(files, "kwb_2024")


def test_one_wrong_file_leaves_every_table_as_it_was(
    files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = [spec for spec in carried_tables() if spec.key in ("regions_2023", "mmr_2014")]
    monkeypatch.setattr(write, "carried_tables", lambda: iter(specs))
    monkeypatch.setattr(write, "SHAPES", ())
    target = tmp_path / "open"
    write.build_open_data(files, target, quiet)
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    shorten(files, "rivm_rvp_bmr_mmr_infants_gemeente_2006_2014.csv", 12)
    spoil(files, "gemeente_to_ggd_vr_region_2023.csv", "gm_code,vr_code\nGM0001,VR01\n")
    with pytest.raises(DataError, match="vr_name"):
        write.build_open_data(files, target, quiet)
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".open")] == []


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"type": "Topology"', '{"objects": {}}'])
def test_wrong_shapes_are_refused(files: Path, content: str) -> None:
    spoil(files, SHAPES[0].file, content)
    with pytest.raises(DataError, match="cbs_wijk_2022_boundaries"):
        compact_topology(files, SHAPES[0])


def test_shape_with_an_unknown_code_is_refused(files: Path) -> None:
    topology = json.loads("".join(plain(files, SHAPES[0].file)))
    topology["objects"]["wijk"]["geometries"][0]["properties"]["code"] = "centrum"
    spoil(files, SHAPES[0].file, json.dumps(topology))
    with pytest.raises(DataError, match="centrum"):
        compact_topology(files, SHAPES[0])


def test_command_ends_with_1_on_a_missing_file_and_2_on_a_wrong_call(tmp_path: Path) -> None:
    wrong = CliRunner().invoke(data, ["build", str(tmp_path), "--to", str(tmp_path / "open")])
    assert wrong.exit_code == 1
    assert KWB in wrong.stderr
    assert wrong.stdout == ""
    assert CliRunner().invoke(data, ["build", str(tmp_path / "nergens")]).exit_code == 2


def test_command_lists_tables_with_source_and_year() -> None:
    listed = CliRunner().invoke(data, ["list", "--json"])
    tables = json.loads(listed.stdout)["tables"]
    assert [table["key"] for table in tables] == [entry["key"] for entry in read_catalogue(OPEN)]
    for table in tables:
        for field in ("publisher", "source", "licence", "period", "definition", "rows"):
            assert table[field], (table["key"], field)
    words = CliRunner().invoke(data, ["list"]).stdout
    assert "Kerncijfers wijken en buurten 2024" in words
    assert "CC BY 4.0" in words
