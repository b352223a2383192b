from django.apps import AppConfig


class ReleaseConfig(AppConfig):
    name = "naast.shared.release"
    label = "release"
