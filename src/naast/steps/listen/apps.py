from __future__ import annotations

import datetime

from django.apps import AppConfig


class ListenConfig(AppConfig):
    name = "naast.steps.listen"
    label = "listen"

    def ready(self) -> None:
        from naast.platform.jobs import daily  # noqa: PLC0415  # models need loaded apps
        from naast.steps.listen.night import evening, morning  # noqa: PLC0415

        daily("listen: open full pools", datetime.time(20, 0), evening)
        daily("listen: end programmes", datetime.time(3, 0), morning)
