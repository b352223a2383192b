"""What belongs to one version of the interview app, and how that version is named."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static
from django.urls import reverse

PARTS = (
    "build/interview.js",
    "build/interview.css",
    "build/engine.js",
    "listen/phone/icon.svg",
)
WORKER = "build/interview-sw.js"
NAME = "Naast"
GROUND = "#faf7f2"


def page_context() -> dict[str, str]:
    return {
        "scope": reverse("listen:phone"),
        "script": static("build/interview.js"),
        "style": static("build/interview.css"),
        "engine": static("build/engine.js"),
        "icon": static("listen/phone/icon.svg"),
        "touch_icon": static("listen/phone/icon-180.png"),
        "worker": reverse("listen:phone_worker"),
        "manifest": reverse("listen:phone_manifest"),
        "package": reverse("listen:package"),
        "submission": reverse("listen:submit"),
        "sign_in": reverse("account_login"),
        "ground": GROUND,
    }


def manifest_of() -> dict[str, Any]:
    """A neutral name and icon: a home screen should not tell who works here, or on what."""
    scope = reverse("listen:phone")
    sizes = {"listen/phone/icon-192.png": "192x192", "listen/phone/icon-512.png": "512x512"}
    return {
        "name": NAME,
        "short_name": NAME,
        "id": scope,
        "start_url": scope,
        "scope": scope,
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": GROUND,
        "lang": "nl",
        "icons": [
            {"src": static(path), "sizes": size, "type": "image/png", "purpose": "any maskable"}
            for path, size in sizes.items()
        ]
        + [{"src": static("listen/phone/icon.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }


def worker_script(page: str) -> str:
    """The worker with the list of what it keeps. Another page or part makes another version."""
    code = _built(WORKER).decode()
    digest = hashlib.sha256(page.encode())
    for part in PARTS:
        digest.update(_fingerprint(part))
    digest.update(code.encode())
    kept = {
        "version": digest.hexdigest()[:16],
        "shell": reverse("listen:phone"),
        "assets": [static(part) for part in PARTS],
    }
    return f"self.NAAST = {json.dumps(kept)};\n{code}"


@cache
def _fingerprint(part: str) -> bytes:
    return hashlib.sha256(_built(part)).digest()


def _built(part: str) -> bytes:
    found = finders.find(part)
    if not isinstance(found, str):
        raise ImproperlyConfigured(f"{part} is missing: run `npm run build`.")
    return Path(found).read_bytes()
