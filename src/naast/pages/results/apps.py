from django.apps import AppConfig


class ResultsConfig(AppConfig):
    name = "naast.pages.results"
    label = "results"
