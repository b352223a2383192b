"""The map is drawn from shapes; what has no shape is said and stands in the table."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from naast.shared.areas.maps import MapPoint, places_of, svg_map
from naast.shared.areas.queries import Area, children, find, gemeenten

SVG = "{http://www.w3.org/2000/svg}"


def link(area: Area) -> str:
    return f"/plaatsen/{area.code}/"


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # our own drawing


@pytest.mark.parametrize("code", ["GM0482", "GM0606", "GM0599", "GMX001", "GM0363"])
def test_every_wijk_with_a_shape_is_a_link(code: str) -> None:
    area = find(code)
    places = places_of(area)
    without = {place.code for place in places.without_shape}
    expected = {link(place) for place in children(area) if place.code not in without}
    root = drawn(svg_map(area, link=link))
    links = root.findall(f"{SVG}a")
    assert {one.get("href") for one in links} == expected
    assert all(one.get("aria-label") for one in links)
    assert root.findtext(f"{SVG}title") and root.findtext(f"{SVG}desc")


def test_highlight_colours_one_wijk() -> None:
    root = drawn(svg_map(find("BU06060602"), "WK060606", link=link))
    here = [one for one in root.findall(f"{SVG}a") if one.get("aria-current") == "true"]
    assert [one.get("href") for one in here] == ["/plaatsen/WK060606/"]
    fills = {path.get("fill") for path in root.iter(f"{SVG}path")}
    assert len(fills) == 2


def test_185_wijken_of_2024_have_no_shape_and_each_is_named() -> None:
    without = [place for area in gemeenten() for place in places_of(area).without_shape]
    assert len(without) == 185
    schiedam = places_of(find("GM0606"))
    assert [place.code for place in schiedam.without_shape]
    for place in schiedam.without_shape:
        assert place.name in schiedam.note
        assert place in schiedam.areas


def test_country_shows_all_342_gemeenten() -> None:
    places = places_of(find("NL00"))
    assert len(places.areas) == 342
    assert places.without_shape == ()
    assert len(drawn(svg_map(find("NL00"), link=link)).findall(f"{SVG}a")) == 342


def test_drawing_stays_inside_its_frame_with_north_up() -> None:
    root = drawn(svg_map(find("GM0599")))
    _left, _top, width, height = map(int, (root.get("viewBox") or "").split())
    for path in root.iter(f"{SVG}path"):
        for pair in (path.get("d") or "").replace("M", "L").replace("Z", "").split("L")[1:]:
            x, y = map(int, pair.split())
            assert 0 <= x <= width and 0 <= y <= height
    north = [MapPoint(lon=4.5, lat=51.95, label="noord"), MapPoint(lon=4.5, lat=51.9, label="zuid")]
    dots = drawn(svg_map(find("GM0599"), points=north)).findall(f"{SVG}circle")
    assert int(dots[0].get("cy") or 0) < int(dots[1].get("cy") or 0)


def test_names_cannot_break_out_of_the_drawing() -> None:
    point = MapPoint(lon=4.6, lat=51.86, label="<script>x</script>", url='/a"onload="x')
    svg = svg_map(find("GM0482"), points=[point])
    assert "<script" not in svg
    assert drawn(svg).findall(f"{SVG}a")[0].get("href") == '/a"onload="x'
    assert "style=" not in svg
