from django.apps import AppConfig


class InformConfig(AppConfig):
    name = "naast.steps.inform"
    label = "inform"
