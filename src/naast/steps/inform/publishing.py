"""The public side as static files: pages without cookie or script need no server of ours.

Every step registers the addresses it offers residents. Each is asked of this same site, so that
the file and the live page are one; links become relative, so that the folder can stand anywhere.
"""

from __future__ import annotations

import io
import json
import os
import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.utils.translation import gettext as _

from naast.platform.errors import DomainError

Addresses = Callable[[], Iterable[str]]
PUBLIC_PAGES: list[Addresses] = []
MARKER = "naast-public.json"
# Zero is in no code, so nobody ever has this one: it gives the page for a mistyped code.
_NO_SUCH_CARD = "/k/000000/"
_LINK = re.compile(r'(?P<name>\b(?:href|src)=)"(?P<url>/[^"/][^"]*|/)"')
_CSS_URL = re.compile(r"url\(\s*[\"']?(?!data:)(?P<url>[^\"')#?]+)")


def register(addresses: Addresses) -> None:
    """Add public addresses; called from an app's `ready`. Twice is once."""
    if addresses not in PUBLIC_PAGES:
        PUBLIC_PAGES.append(addresses)


def public_addresses() -> list[str]:
    """Every public address of every step, each once, in a fixed order."""
    return sorted({address for source in PUBLIC_PAGES for address in source()})


@dataclass(frozen=True)
class Page:
    """One page that was written."""

    url: str
    path: str
    status: int


@dataclass
class Site:
    """What stands in the folder after writing."""

    pages: list[Page] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def check_target(target: Path) -> None:
    """Refuse a folder that holds somebody else's files: a typing error must not spoil them."""
    if not target.exists():
        return
    if not target.is_dir():
        raise DomainError(_("%(path)s is a file. Name a folder.") % {"path": target})
    if any(target.iterdir()) and not (target / MARKER).is_file():
        raise DomainError(
            _("%(path)s is not empty and was not made by Naast. Name an empty or a new folder.")
            % {"path": target}
        )


def write_site(target: Path) -> Site:
    """Write all public pages and what they need into `target`; takes away what is no longer public.

    Each file is replaced in one go, so that a reader never meets half a page.
    """
    check_target(target)
    target.mkdir(parents=True, exist_ok=True)
    before = _listed(target)
    if not (target / MARKER).exists():
        _write(target, MARKER, b"{}")
    site, ask = Site(), _Asker()
    for url in public_addresses():
        status, html = ask(url)
        path = f"{url.strip('/')}/index.html"
        _write(target, path, _relative(html, path).encode())
        site.pages.append(Page(url, path, status))
        _write_needed(target, html, site)
    _write(target, "404.html", ask(_NO_SUCH_CARD)[1].encode())
    site.files = sorted({*site.files, *(page.path for page in site.pages), "404.html"})
    site.removed = _remove(target, before - set(site.files))
    _write(target, MARKER, _marker(site))
    return site


class _Asker:
    """Asks our own site for a page, as a resident's browser would: no cookie, no account."""

    def __init__(self) -> None:
        self._handler = BaseHandler()
        self._handler.load_middleware()

    def __call__(self, url: str) -> tuple[int, str]:
        response = self._handler.get_response(WSGIRequest(self._environ(url)))
        if response.status_code >= 500:
            raise DomainError(_("The page %(url)s could not be made.") % {"url": url})
        content: bytes = getattr(response, "content", b"")
        return response.status_code, content.decode()

    @staticmethod
    def _environ(url: str) -> dict[str, object]:
        host = settings.ALLOWED_HOSTS[0].lstrip(".") if settings.ALLOWED_HOSTS else "localhost"
        return {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": url,
            "SERVER_NAME": "localhost" if host == "*" else host,
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
        }


def _relative(html: str, path: str) -> str:
    """Links from the root of our site as links from this very file."""
    here = posixpath.dirname(path)

    def rewrite(found: re.Match[str]) -> str:
        wanted = found["url"].lstrip("/")
        if found["url"].endswith("/"):
            wanted += "index.html"
        return f'{found["name"]}"{posixpath.relpath(wanted, here)}"'

    return _LINK.sub(rewrite, html)


def _write_needed(target: Path, html: str, site: Site) -> None:
    """Copy the style sheets, fonts and pictures that the page names."""
    for found in _LINK.finditer(html):
        if found["url"].startswith(settings.STATIC_URL):
            _copy_static(target, found["url"].removeprefix(settings.STATIC_URL), site)


def _copy_static(target: Path, name: str, site: Site) -> None:
    path = f"{settings.STATIC_URL.strip('/')}/{name}"
    if path in site.files:
        return
    content = _static_file(name)
    _write(target, path, content)
    site.files.append(path)
    if name.endswith(".css"):
        for found in _CSS_URL.finditer(content.decode()):
            needed = posixpath.normpath(posixpath.join(posixpath.dirname(name), found["url"]))
            _copy_static(target, needed, site)


def _static_file(name: str) -> bytes:
    collected = Path(settings.STATIC_ROOT) / name
    found = collected if collected.is_file() else finders.find(name)
    if not isinstance(found, Path | str):
        raise DomainError(
            _("%(name)s is missing. Run `naast prepare` first, then publish again.")
            % {"name": name}
        )
    return Path(found).read_bytes()


def _write(target: Path, path: str, content: bytes) -> None:
    file = target / path
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f".{file.name}.half")
    half.write_bytes(content)
    os.replace(half, file)  # noqa: PTH105  # the one call that is atomic everywhere


def _listed(target: Path) -> set[str]:
    """What an earlier run wrote; nothing else in the folder is ours to remove."""
    try:
        known = json.loads((target / MARKER).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return set()
    return set(known.get("files", []))


def _remove(target: Path, paths: set[str]) -> list[str]:
    root = target.resolve()
    gone = []
    for path in sorted(paths):
        file = (target / path).resolve()
        if file.is_relative_to(root) and file.is_file():
            file.unlink()
            gone.append(path)
    return gone


def _marker(site: Site) -> bytes:
    pages = [{"url": page.url, "path": page.path, "status": page.status} for page in site.pages]
    told = {"made_by": "naast publish", "pages": pages, "files": site.files}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()
