from django.urls import include, path

from naast.steps.listen.custody import views as custody
from naast.steps.listen.intake import views as intake
from naast.steps.listen.rounds import views as rounds
from naast.steps.listen.versions import views as library

app_name = "listen"
work = [
    path("", rounds.home, name="home"),
    path("rondes/nieuw/", rounds.wave_new, name="wave_new"),
    path("rondes/<int:wave>/", rounds.wave, name="wave"),
    path("rondes/<int:wave>/accepteren/", rounds.shift_accept, name="shift_accept"),
    path("rondes/<int:wave>/afwijzen/", rounds.shift_reject, name="shift_reject"),
    path("rondes/<int:wave>/tabellen/", rounds.wave_plan, name="wave_plan"),
    path("rondes/<int:wave>/sluiten/", rounds.wave_close, name="wave_close"),
    path("talen/<int:programme>/", rounds.speakers, name="speakers"),
    path("vragenlijsten/", library.questionnaires, name="questionnaires"),
    path("vragenlijsten/insturen/", library.questionnaire_upload, name="questionnaire_upload"),
    path("vragenlijsten/van-naast/", library.questionnaire_add, name="questionnaire_add"),
    path("vragenlijsten/<int:questionnaire>/", library.questionnaire, name="questionnaire"),
    path(
        "vragenlijsten/versies/<int:version>/publiceren/",
        library.questionnaire_publish,
        name="questionnaire_publish",
    ),
    path(
        "vragenlijsten/versies/<int:version>/oefenen/",
        library.questionnaire_practice,
        name="questionnaire_practice",
    ),
    path(
        "vragenlijsten/versies/<int:version>/nagekeken/<str:language>/",
        library.language_review,
        name="language_review",
    ),
    path("sleutels/", custody.keys, name="keys"),
    path("sleutels/maken/", custody.keys_make, name="keys_make"),
    path("sleutels/tonen/<str:half>/", custody.keys_show, name="keys_show"),
    path("sleutels/controleren/", custody.keys_check, name="keys_check"),
]
urlpatterns = [
    path("luisteren/", include(work)),
    path("inzending/", intake.submit, name="submit"),
    path("gesprek/pakket.json", intake.package, name="package"),
    path("gesprek/", include("naast.steps.listen.phone.urls")),
    path("openbaar/verzegeld/", custody.sealing, name="sealing"),
]
