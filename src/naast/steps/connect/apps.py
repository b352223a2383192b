from django.apps import AppConfig


class ConnectConfig(AppConfig):
    name = "naast.steps.connect"
    label = "connect"

    def ready(self) -> None:
        from naast.steps.connect import jobs  # noqa: PLC0415  # models stand only now

        jobs.register()
