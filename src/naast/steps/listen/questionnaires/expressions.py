"""A first look at expressions; pyxform does not read them, so a mistake would show on a phone."""

import re

# XForms and XPath functions as ODK describes them, and the words that may stand before a bracket.
_KNOWN = """
    if position once selected selected-at count-selected jr:choice-name choice-name indexed-repeat
    regex contains starts-with ends-with substr substring substring-before substring-after
    string-length normalize-space translate string concat join boolean-from-string boolean not
    true false round int number ceiling floor abs pow exp exp10 log log10 sqrt sin cos tan asin
    acos atan atan2 pi count count-non-empty sum max min coalesce checklist weighted-checklist
    area distance geofence today now date date-time decimal-date-time decimal-time format-date
    format-date-time random randomize uuid digest base64-decode extract-signed pulldata version
    last name local-name namespace-uri id lang instance current node text comment and or div mod
    property
"""
FUNCTIONS = frozenset(_KNOWN.split())

_LITERALS = re.compile(r"\"[^\"]*\"|'[^']*'|\$\{[^}]*\}")
_PAIRS = {")": "(", "]": "["}
_DANGLING = re.compile(
    r"(=|<|>|\+|,|\b(?:and|or|div|mod))\s*(?:$|[)\]])"  # an operator with nothing after it
    r"|^\s*(=|<|>|(?:and|or)\b)"  # or with nothing before it
)


def expression_fault(expression: str) -> str:
    """The part of an expression that cannot be right; empty when none is seen."""
    bare = _LITERALS.sub("x", expression)
    if quote := re.search(r"[\"']|\$\{", bare):
        return quote[0]
    if bracket := _unpaired(bare):
        return bracket
    if dangling := _DANGLING.search(bare):
        return dangling[1] or dangling[2]
    return min(set(re.findall(r"([A-Za-z][\w-]*)\s*\(", bare)) - FUNCTIONS, default="")


def _unpaired(bare: str) -> str:
    opened: list[str] = []
    for sign in re.findall(r"[()\[\]]", bare):
        if sign not in _PAIRS:
            opened.append(sign)
        elif not opened or opened.pop() != _PAIRS[sign]:
            return str(sign)
    return opened[-1] if opened else ""
