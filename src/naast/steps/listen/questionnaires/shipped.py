"""The questionnaires that come with Naast."""

import json
from dataclasses import dataclass
from functools import cache

from naast.steps.listen.questionnaires.build import SHIPPED, SOURCES, Language


@dataclass(frozen=True)
class Shipped:
    """A questionnaire that comes with Naast, with its languages and whether each is reviewed."""

    name: str
    title: str
    workbook: bytes
    languages: tuple[Language, ...]

    @property
    def reviewed(self) -> tuple[str, ...]:
        """The codes of the languages that may enter a live wave."""
        return tuple(language.code for language in self.languages if language.reviewed)


@cache
def shipped(name: str) -> Shipped:
    """The shipped questionnaire of this name; KeyError when there is none."""
    title = SHIPPED[name]
    listed = json.loads((SOURCES / f"{name}.json").read_text(encoding="utf-8"))["languages"]
    languages = tuple(
        Language(one["code"], one["name"], one["direction"], one["reviewed"]) for one in listed
    )
    return Shipped(name, title, (SOURCES / f"{name}.xlsx").read_bytes(), languages)
