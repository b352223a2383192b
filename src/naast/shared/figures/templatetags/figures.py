"""`{% figure f %}`: the one way a template shows a number about a place, our work or people."""

from typing import Any

from django import template

from naast.shared.figures.present import FigureText, present
from naast.shared.figures.types import Figure

register = template.Library()


@register.inclusion_tag("figures/figure.html", takes_context=True)
def figure(context: dict[str, Any], value: Figure, *, outside: bool = False) -> dict[str, Any]:
    """Show a figure with source, year and caution; work in classes unless signed in."""
    return {"figure": present(value, inside=not outside and _signed_in(context))}


@register.simple_tag(takes_context=True)
def figure_text(context: dict[str, Any], value: Figure, *, outside: bool = False) -> FigureText:
    """Give the parts of a figure (`as name`) to a table that sets them in its own cells."""
    return present(value, inside=not outside and _signed_in(context))


def _signed_in(context: dict[str, Any]) -> bool:
    return getattr(context.get("request"), "actor", None) is not None
