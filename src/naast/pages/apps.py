from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "naast.pages"
    label = "pages"
