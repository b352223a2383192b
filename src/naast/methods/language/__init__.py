"""The language of what people write: what may tell who somebody is."""

from naast.methods.language.identifiers import Identifier, Kind, find_identifiers

__all__ = ["Identifier", "Kind", "find_identifiers"]
