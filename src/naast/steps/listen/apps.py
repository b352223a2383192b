from __future__ import annotations

import datetime

from django.apps import AppConfig


class ListenConfig(AppConfig):
    name = "naast.steps.listen"
    label = "listen"

    def ready(self) -> None:
        # Models need loaded apps.
        from naast.platform.jobs import daily  # noqa: PLC0415
        from naast.steps.listen.intake.opening import open_pools  # noqa: PLC0415
        from naast.steps.listen.night import show_field_teams  # noqa: PLC0415
        from naast.steps.listen.retention import end_programmes  # noqa: PLC0415

        daily("listen: open full pools", datetime.time(20, 0), open_pools)
        daily("listen: release for field teams", datetime.time(20, 5), show_field_teams)
        daily("listen: end programmes", datetime.time(3, 0), end_programmes)
