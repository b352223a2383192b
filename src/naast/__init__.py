"""Naast: getting and staying in contact with residents whom government communication misses."""
