"""All settings, read from the environment once. docs/operations.md names every variable."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlparse

import django_stubs_ext

from naast.config.secret import secret_key

# Lets forms and admin classes carry their model as a type argument at run time too.
django_stubs_ext.monkeypatch()

PACKAGE = Path(__file__).resolve().parent.parent
NAAST_HOME = Path(os.environ.get("NAAST_HOME", "var")).resolve()
NAAST_AREAS_DB = NAAST_HOME / "areas.sqlite3"
NAAST_KEYS = Path(os.environ.get("NAAST_KEYS", NAAST_HOME / "keys")).resolve()
NAAST_THEME = os.environ.get("NAAST_THEME", "")
NAAST_PUBLIC_URL = os.environ.get("NAAST_PUBLIC_URL", "")

DEBUG = os.environ.get("NAAST_DEBUG") == "1"
SECRET_KEY = secret_key(NAAST_HOME)
ALLOWED_HOSTS = os.environ.get("NAAST_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host[0] not in "*.["]

# Behind TLS this is set; on loopback a browser would drop secure cookies over plain http.
SECURE = os.environ.get("NAAST_TLS") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SESSION_COOKIE_NAME = "naast_session"
CSRF_COOKIE_NAME = "naast_csrf"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 3600

# Residents' pages and the submission address: no session, no cookie, no account.
NAAST_PUBLIC_PREFIXES = ("/k/", "/openbaar/", "/inzending/", "/static/")
# What somebody without a second factor may reach, so that it can be set up.
NAAST_SECOND_FACTOR_PATHS = ("/beveiliging/", "/uitloggen/", "/inloggen/", "/taal/")

INSTALLED_APPS = [
    "naast.platform",
    "naast.shared.people",
    "naast.shared.programmes",
    "naast.shared.areas",
    "naast.shared.figures",
    "naast.shared.release",
    "naast.shared.audit",
    "naast.steps.detect",
    "naast.steps.listen",
    "naast.steps.connect",
    "naast.steps.inform",
    "naast.steps.learn",
    "naast.pages",
    "naast.pages.places",
    "naast.pages.results",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "naast.platform.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "naast.platform.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "naast.shared.people.middleware.ActorMiddleware",
    "naast.shared.people.middleware.SecondFactorMiddleware",
    "naast.platform.access.AccessMiddleware",
    "naast.platform.errors.DomainErrorMiddleware",
]

ROOT_URLCONF = "naast.config.urls"
WSGI_APPLICATION = "naast.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "naast.pages.context.chrome",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]


def _database() -> dict[str, object]:
    url = os.environ.get("DATABASE_URL", "")
    if url:
        parsed = urlparse(url)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parsed.path.lstrip("/"),
            "USER": unquote(parsed.username or ""),
            "PASSWORD": unquote(parsed.password or ""),
            # A socket's folder stands in ?host=, as libpq writes it.
            "HOST": parse_qs(parsed.query).get("host", [parsed.hostname or ""])[0],
            "PORT": str(parsed.port or ""),
            "CONN_MAX_AGE": 60,
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": NAAST_HOME / "naast.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # Durable means: on disk before we answer (RULINGS 1.3). What is deleted is overwritten.
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
            ),
        },
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "naast.shared.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Naast"

EMAIL_BACKEND = os.environ.get("NAAST_MAIL", "django.core.mail.backends.console.EmailBackend")
DEFAULT_FROM_EMAIL = os.environ.get("NAAST_MAIL_FROM", "naast@localhost")

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
FORM_RENDERER = "naast.platform.forms.Renderer"

STATIC_URL = "/static/"
STATIC_ROOT = NAAST_HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# Nothing that passes here holds an address, an account or what somebody said.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
