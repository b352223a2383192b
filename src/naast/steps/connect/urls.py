from django.urls import path

from naast.steps.connect import logging_views, views

app_name = "connect"
urlpatterns = [
    path("", views.home, name="home"),
    path("cijfers/", views.overview, name="overview"),
    path("plekken/nieuw/", views.venue_new, name="venue_new"),
    path("plekken/<int:venue>/", views.venue, name="venue"),
    path("plekken/<int:venue>/wijzigen/", views.venue_change, name="venue_change"),
    path("activiteiten/nieuw/", views.activity_new, name="activity_new"),
    path("activiteiten/<int:activity>/", views.activity, name="activity"),
    path("activiteiten/<int:activity>/wijzigen/", views.activity_change, name="activity_change"),
    path("activiteiten/<int:activity>/stoppen/", views.activity_stop, name="activity_stop"),
    path("keer/<int:session>/", views.session, name="session"),
    path("keer/<int:session>/afzeggen/", views.session_cancel, name="session_cancel"),
    path("keer/<int:session>/herstellen/", views.session_restore, name="session_restore"),
    # Everything below this address works without a network: the service worker's scope.
    path("vastleggen/", logging_views.today, name="today"),
    path("vastleggen/sw.js", logging_views.worker, name="session_log_worker"),
    path("vastleggen/<int:session>/", logging_views.session_log, name="session_log"),
]
