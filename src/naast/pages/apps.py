from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "naast.pages"
    label = "pages"

    def ready(self) -> None:
        # The models of the steps are there only now.
        from naast.pages import closing, phone_cards  # noqa: PLC0415

        closing.register()
        phone_cards.register()
