from django.apps import AppConfig


class AreasConfig(AppConfig):
    name = "naast.shared.areas"
    label = "areas"
