"""Names as people type them: without accents, capitals, signs or CBS's 'Wijk 06'."""

import re
import unicodedata

_NUMBERED = re.compile(r"^wijk [0-9a-z]{2} (?=\S)")
# What people say beside the official name.
ALSO_CALLED = {
    "GM0518": "den haag",
    "GM0796": "den bosch",
    "GM1891": "dantumadeel",
}


def plain(text: str) -> str:
    """Return lower-case words of letters and digits, without accents."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[a-z0-9]+", bare))


def short_name(text: str) -> str:
    """Return the plain name without CBS's numbering in front ('wijk 06 nieuwland')."""
    return _NUMBERED.sub("", plain(text))


def words_of(code: str, name: str) -> set[str]:
    """Return every word by which an area is found: its name, its code, its other name."""
    return {*plain(name).split(), *ALSO_CALLED.get(code, "").split(), code.lower()}
