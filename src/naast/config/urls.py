"""All addresses. Dutch, since people read them aloud."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import include, path

from naast.pages import views as pages
from naast.platform.access import open_page, signed_in

urlpatterns = [
    path("", pages.home, name="home"),
    path("demo/opnieuw/", pages.demo_reset, name="demo_reset"),
    path("", include("naast.platform.urls")),
    path("", include("naast.shared.people.urls")),
    path("", include("naast.pages.urls")),
    path("plaatsen/", include("naast.pages.places.urls")),
    path("resultaten/", include("naast.pages.results.urls")),
    path("programmas/", include("naast.shared.programmes.urls")),
    path("signaleren/", include("naast.steps.detect.urls")),
    path("", include("naast.steps.listen.urls")),
    path("verbinden/", include("naast.steps.connect.urls")),
    path("", include("naast.steps.inform.urls")),
    path("", include("naast.steps.learn.urls")),
    path("inloggen/", open_page(account.login), name="account_login"),
    path("uitloggen/", open_page(account.logout), name="account_logout"),
    path("inloggen/code/", open_page(mfa.authenticate), name="mfa_authenticate"),
    path(
        "beveiliging/opnieuw/",
        signed_in(account.reauthenticate),
        name="account_reauthenticate",
    ),
    path("beveiliging/opnieuw/code/", signed_in(mfa.reauthenticate), name="mfa_reauthenticate"),
    path(
        "beveiliging/wachtwoord/",
        signed_in(account.password_change),
        name="account_change_password",
    ),
    path("beveiliging/", signed_in(mfa.index), name="mfa_index"),
    path("beveiliging/app/", signed_in(totp.activate_totp), name="mfa_activate_totp"),
    path("beveiliging/app/uit/", signed_in(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "beveiliging/codes/", signed_in(codes.view_recovery_codes), name="mfa_view_recovery_codes"
    ),
    path(
        "beveiliging/codes/nieuw/",
        signed_in(codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "beveiliging/codes/bewaren/",
        signed_in(codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]
