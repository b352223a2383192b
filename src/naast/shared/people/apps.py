from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "naast.shared.people"
    label = "people"
