from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "naast.shared.figures"
    label = "figures"
