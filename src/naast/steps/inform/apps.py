from django.apps import AppConfig


class InformConfig(AppConfig):
    name = "naast.steps.inform"
    label = "inform"

    def ready(self) -> None:
        # Models are ready only now.
        from naast.steps.inform import jobs  # noqa: PLC0415
        from naast.steps.inform.public.queries import public_addresses  # noqa: PLC0415
        from naast.steps.inform.publishing import register  # noqa: PLC0415

        register(public_addresses)
        jobs.register()
