"""Parts of the design system as template tags: `{% load naast_ui %}`.

docs/design-system.md lists them all; /stijl/ shows them in every state.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.core.paginator import Page
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from naast.platform.icons import icon_svg, logo_svg, step_svg
from naast.platform.theme import theme_address
from naast.platform.ui import Link, Share, Stage

register = template.Library()

BUTTONS = {
    "primary": "utrecht-button utrecht-button--primary-action",
    "secondary": "utrecht-button utrecht-button--secondary-action",
    "quiet": "utrecht-button utrecht-button--subtle",
    "danger": "utrecht-button naast-button--danger",
}
BADGE_ICONS = {
    "good": "check",
    "wait": "wait",
    "stop": "stop",
    "info": "info",
    "neutral": "neutral",
}
NOTICE_ICONS = {
    "info": "info",
    "good": "check",
    "caution": "caution",
    "error": "error",
    "undo": "undo",
}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ckb", "ps"})
# Django's message levels, said as kinds of notice.
MESSAGE_KINDS = {"success": "good", "warning": "caution", "error": "error"}


def _one_of(kind: str, known: Iterable[str]) -> str:
    if kind not in known:
        raise template.TemplateSyntaxError(f"{kind!r} is unknown; use {', '.join(known)}.")
    return kind


@register.simple_tag
def icon(name: str) -> SafeString:
    """A sign beside a word: `{% icon "check" %} Saved`."""
    return icon_svg(name)


@register.simple_tag
def step_icon(step: str) -> SafeString:
    """The pictogram of a step in the colour of the text around it."""
    return step_svg(step)


@register.simple_tag
def logo() -> SafeString:
    return logo_svg()


@register.simple_tag
def print_styles() -> SafeString:
    """The style of paper, inside the page: a print needs no server to be drawn."""
    return mark_safe(render_to_string("platform/print.css"))  # noqa: S308  # our own file


@register.simple_tag
def theme_link() -> SafeString:
    """The stylesheet of the municipality, on every page, also where something broke."""
    address = theme_address()
    return format_html('<link rel="stylesheet" href="{}">', address) if address else SafeString("")


@register.filter
def direction(language: str) -> str:
    """'rtl' for languages that are written from right to left, else 'ltr'."""
    return "rtl" if language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT else "ltr"


@register.inclusion_tag("platform/components/progress.html")
def progress(done: int, total: int, doing: str) -> dict[str, Any]:
    """What long work is doing and how far it is; without a total only the first."""
    share = 100 * done / total if total else 0
    return {"done": done, "total": total, "doing": doing, "width": f"{min(share, 100):.1f}"}


@register.filter
def message_kind(tags: str) -> str:
    """The kind of notice for the tags of a Django message; 'undo' as extra tag stays 'undo'."""
    words = tags.split()
    if "undo" in words:
        return "undo"
    return next((MESSAGE_KINDS[word] for word in words if word in MESSAGE_KINDS), "info")


@register.inclusion_tag("platform/components/page_title.html")
def page_title(title: str, step: str = "", lead: str = "", step_title: str = "") -> dict[str, str]:
    """The one h1 of a page, with the step it belongs to and a sentence that says what it is for."""
    return {"title": title, "step": step, "lead": lead, "step_title": step_title}


@register.inclusion_tag("platform/components/button.html")
def button(text: str, kind: str = "primary", name: str = "", value: str = "") -> dict[str, str]:
    """A button that sends the form it stands in."""
    return {"text": text, "classes": BUTTONS[_one_of(kind, BUTTONS)], "name": name, "value": value}


@register.inclusion_tag("platform/components/button_link.html")
def button_link(text: str, url: str, kind: str = "primary") -> dict[str, str]:
    """A link that looks like a button: it leads somewhere, it changes nothing."""
    return {"text": text, "classes": BUTTONS[_one_of(kind, BUTTONS)], "url": url}


@register.inclusion_tag("platform/components/task.html")
def task(title: str, url: str, hint: str = "", primary: bool = False, step: str = "") -> Any:
    """One of the at most five buttons on a home; stands in `<ul class="naast-tasks">`."""
    return {"title": title, "url": url, "hint": hint, "primary": primary, "step": step}


@register.inclusion_tag("platform/components/empty_state.html")
def empty_state(
    title: str,
    why: str,
    *,
    action: str = "",
    url: str = "",
    example: str = "",
    step: str = "",
) -> dict[str, str]:
    """An empty list: what will stand here, why it matters, the first step, an example."""
    return {
        "title": title,
        "why": why,
        "action": action,
        "url": url,
        "example": example,
        "step": step,
    }


@register.inclusion_tag("platform/components/badge.html")
def badge(text: str, kind: str = "neutral") -> dict[str, Any]:
    """A state in a word, a sign and a colour: good, wait, stop, info or neutral."""
    return {"text": text, "kind": kind, "sign": icon_svg(BADGE_ICONS[_one_of(kind, BADGE_ICONS)])}


@register.inclusion_tag("platform/components/tally.html")
def tally(value: Any, label: str, hint: str = "") -> dict[str, Any]:
    """A count of our own work, large, with what it counts."""
    return {"value": value, "label": label, "hint": hint}


@register.inclusion_tag("platform/components/share_table.html")
def share_table(
    caption: str,
    rows: Iterable[Share],
    *,
    measured: str = "",
    source: str = "",
    caution: str = "",
    reference_label: str = "",
    step: str = "",
) -> dict[str, Any]:
    """Shares with bars from zero; the caption is the finding, `measured` what was asked."""
    shown = list(rows)
    return {
        "caption": caption,
        "rows": shown,
        "has_n": any(row.n is not None for row in shown),
        "measured": measured,
        "source": source,
        "caution": caution,
        "reference_label": reference_label,
        "step": step,
    }


@register.inclusion_tag("platform/components/tabs.html")
def tabs(items: Iterable[Link], label: str, step: str = "") -> dict[str, Any]:
    """Pages of one subject, as links beside one another."""
    return {"items": items, "label": label, "step": step}


@register.inclusion_tag("platform/components/stepper.html")
def stepper(items: Iterable[Stage], label: str = "") -> dict[str, Any]:
    """Where the reader is in a job of several pages."""
    return {"items": items, "label": label}


@register.inclusion_tag("platform/components/facts.html")
def facts(items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Terms with their values: pairs of (term, value)."""
    return {"items": items}


@register.inclusion_tag("platform/components/crumbs.html")
def crumbs(items: Iterable[Link]) -> dict[str, Any]:
    """The trail to this page; the last one is the page itself."""
    return {"items": items}


@register.inclusion_tag("platform/components/audience.html")
def audience(text: str) -> dict[str, str]:
    """Who can see this, in words."""
    return {"text": text}


@register.inclusion_tag("platform/components/pagination.html", takes_context=True)
def pagination(context: template.Context, page: Page[Any], param: str = "pagina") -> dict[str, Any]:
    """Links to the other pages of a list; keeps the rest of the address."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    query = context["request"].GET.copy() if "request" in context else None
    links: list[dict[str, Any]] = []
    for number in numbers:
        if not isinstance(number, int):
            links.append({"gap": True})
            continue
        links.append({"number": number, "url": _page_url(query, param, number)})
    around = {
        "previous": _page_url(query, param, page.previous_page_number())
        if page.has_previous()
        else "",
        "next": _page_url(query, param, page.next_page_number()) if page.has_next() else "",
    }
    return {"page": page, "links": links, **around}


def _page_url(query: Any, param: str, number: int) -> str:
    if query is None:
        return f"?{param}={number}"
    query[param] = str(number)
    return f"?{query.urlencode()}"


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "", role: str = "") -> SafeString:
    """A message in the page: `{% notice "caution" title="…" %}<p>…</p>{% endnotice %}`."""
    return render_to_string(
        "platform/components/notice.html",
        {
            "content": content,
            "kind": kind,
            "sign": icon_svg(NOTICE_ICONS[_one_of(kind, NOTICE_ICONS)]),
            "title": title,
            "role": role,
        },
    )


@register.simple_block_tag
def data_table(content: str, caption: str, source: str = "") -> SafeString:
    """A table that scrolls on a phone; the content is its thead and tbody."""
    return render_to_string(
        "platform/components/data_table.html",
        {"content": content, "caption": caption, "source": source},
    )


@register.simple_block_tag
def card(
    content: str, title: str, *, url: str = "", meta: str = "", step: str = "", level: int = 3
) -> SafeString:
    """One card; stands in an `<li>` of `<ul class="naast-cards">`."""
    return render_to_string(
        "platform/components/card.html",
        {
            "content": content,
            "title": title,
            "url": url,
            "meta": meta,
            "step": step,
            "level": level,
        },
    )
