"""Names that mean the same in every questionnaire, so that the server can read any of them."""

# The root of every XForm that we make; no question may bear this name.
ROOT = "data"

# Our own marks on a question, carried through the XForm as attributes of its bind.
NAMESPACE = "urn:naast:questionnaire"
NAMESPACES = f'naast="{NAMESPACE}"'

# The closed list of what a questionnaire may ask about the person; each is coarse and optional.
ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "age_band": ("16_24", "25_44", "45_64", "65_plus"),
    "gender": ("vrouw", "man", "anders"),
    "education": ("basis", "midden", "hoog"),
    "origin": ("nederland", "europa", "buiten_europa"),
}

# Answers with a meaning of their own.
RATHER_NOT = "wil_niet_zeggen"
OTHER = "anders"
# These go with no other answer, and stand beside an ordered scale rather than on it.
EXCLUSIVE = frozenset({RATHER_NOT, "geen"})
OFF_SCALE = EXCLUSIVE | {OTHER, "niet_van_toepassing", "weet_niet"}
