from django.apps import AppConfig


class LearnConfig(AppConfig):
    name = "naast.steps.learn"
    label = "learn"
