from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    name = "naast.shared.programmes"
    label = "programmes"
