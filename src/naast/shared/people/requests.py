"""The request as views of signed-in members see it."""

from django.http import HttpRequest

from naast.shared.people.queries import Member


class MemberRequest(HttpRequest):
    """A request behind @policy or @signed_in: the access check has set who acts."""

    actor: Member
