"""What counts as protected, written apart from the code under test."""

from naast.methods.disclosure import Interval, Policy

LETTERS = "abcdefg"


def far_enough(count: int, total: int, known: Interval, policy: Policy) -> bool:
    """Written apart from the code under test: the rule as it stands in the documentation."""
    rest = total - count
    if count >= policy.threshold and rest >= policy.threshold:
        return True
    away = max(1, -(-min(count, rest) // 2))
    return known.low <= max(0, count - away) and known.high >= min(total, count + away)
