"""Invented talks for the invented town: what people there might say, from a fixed seed.

The weights are made up. They only have to hang together: who needs help meets obstacles, who has
little trust doubts more, and the wijken differ a little.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from naast.steps.listen.questionnaires.schema import Form, Question

Answers = dict[str, list[str]]
Weights = Mapping[str, float]

RATHER_NOT = "wil_niet_zeggen"
SKIPS = 0.04
STOPS_EARLY = 0.06

# How many of a hundred give each answer; what is not named gets little.
ONE: dict[str, Weights] = {
    "wonen": {"heel_prettig": 16, "prettig": 38, "gaat_wel": 28, "niet_prettig": 13,
              "helemaal_niet_prettig": 5},
    "periode": {"heel_goed": 9, "goed": 30, "gaat_wel": 34, "niet_goed": 20, "slecht": 7},
    "erbij_horen": {"altijd": 18, "meestal": 34, "soms": 34, "nooit": 14},
    "duidelijk": {"altijd": 8, "meestal": 30, "soms": 42, "nooit": 20},
    "hulp_nodig": {"ja": 46, "nee": 50, RATHER_NOT: 4},
    "hulp_gekregen": {"ja": 32, "deels": 33, "nee": 35},
    "vertrouwen": {"veel": 9, "best_veel": 29, "weinig": 42, "geen_vertrouwen": 20},
    "keuze_gesprek": {"ja": 88, RATHER_NOT: 12},
    "twijfel": {"veel": 24, "beetje": 31, "nee": 35, "niet_gevraagd": 10},
    "keuze": {"gedaan": 44, "later": 17, "niet_gedaan": 24, "nog_niet": 15},
    "age_band": {"16_24": 14, "25_44": 34, "45_64": 31, "65_plus": 18, RATHER_NOT: 3},
    "gender": {"vrouw": 55, "man": 41, "anders": 1, RATHER_NOT: 3},
    "education": {"basis": 37, "midden": 38, "hoog": 19, RATHER_NOT: 6},
    "origin": {"nederland": 52, "europa": 14, "buiten_europa": 29, RATHER_NOT: 5},
}  # fmt: skip
# Which share names each answer, where several may be named.
MANY: dict[str, Weights] = {
    "gevoel": {"blij": 0.38, "opgelucht": 0.25, "bang": 0.27, "boos": 0.19, "verdrietig": 0.2,
               "eenzaam": 0.26, "schaamte": 0.12},
    "kanalen": {"mensen": 0.58, "huisarts": 0.24, "tv_radio": 0.44, "krant": 0.2,
                "sociale_media": 0.47, "app_groep": 0.41, "werk_school": 0.17,
                "ontmoeting": 0.23, "brief": 0.27, "ander_land": 0.16},
    "bron": {"huisarts": 0.57, "mensen": 0.46, "gemeenschap": 0.34, "sociaal_werk": 0.27,
             "gemeente": 0.14, "regering": 0.08, "wetenschap": 0.22, "media": 0.15},
    "ontvangen": {"gesprek": 0.49, "brief": 0.25, "telefoon": 0.38, "film": 0.24,
                  "plaatjes": 0.2, "bijeenkomst": 0.24, "eigen_taal": 0.27},
    "hulp_soort": {"geld": 0.43, "gezondheid": 0.37, "somber": 0.35, "praten": 0.31,
                   "regelen": 0.46, "werk_school": 0.17, "gezin": 0.19, "huis": 0.23},
    "obstakels": {"ver": 0.14, "tijden": 0.23, "afspraak": 0.36, "geld": 0.22, "taal": 0.21,
                  "weet_niet_waar": 0.41, "digitaal": 0.35, "gezien": 0.15, "durven": 0.21,
                  "ervaring": 0.2},
    "advies": {"eerder": 0.29, "eerlijk": 0.33, "dichtbij": 0.42, "luisteren": 0.47,
               "vrijheid": 0.2, "hulp": 0.28, "taal": 0.35},
    "vertrouwen_groeit": {"beloften": 0.5, "terugkoppelen": 0.4, "fouten": 0.25,
                          "vast_gezicht": 0.44, "eigen_taal": 0.22, "gelijk": 0.29, "tijd": 0.24},
    "twijfel_redenen": {"bijwerkingen": 0.51, "wantrouwen": 0.31, "eigen_lichaam": 0.23,
                        "informatie": 0.34, "verhalen": 0.44, "omgeving": 0.25, "druk": 0.29,
                        "praktisch": 0.15},
    "keuze_hulp": {"gezondheid": 0.38, "anderen": 0.34, "werk_school": 0.14, "reizen": 0.13,
                   "advies": 0.4, "informatie": 0.3, "tijd": 0.29},
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A wijk of the invented town, how often people are met there, and how hard life is."""

    code: str
    share: float
    strain: float


PLACES = (
    Place("WKX00101", 0.36, 1.35),
    Place("WKX00102", 0.29, 1.15),
    Place("WKX00103", 0.13, 0.75),
    Place("WKX00104", 0.22, 0.85),
)
# Answers that are given more where life is harder.
STRAINED = frozenset({
    "niet_prettig", "helemaal_niet_prettig", "niet_goed", "slecht", "soms", "nooit", "weinig",
    "geen_vertrouwen", "bang", "boos", "eenzaam", "geld", "weet_niet_waar", "digitaal", "taal",
})  # fmt: skip


def place_of(rng: random.Random) -> Place:
    return rng.choices(PLACES, [place.share for place in PLACES])[0]


def instance_id(rng: random.Random) -> str:
    return f"uuid:{uuid.UUID(int=rng.getrandbits(128), version=4)}"


def answers_of(form: Form, strain: float, rng: random.Random) -> Answers:
    """What one invented person says: some skip, some stop early, follow-ups follow."""
    said: Answers = {}
    asked = list(form.asked)
    if rng.random() < STOPS_EARLY:
        asked = asked[: rng.randint(6, len(asked) - 6)]
    for question in asked:
        if _is_put(question, said) and rng.random() > SKIPS:
            said[question.name] = _answer(question, strain, rng)
    return {name: values for name, values in said.items() if values}


def _is_put(question: Question, said: Answers) -> bool:
    return all(set(said.get(name, ())) & set(answers) for name, answers in question.follows.items())


def _heavier(answer: str, weight: float, strain: float) -> float:
    return weight * strain if answer in STRAINED else weight


def _answer(question: Question, strain: float, rng: random.Random) -> list[str]:
    if question.kind == "select_one":
        weights = ONE[question.name]
        heavy = [_heavier(name, weights.get(name, 2.0), strain) for name in question.choice_names]
        return rng.choices(question.choice_names, heavy)
    shares = MANY[question.name]
    named = [
        name
        for name in question.choice_names
        if rng.random() < _heavier(name, shares.get(name, 0.0), strain)
    ]
    alone = [name for name in question.exclusive_names if name != RATHER_NOT]
    return named or rng.choices([*alone, RATHER_NOT], [4.0] * len(alone) + [1.0])


def as_xml(form: Form, answers: Answers, instance: str) -> str:
    """The talk as the form engine on the phone writes it."""
    groups: dict[str, list[str]] = {}
    for question in form.asked:
        if question.name in answers:
            inside = question.path.split("/")[2:-1]
            leaf = f"<{question.name}>{escape(' '.join(answers[question.name]))}</{question.name}>"
            groups.setdefault("/".join(inside), []).append(leaf)
    body = "".join(
        "".join(f"<{name}>" for name in path.split("/") if name)
        + "".join(leaves)
        + "".join(f"</{name}>" for name in reversed(path.split("/")) if name)
        for path, leaves in groups.items()
    )
    return (
        f"<{form.root} id={quoteattr(form.form_id)} version={quoteattr(form.version)}>{body}"
        f"<meta><instanceID>{instance}</instanceID></meta></{form.root}>"
    )
