from __future__ import annotations

import datetime

from django.apps import AppConfig


class ListenConfig(AppConfig):
    name = "naast.steps.listen"
    label = "listen"

    def ready(self) -> None:
        # Models need loaded apps.
        from naast.platform.jobs import daily  # noqa: PLC0415
        from naast.steps.listen.intake.opening import job_open_pools  # noqa: PLC0415
        from naast.steps.listen.night import job_show_field_teams  # noqa: PLC0415
        from naast.steps.listen.retention import (  # noqa: PLC0415
            job_coarsen_places,
            job_end_programmes,
        )

        daily("listen: open full pools", datetime.time(20, 0), job_open_pools)
        daily("listen: release for field teams", datetime.time(20, 5), job_show_field_teams)
        daily("listen: end programmes", datetime.time(3, 0), job_end_programmes)
        daily("listen: coarsen places", datetime.time(3, 10), job_coarsen_places)
