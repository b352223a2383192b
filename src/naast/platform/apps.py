from django.apps import AppConfig


class PlatformConfig(AppConfig):
    name = "naast.platform"
    label = "platform"
