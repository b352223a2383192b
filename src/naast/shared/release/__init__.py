"""The one door through which figures about people's answers leave (docs/methods/release.md)."""
