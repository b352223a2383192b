"""Search a place; the page of a place."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from naast.pages.places.forms import SearchForm
from naast.pages.places.page import place_page
from naast.platform.access import Right, policy
from naast.shared.areas import queries
from naast.shared.people.requests import MemberRequest


@require_GET
@policy(Right.RESULTS_READ)
def search(request: MemberRequest) -> HttpResponse:
    form = SearchForm(request.GET if "q" in request.GET else None)
    typed = form.cleaned_data["q"] if form.is_valid() else ""
    context = {
        "form": form,
        "typed": typed,
        "found": queries.search(typed, 50),
        "counts": queries.counts(),
    }
    return render(request, "places/search.html", context)


@require_GET
@policy(Right.RESULTS_READ)
def place(request: MemberRequest, area: str) -> HttpResponse:
    page = place_page(request.actor, queries.find(area))
    return render(request, "places/place.html", {"page": page, "place": page.area})
