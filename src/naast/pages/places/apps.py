from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "naast.pages.places"
    label = "places"
