"""Addresses of this step: the work under /informeren/, the public side under /k/ and /openbaar/."""

from django.urls import path

from naast.steps.inform import views
from naast.steps.inform.cards import publish_views
from naast.steps.inform.cards import views as cards
from naast.steps.inform.public import views as public
from naast.steps.inform.questions import views as questions

app_name = "inform"
_CARD = "informeren/kaart/<int:card>/"
urlpatterns = [
    path("informeren/", views.home, name="home"),
    path("informeren/zoeken/", views.find, name="find"),
    path("informeren/vragen/", questions.question_list, name="questions"),
    path("informeren/vragen/nieuw/", questions.new, name="question_new"),
    path("informeren/vragen/<int:question>/", questions.detail, name="question"),
    path("informeren/vragen/<int:question>/kaart/", questions.answer, name="question_answer"),
    path("informeren/vragen/<int:question>/zelfde/", questions.join, name="question_join"),
    path("informeren/vragen/<int:merged>/los/", questions.separate, name="question_separate"),
    path("informeren/vragen/<int:question>/opzij/", questions.aside, name="question_aside"),
    path("informeren/vragen/<int:question>/terug/", questions.back, name="question_back"),
    path("informeren/kaart/nieuw/", cards.new, name="card_new"),
    path(_CARD, cards.detail, name="card"),
    path(f"{_CARD}schrijven/", cards.edit, name="card_edit"),
    path(f"{_CARD}voorbeeld/", cards.preview, name="card_preview"),
    path(f"{_CARD}nagekeken/", cards.check, name="card_check"),
    path(f"{_CARD}vertaling/<str:language>/", cards.translation, name="translation"),
    path(f"{_CARD}vertaling/<str:language>/akkoord/", cards.approve, name="translation_approve"),
    path(f"{_CARD}vertaling/<str:language>/eraf/", cards.take_off, name="translation_take_off"),
    path(f"{_CARD}publiceren/", publish_views.publish, name="card_publish"),
    path(f"{_CARD}verbeteren/", publish_views.correct, name="card_correct"),
    path(f"{_CARD}intrekken/", publish_views.recall, name="card_recall"),
    path(f"{_CARD}verlengen/", publish_views.extend, name="card_extend"),
    path(f"{_CARD}print/<str:language>.pdf", public.card_print, name="card_print"),
    path("openbaar/kaarten/", public.public_cards, name="public_cards"),
    path("k/<str:code>/", public.public_card, name="public_card"),
    path("k/<str:code>/<str:language>/", public.public_card, name="public_card"),
]
