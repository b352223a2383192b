from django.apps import AppConfig


class ListenConfig(AppConfig):
    name = "naast.steps.listen"
    label = "listen"
