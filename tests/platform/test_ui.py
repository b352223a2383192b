"""The design system: what every page, form and print relies on."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from django import forms
from django.contrib import messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation

from naast.platform.icons import STEPS, step_svg
from naast.platform.style import SampleForm, public_sample, sample
from naast.platform.ui import Share

ROOT = Path(__file__).resolve().parents[2]
PLATFORM = ROOT / "src" / "naast" / "platform"
THEME = (PLATFORM / "static" / "platform" / "theme.css").read_text(encoding="utf-8")
TOKENS = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", THEME))


def draw(source: str, **context: object) -> str:
    """Render a piece of template with the tags of the design system."""
    return Template("{% load naast_ui %}" + source).render(Context(context))


def attributes(html: str, name: str) -> list[str]:
    return re.findall(rf'\s{name}="([^"]*)"', html)


# Colours


def _linear(colour: str) -> tuple[float, float, float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        red, green, blue = _linear(colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """The L of OKLCH (Ottosson 2020)."""
    red, green, blue = _linear(colour)
    long = 0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue
    middle = 0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue
    short = 0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue
    roots = [value ** (1 / 3) for value in (long, middle, short)]
    return float(0.2104542553 * roots[0] + 0.7936177850 * roots[1] - 0.0040720468 * roots[2])


@pytest.mark.parametrize("step", STEPS)
def test_step_colours_reach_aaa_on_ground_paper_and_their_own_tint(step: str) -> None:
    colour = TOKENS[f"--naast-step-{step}-color"]
    for ground in (
        TOKENS["--naast-ground"],
        TOKENS["--naast-paper"],
        TOKENS[f"--naast-step-{step}-bg"],
    ):
        assert contrast(colour, ground) >= 7


def test_no_step_weighs_more_than_another() -> None:
    found = [lightness(TOKENS[f"--naast-step-{step}-color"]) for step in STEPS]
    assert max(found) - min(found) < 0.01


@pytest.mark.parametrize("kind", ["accent-1", "positive", "warning", "negative", "info", "default"])
def test_text_of_every_kind_reaches_aaa_on_its_ground(kind: str) -> None:
    prefix = f"--basis-color-{kind}"
    for text in ("color-subtle", "color-default", "color-document"):
        for ground in (TOKENS["--naast-ground"], TOKENS[f"{prefix}-bg-default"]):
            assert contrast(TOKENS[f"{prefix}-{text}"], ground) >= 7, (kind, text, ground)
    assert contrast("#ffffff", TOKENS[f"{prefix}-inverse-bg-default"]) >= 7


def test_edges_of_fields_can_be_seen() -> None:
    edge = TOKENS["--basis-color-default-border-default"]
    assert contrast(edge, TOKENS["--naast-ground"]) >= 3
    assert contrast(edge, TOKENS["--naast-paper"]) >= 3


def test_the_theme_holds_tokens_only() -> None:
    without_comments = re.sub(r"/\*.*?\*/", "", THEME, flags=re.S)
    body = without_comments.replace(":root {", "", 1).rstrip().removesuffix("}")
    assert [
        line for line in body.split(";") if line.strip() and not line.strip().startswith("--")
    ] == []


# Forms


def test_every_error_is_tied_to_its_field_and_linked_from_the_summary() -> None:
    html = str(SampleForm({"title": "", "how": "daily", "present": "x"}))
    ids = set(attributes(html, "id"))
    assert set(attributes(html, "href")) and all(
        link.removeprefix("#") in ids for link in attributes(html, "href")
    )
    for described in attributes(html, "aria-describedby"):
        assert set(described.split()) <= ids
    assert html.count("_error") >= 8
    assert 'role="alert"' in html and "data-error-summary" in html


def test_a_form_without_errors_shows_no_summary() -> None:
    assert "data-error-summary" not in str(SampleForm())


def test_every_field_has_a_label_or_a_legend() -> None:
    html = str(SampleForm())
    labelled = set(attributes(html, "for"))
    for field in re.findall(r"<(?:input|select|textarea)[^>]*>", html):
        name = attributes(field, "id")[0]
        assert name in labelled, field
    assert html.count("<legend") == 3


def test_fields_are_as_wide_as_what_goes_in() -> None:
    class Widths(forms.Form):
        tiny = forms.CharField(max_length=4)
        short = forms.CharField(max_length=12)
        medium = forms.CharField(max_length=40)
        long = forms.CharField(max_length=200)

    form = Widths()
    assert "naast-input--tiny" in str(form["tiny"])
    assert "naast-input--short" in str(form["short"])
    assert "naast-input--medium" in str(form["medium"])
    assert "naast-input--" not in str(form["long"])


def test_several_choices_are_checkboxes_and_one_choice_is_a_radio() -> None:
    form = SampleForm()
    several, one = str(form["themes"].as_field_group()), str(form["how"].as_field_group())
    assert several.count("utrecht-custom-checkbox--html-input") == 3
    assert "utrecht-radio-button" not in several
    assert one.count("utrecht-radio-button--html-input") == 2


def test_a_class_and_rows_that_a_form_asks_for_are_kept() -> None:
    class Own(forms.Form):
        text = forms.CharField(widget=forms.Textarea(attrs={"class": "mine", "rows": 9}))
        plain = forms.CharField(widget=forms.Textarea)

    assert re.search(r'class="utrecht-textarea [^"]*mine"', str(Own()["text"]))
    assert 'rows="9"' in str(Own()["text"])
    assert 'rows="4"' in str(Own()["plain"])


def test_only_fields_that_may_be_skipped_say_so() -> None:
    with translation.override("nl"):
        form = SampleForm()
        assert "mag u overslaan" in str(form["heard"].as_field_group())
        assert "mag u overslaan" not in str(form["title"].as_field_group())


def test_what_somebody_typed_comes_back_escaped() -> None:
    html = str(SampleForm({"title": '"><script>alert(1)</script>'}))
    assert "<script>" not in html and "&lt;script&gt;" in html


# Parts


def test_an_unknown_kind_is_refused() -> None:
    for source in (
        '{% badge "x" "red" %}',
        '{% button "x" "big" %}',
        '{% notice "x" %}{% endnotice %}',
    ):
        with pytest.raises(TemplateSyntaxError, match="unknown"):
            draw(source)
    with pytest.raises(ValueError, match="five steps"):
        draw('{% step_icon "report" %}')


def test_a_badge_says_its_state_in_a_word_and_a_sign() -> None:
    html = draw('{% badge "Gepubliceerd" "good" %}')
    assert "Gepubliceerd" in html and "<svg" in html


def test_content_of_a_block_is_escaped_once() -> None:
    html = draw('{% notice "info" %}<p>{{ text }}</p>{% endnotice %}', text="a < b")
    assert "<p>a &lt; b</p>" in html
    assert "&lt;img" in draw("{% badge text %}", text="<img src=x>")


def test_a_suppressed_share_shows_why_and_draws_no_bar() -> None:
    html = draw(
        '{% share_table "Wie" rows %}',
        rows=[Share(label="Kerk", percent=None, why="Minder dan 10 antwoorden.")],
    )
    assert "Minder dan 10 antwoorden." in html
    assert "naast-bar__value" not in html


def test_bars_are_drawn_with_a_point_whatever_the_language() -> None:
    with translation.override("nl"):
        html = draw('{% share_table "Wie" rows %}', rows=[Share(label="Huisarts", percent=46.25)])
    assert 'width="46.2"' in html and "46%" in html


def test_a_bar_never_leaves_its_box() -> None:
    assert Share(label="x", percent=140.0).width == "100.0"
    assert Share(label="x", percent=-3.0).width == "0.0"


def test_progress_without_a_known_end_shows_no_bar() -> None:
    assert "<rect" not in draw('{% progress 3 0 "Bezig" %}')
    assert 'width="50.0"' in draw('{% progress 3 6 "Bezig" %}')


def test_pages_keep_the_rest_of_the_address() -> None:
    request = RequestFactory().get("/lijst/", {"zoek": "koffie", "pagina": "2"})
    html = draw("{% pagination page %}", page=Paginator(range(60), 20).get_page(2), request=request)
    assert 'href="?zoek=koffie&amp;pagina=3"' in html
    assert html.count('aria-current="page"') == 1


def _page_with(level: int, extra: str = "") -> str:
    request = HttpRequest()
    request.session = {}  # type: ignore[assignment]
    storage = FallbackStorage(request)
    storage.add(level, "Klaar", extra)
    return render_to_string("platform/components/messages.html", {"messages": storage})


def test_only_good_news_tells_the_page_that_the_form_arrived() -> None:
    assert "data-kept-ok" in _page_with(messages.SUCCESS)
    assert "data-kept-ok" in _page_with(messages.INFO, "undo")
    assert "data-kept-ok" not in _page_with(messages.WARNING)


def test_every_step_has_its_own_pictogram() -> None:
    assert len({step_svg(step) for step in STEPS}) == 5
    assert all('aria-hidden="true"' in step_svg(step) for step in STEPS)


def test_every_tag_is_documented() -> None:
    from naast.platform.templatetags.naast_ui import register

    text = (ROOT / "docs" / "design-system.md").read_text(encoding="utf-8")
    said = set(re.findall(r"{% (\w+)", text)) | set(re.findall(r"\\\|(\w+)", text))
    inner = {"print_styles", "message_kind", "theme_link"}  # used by the base templates only
    assert (set(register.tags) | set(register.filters)) - inner <= said


# Pages


@pytest.mark.django_db
def test_the_style_page_opens_on_this_machine_only(client: Client) -> None:
    assert client.get(reverse("platform:style"), headers={"host": "127.0.0.1"}).status_code == 200


@pytest.mark.django_db
def test_the_style_page_is_not_there_for_the_world(client: Client, settings: object) -> None:
    settings.ALLOWED_HOSTS = ["naast.example"]  # type: ignore[attr-defined]
    answer = client.get(reverse("platform:style"), headers={"host": "naast.example"})
    assert answer.status_code == 404


def test_a_page_for_residents_has_no_script_no_form_and_turns_around_for_arabic() -> None:
    html = render_to_string("platform/style_public.html", public_sample())
    assert "<script" not in html and "<form" not in html
    assert '<html lang="ar" dir="rtl">' in html
    assert '<bdi dir="ltr">078 123 45 67</bdi>' in html


def test_words_of_ours_on_an_arabic_page_are_marked_as_dutch() -> None:
    with translation.override("nl"):
        html = render_to_string("platform/style_public.html", public_sample())
    assert re.search(r'<p lang="nl" dir="ltr">Deze pagina plaatst geen cookies', html)


def test_the_demo_says_so_on_every_kind_of_page_and_on_paper() -> None:
    with translation.override("nl"):
        request = RequestFactory().get("/")
        for template in (
            "platform/base.html",
            "platform/public_base.html",
            "platform/print_base.html",
        ):
            html = render_to_string(template, {"demo_banner": True}, request=request)
            assert "Voorbeelddata (verzonnen)" in html, template
            html = render_to_string(template, {}, request=request)
            assert "Voorbeelddata (verzonnen)" not in html, template


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_an_error_page_says_what_is_not_lost_and_leads_home(name: str) -> None:
    with translation.override("nl"):
        html = render_to_string(name)
    assert re.search(r"niets weg|staat nog|staat er nog", html)
    assert '<a class="utrecht-button utrecht-button--primary-action" href="/">' in html
    assert html.count("<h1>") == 1


def test_a_step_that_cannot_be_undone_says_so_first() -> None:
    context: Mapping[str, object] = {"title": "Wissen?", "confirm_label": "Wis", "cancel_url": "/"}
    request = RequestFactory().get("/")
    with translation.override("nl"):
        final = render_to_string("platform/confirm.html", context, request=request)
        kept = render_to_string(
            "platform/confirm.html", {**context, "undo": "Nog 14 dagen."}, request=request
        )
    assert final.index("Dit kunt u niet terugdraaien") < final.index(">Wis<")
    assert "niet terugdraaien" not in kept and "Nog 14 dagen." in kept


@pytest.mark.parametrize("page", ["account_login", "mfa_authenticate"])
@pytest.mark.django_db
def test_pages_of_signing_in_wear_our_look(page: str, client: Client) -> None:
    answer = client.get(reverse(page), headers={"host": "localhost"}, follow=True)
    html = answer.content.decode()
    assert "naast-panel" in html and 'lang="nl"' in html
    assert "Sign In" not in html and "Inloggen" in html


@pytest.mark.django_db
def test_a_wrong_password_is_told_in_plain_dutch(client: Client) -> None:
    answer = client.post(
        reverse("account_login"),
        {"login": "niemand@naast.example", "password": "x"},
        headers={"host": "localhost"},
    )
    assert "horen niet bij elkaar" in answer.content.decode()


# The theme of a municipality


@pytest.mark.django_db
def test_a_theme_file_is_served_and_linked_after_ours_on_every_page(
    client: Client, settings: object, tmp_path: Path
) -> None:
    theme = tmp_path / "gemeente.css"
    theme.write_text(":root { --naast-logo-color: #5b2a6e; }", encoding="utf-8")
    settings.NAAST_THEME = str(theme)  # type: ignore[attr-defined]
    answer = client.get(reverse("platform:theme"), headers={"host": "localhost"})
    assert answer.content.decode() == theme.read_text(encoding="utf-8")
    assert answer["Content-Type"].startswith("text/css") and not answer.cookies
    request = RequestFactory().get("/")
    for name in ("platform/base.html", "platform/public_base.html", "500.html"):
        html = render_to_string(name, request=request)
        assert html.index("platform/theme") < html.index("/openbaar/thema.css")


@pytest.mark.django_db
def test_without_a_theme_file_nothing_is_served_and_nothing_linked(client: Client) -> None:
    answer = client.get(reverse("platform:theme"), headers={"host": "localhost"})
    assert answer.status_code == 404
    assert "thema.css" not in render_to_string("500.html")


def test_an_address_as_theme_is_linked_as_it_is(settings: object) -> None:
    settings.NAAST_THEME = "/thema/gemeente.css"  # type: ignore[attr-defined]
    assert 'href="/thema/gemeente.css"' in render_to_string("404.html")


# Paper and weight


@pytest.mark.parametrize(("language", "paper"), [("nl", "A5"), ("ar", "A4")])
def test_a_print_needs_nothing_from_elsewhere(language: str, paper: str) -> None:
    from weasyprint import HTML

    def refuse(url: str) -> dict[str, object]:
        raise AssertionError(f"the print asks for {url}")

    source = (
        '{% extends "platform/print_base.html" %}{% load naast_ui %}'
        f"{{% block page_size %}}@page {{ size: {paper}; }}{{% endblock %}}"
        "{% block title %}Kaart{% endblock %}"
        '{% block content %}<h1>Kaart</h1>{% share_table "Wie" shares %}{% endblock %}'
    )
    context = Context({"language_code": language, "sender": "Gemeente", **sample()})
    html = Template(source).render(context)
    document: Any = cast("Any", HTML)(string=html, url_fetcher=refuse).render()
    width_mm = document.pages[0].width / 96 * 25.4
    assert round(width_mm) == {"A5": 148, "A4": 210}[paper]
    assert f'lang="{language}"' in html


def test_the_stylesheet_stays_light_and_asks_nothing_of_other_hosts() -> None:
    built = PLATFORM / "static" / "build" / "style.css"
    if not built.exists():
        pytest.skip("the browser parts are not built: node src/naast/browser/build.mjs")
    css = built.read_bytes()
    assert len(gzip.compress(css, 9)) <= 20_000
    addresses = re.findall(r"url\(([^)]*)\)", css.decode())
    outside = [a for a in addresses if not a.strip("\"'").startswith(("./assets/", "data:"))]
    assert outside == []
