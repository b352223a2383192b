from django.apps import AppConfig


class ConnectConfig(AppConfig):
    name = "naast.steps.connect"
    label = "connect"
