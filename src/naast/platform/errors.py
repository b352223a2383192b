"""What went wrong, said to people: what happened, that nothing is lost, what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Result = TypeVar("Result")


class DomainError(Exception):
    """A rule of the work says no. `message` is a translated sentence that says what to do."""

    status = 400

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = str(message)


class NotThere(DomainError):
    """The object does not exist for this actor; outsiders may not learn more than that."""

    status = 404


def attempt(form: BaseForm, action: Callable[[], Result]) -> Result | None:
    """Run `action`; a refusal becomes an error on the form, so that nothing typed is lost."""
    try:
        return action()
    except DomainError as error:
        form.add_error(None, error.message)
        return None


class DomainErrorMiddleware:
    """Turns a DomainError that no form caught into a page in plain words."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, NotThere):
            return render(request, "404.html", status=404)
        if isinstance(error, DomainError):
            context = {"message": error.message}
            return render(request, "platform/domain_error.html", context, status=error.status)
        return None
