"""A small exact integer network: what can the flow on one arc be at least and at most?

Own code because the sizes are tiny (a few hundred arcs) and the answer must be exact: breadth-first
augmentation after Edmonds and Karp (1972), lower bounds as in Ahuja, Magnanti and Orlin, *Network
Flows* (1993), section 6.7.
"""

from collections import deque
from dataclasses import dataclass, field


class InfeasibleError(ValueError):
    """The figures contradict each other: no table fits them."""


@dataclass
class Network:
    """Nodes 0..n-1 with supplies, and arcs with bounds."""

    supplies: list[int]
    heads: list[int] = field(default_factory=list)
    residual: list[int] = field(default_factory=list)
    arcs_from: list[list[int]] = field(default_factory=list)
    bounds: dict[int, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.arcs_from = [[] for _ in range(len(self.supplies) + 2)]

    def add_arc(self, tail: int, head: int, low: int, high: int) -> int:
        """Add an arc and return its number; its lower bound becomes a fixed shift of supplies."""
        if low > high:
            raise InfeasibleError(f"An arc asks for at least {low} and at most {high}.")
        number = self._pair(tail, head, high - low)
        self.bounds[number] = (low, high)
        self.supplies[tail] -= low
        self.supplies[head] += low
        return number

    def settle(self) -> None:
        """Find one flow that fits everything.

        Raises
        ------
        InfeasibleError
            When no flow does.
        """
        source, sink = len(self.supplies), len(self.supplies) + 1
        for node, supply in enumerate(self.supplies):
            if supply > 0:
                self._pair(source, node, supply)
            elif supply < 0:
                self._pair(node, sink, -supply)
        wanted = sum(supply for supply in self.supplies if supply > 0)
        if sum(self.supplies) != 0 or _push(self, self.residual, source, sink, wanted) < wanted:
            raise InfeasibleError("No table fits all of these figures.")

    def range_of(self, arc: int) -> tuple[int, int]:
        """Return the least and greatest flow that an arc can have in any fitting flow."""
        low, _ = self.bounds[arc]
        tail, head = self.heads[arc ^ 1], self.heads[arc]
        flow = low + self.residual[arc ^ 1]
        room = self.residual.copy()
        up, down = room[arc], room[arc ^ 1]
        room[arc] = room[arc ^ 1] = 0
        more = _push(self, room.copy(), head, tail, up)
        less = _push(self, room, tail, head, down)
        return flow - less, flow + more

    def _pair(self, tail: int, head: int, capacity: int) -> int:
        number = len(self.heads)
        self.heads += [head, tail]
        self.residual += [capacity, 0]
        self.arcs_from[tail].append(number)
        self.arcs_from[head].append(number + 1)
        return number


def _push(network: Network, room: list[int], source: int, sink: int, limit: int) -> int:
    """Send as much as possible, at most `limit`, and return how much arrived."""
    sent = 0
    while sent < limit and (path := _shortest_path(network, room, source, sink)):
        amount = min(limit - sent, *(room[arc] for arc in path))
        for arc in path:
            room[arc] -= amount
            room[arc ^ 1] += amount
        sent += amount
    return sent


def _shortest_path(network: Network, room: list[int], source: int, sink: int) -> list[int]:
    came_by: dict[int, int] = {source: -1}
    queue = deque([source])
    while queue and sink not in came_by:
        node = queue.popleft()
        for arc in network.arcs_from[node]:
            head = network.heads[arc]
            if room[arc] > 0 and head not in came_by:
                came_by[head] = arc
                queue.append(head)
    if sink not in came_by:
        return []
    path, node = [], sink
    while (arc := came_by[node]) >= 0:
        path.append(arc)
        node = network.heads[arc ^ 1]
    return path
