"""The demo's fixed people and dates, which each step's demo builds on."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field

from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme

SEED = 20230601
PASSWORD = "naast op de koffie"  # noqa: S105  # works on loopback only, see ActorMiddleware


@dataclass
class World:
    """What a step's `load(world)` may use; `made` carries objects from one step to the next."""

    today: datetime.date
    members: dict[Role, Member]
    programme: Programme
    real_members: dict[Role, Member]
    real_programme: Programme
    rng: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311
    made: dict[str, object] = field(default_factory=dict)

    def member(self, role: Role) -> Member:
        return self.members[role]
