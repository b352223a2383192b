"""The patterns and lists behind `find_identifiers`."""

from __future__ import annotations

import re

_LETTER = r"[^\W\d_]"
_GAP = r"[\s./()\u2010-\u2015-]{0,3}"

EMAIL = re.compile(r"[\w.%+-]+@[^\W_][\w-]*(?:\.[\w-]+)+")

# A Dutch number has ten digits and never starts with 00; abroad is written with + or 00.
PHONE = re.compile(
    rf"(?<![\d,])(?:(?:\+|00)[1-9](?:{_GAP}\d){{8,13}}|0{_GAP}[1-9](?:{_GAP}\d){{8}}"
    rf"|0[89]00[\s.-]?\d{{4,7}})(?!\d)"
)
# Numbers that everybody may call: 0800, 0900, and the emergency numbers need no pattern at all.
AREA_CODES_FOR_ALL = ("0800", "0900")
DATE = re.compile(r"(?:00?|[0-3]?\d)[-./ ][01]?\d[-./ ](?:19|20)\d\d")

BSN = re.compile(r"(?<![\d.,])\d(?:[ .-]?\d){8}(?!\d)")

# Apart from its digits a postcode is written in capitals: '2020 de' is a year and a word.
POSTCODE = re.compile(
    r"(?<![\w€])[1-9]\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}"
    r"|(?!km|kg|mg|ml|cl|dl|mm|cm|dm|kw|kb|mb|gb|sa|sd|ss)[a-z]{2})(?!\w)"
)

# What follows a number that counts something, so that 'onderweg 2 mensen' is no address.
_COUNTED = (
    r"(?:uur|keer|maal|mensen|personen|man|vrouwen|mannen|kinderen|dagen|dag|weken|maanden|jaar|"
    r"minuten|min|euro|x|km|meter|gesprekken|vragen|stuks|januari|februari|maart|april|mei|juni|"
    r"juli|augustus|september|oktober|november|december)"
)
# These endings make a street whatever the first letter; the second list also ends plain words
# (vergadering, toezicht, sportveld), so there the street must start with a capital.
_STREET = (
    "straat|strjitte|str\\.|laan|leane|weg|plein|kade|gracht|dijk|dyk|singel|plantsoen|dreef|steeg"
)
_PERHAPS = (
    "wei|plan|hof|pad|markt|park|ring|boulevard|baan|haven|wal|hoek|veld|akker|burg|zicht|erf|kamp|"
    "rak|oord|burcht"
)
ADDRESS = re.compile(
    rf"(?<!{_LETTER})(?P<street>(?:{_LETTER}(?:{_LETTER}|['’.-])*(?i:{_STREET})"
    rf"|[A-ZÀ-Þ](?:{_LETTER}|['’.-])*(?:{_PERHAPS})))"
    r"\s+(?:nr\.?\s*|nummer\s+)?"
    rf"\d{{1,4}}(?!\d|[.,:]\d)(?:\s?[a-zA-Z](?!\w))?(?!\s*(?i:{_COUNTED})\b)(?!\w)"
)
# Ordinary words that end like a street.
PLAIN_WORDS_ON_STREETS = frozenset(
    {"onderweg", "terugweg", "heenweg", "supermarkt", "arbeidsmarkt", "woningmarkt", "rijbaan"}
)

# '@name', an account page, or the name of a network with something that looks like an account.
HANDLE = re.compile(
    r"(?<![\w.@])@[A-Za-z][\w.]{2,29}"
    r"|(?<!\w)(?:instagram|facebook|tiktok|snapchat|linkedin|youtube|telegram|twitter|x|t)\.(?:com|me)/"
    r"[\w./@-]{3,}"
    r"|(?<!\w)(?:insta(?:gram)?|snap(?:chat)?|tiktok|telegram)\s*[:=]\s*"
    r"(?=[\w.]*[\d._])[A-Za-z][\w.]{2,29}\w",
    re.IGNORECASE,
)

_PARTICLES = r"(?:(?:van|de|der|den|het|'t|ten|ter|te|el|al|ait|bin|ben|ibn|von|la|le|da)[\s-]+)*"
_NAME_WORD = rf"(?P<name>{_LETTER}(?:{_LETTER}|['’-])+)"
_WHO = (
    r"meneer|mevrouw|mijnheer|mister|miss|mrs|frou|juf|juffrouw|meester|dokter|imam|dominee|"
    r"pastoor|pater|zuster|oom|tante|opa|oma|buurman|buurvrouw|"
    r"(?:m(?:ij|'|e)?n|zijn|z'n|haar|hun|ons|onze)\s+(?:zoon|dochter|man|vrouw|moeder|vader|broer|"
    r"zus|zusje|broertje|neef|nicht|vriend|vriendin|collega|kind|baby)"
)
_CALLED = (
    r"(?:ik|hij|zij|ze|die|dat)\s+heet|heet(?:te)?\s+(?:ik|hij|zij|ze)|"
    r"ik\s+ben|my\s+name\s+is|genaamd|de\s+naam\s+is|naam\s*:|"
    r"(?:benim\s+)?adım"
)
NAME = re.compile(rf"(?<!\w)(?:{_WHO}|{_CALLED})\s+{_PARTICLES}{_NAME_WORD}", re.IGNORECASE)
# After an abbreviation, or after 'my name is', a name follows whatever its first letter.
NAME_ANY_CASE = re.compile(
    rf"(?<!\w)(?:(?:dhr|mevr|mw|mej|ds|drs|dr|fam)\.?|(?:mijn|m'n|zijn|z'n|haar)\s+naam\s+is)\s+"
    rf"{_PARTICLES}{_NAME_WORD}",
    re.IGNORECASE,
)
# What stands with a capital after 'ik ben' or 'mijn man' without being anybody's name.
NOT_A_NAME_ENDING = (
    "isch", "ische", "aans", "aanse", "aan", "nees", "nese", "ugees", "ugese", "lander",
    "landse", "lands", "urks", "urkse", "ools", "oolse", "oons", "oonse", "uits", "uitse",
    "eeuws", "gaars", "ngels", "tholiek", "testant", "slim", "slima", "joods", "christen",
)  # fmt: skip
NOT_A_NAME = frozenset(
    {
        "nog", "niet", "geen", "niets", "ook", "al", "alleen", "hier", "daar", "er", "is",
        "was", "dat", "die", "dit", "deze", "wat", "wie", "waar", "wel", "om", "op", "in",
        "en", "of", "maar", "want", "net", "nooit", "altijd", "bekend", "onbekend", "bij",
        "mij", "weg", "anders", "moeilijk", "lang", "kort", "een", "de", "het", "heel", "erg",
        "ik", "hij", "zij", "ze", "u", "je", "wij", "jullie", "voor", "aan", "met", "zonder",
        "veranderd", "verkeerd", "nederland", "nederlands", "nederlandse", "frans", "franse",
        "pools", "poolse", "turk", "turks", "turkse", "marokkaan", "fries", "friese",
        "arabier", "arabisch", "oekraïens", "grieks", "deens", "zweeds", "noors", "berber",
        "koerd", "afghaan", "syriër", "eritreeër", "somaliër", "hindoe", "boeddhist", "jood",
        "ramadan", "corona", "covid", "kerst", "pasen",
    }
)  # fmt: skip

# Lengths of an IBAN in the countries people here bank in most.
IBAN_LENGTHS = {
    "NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "ES": 24, "IT": 27, "PT": 25, "PL": 28,
    "BG": 22, "RO": 24, "HU": 28, "TR": 26, "MA": 28, "GR": 27, "AT": 20, "CH": 21, "IE": 22,
    "LT": 20, "LV": 21, "EE": 20, "CZ": 24, "SK": 24, "HR": 21, "DK": 18, "SE": 24, "NO": 15,
    "FI": 18, "LU": 20, "UA": 29,
}  # fmt: skip
IBAN_START = re.compile(
    rf"(?<!\w)({'|'.join(IBAN_LENGTHS)})\d\d(?=[ .-]?[A-Za-z0-9])", re.IGNORECASE
)
