from django.apps import AppConfig


class DetectConfig(AppConfig):
    name = "naast.steps.detect"
    label = "detect"
