from django.apps import AppConfig


class LearnConfig(AppConfig):
    name = "naast.steps.learn"
    label = "learn"

    def ready(self) -> None:
        # Models are ready only now.
        from naast.steps.inform.publishing import register  # noqa: PLC0415
        from naast.steps.learn.queries import public_addresses  # noqa: PLC0415

        register(public_addresses)
