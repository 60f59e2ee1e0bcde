"""One settings file: each difference between places is an environment variable.

With nothing set this is the local demo: embedded PostgreSQL, loopback only, a secret key of its own in
`var/`. As soon as one of the production variables is set, all of them are required.
"""

import os
import secrets
from pathlib import Path

import pghistory
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from tracker import database

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"


def flag(name: str) -> bool:
    """An on/off variable; anything but 1, 0, true, false or empty is refused."""
    value = os.environ.get(name, "").strip().lower()
    if value not in {"", "0", "1", "false", "true"}:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return value in {"1", "true"}


def whole_number(name: str, *, default: int) -> int:
    """A variable that is a number above zero."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isascii() or not value.isdigit() or not 0 < int(value) < 10_000:
        raise ImproperlyConfigured(f"{name} must be a whole number above 0, not {value!r}.")
    return int(value)


DEBUG = flag("DEBUG")
PRODUCTION = not DEBUG and (
    flag("PRODUCTION")
    or any(
        os.environ.get(name)
        for name in ("DATABASE_URL", "PUBLIC_DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS")
    )
)


def required(name: str, hint: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. In production, set it to {hint}.")
    return value


def own_secret_key() -> str:
    """The local demo's key, made once and kept readable by its owner only."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        VAR_DIR.mkdir(exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text().strip()


def strong_secret_key() -> str:
    key = required("SECRET_KEY", "at least 50 random characters")
    if len(key) < 50 or len(set(key)) < 5 or key.startswith("django-insecure-"):
        raise ImproperlyConfigured(
            "SECRET_KEY is too weak. Set it to at least 50 random characters, for example the output of: "
            "python -c 'import secrets; print(secrets.token_urlsafe(50))'"
        )
    return key


def allowed_hosts() -> list[str]:
    hosts = required("ALLOWED_HOSTS", "the host names of this site, separated by commas")
    names = [host.strip() for host in hosts.split(",") if host.strip()]
    if "*" in names or not names:
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS must name the hosts of this site, separated by commas; '*' is refused."
        )
    return names


if PRODUCTION:
    required("DATABASE_URL", "postgres://app-role:password@host/database")
    SECRET_KEY = strong_secret_key()
    ALLOWED_HOSTS = allowed_hosts()
else:
    SECRET_KEY = os.environ.get("SECRET_KEY") or own_secret_key()
    ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

DATABASES = database.databases(os.environ, base_dir=BASE_DIR, production=PRODUCTION)
DATABASE_ROUTERS = ["tracker.boundary.router.PublicRouter"]
# The connection, and with it the role, that public pages are read with.
PUBLIC_ALIAS = "public"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_filters",
    "import_export",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "tracker",
    "tracker.boundary",
    "tracker.files.imports",
    "sources",
    "people",
    "cases",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tracker.middleware.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tracker.middleware.PathLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "tracker.middleware.PublicAliasMiddleware",
    "tracker.lists.timeouts.QueryTimeoutMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]
ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["tracker.templatetags.texts", "tracker.templatetags.site"],
        },
    }
]

# Accounts
AUTH_USER_MODEL = "tracker.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"

# History: events carry their context themselves, so that the app's role needs no right to change history.
PGHISTORY_APPEND_ONLY = True
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField(null=False)
PGHISTORY_CONTEXT_ID_FIELD = pghistory.ContextUUIDField(null=False)
# What forms ask of a field says nothing about an event's column.
PGHISTORY_EXCLUDE_FIELD_KWARGS = {
    "django.db.models.Field": [
        *("verbose_name", "help_text", "choices", "blank", "default", "editable"),
        *("validators", "error_messages"),
    ]
}
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")
# Triggers are compiled SQL (`tracker/database/triggers.py`). The library's own step after `migrate` would drop and
# make each of them every time, outside of a transaction, with its `_pgtrigger_should_ignore` in place meanwhile.
PGTRIGGER_MIGRATIONS = False
PGTRIGGER_INSTALL_ON_MIGRATE = False

# The worker: where its tasks are, and after how many seconds a silent one is given up and its job done anew.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = None
PROCRASTINATE_IMPORT_PATHS = ["tracker.roof.jobs"]
WORKER_SILENCE = whole_number("WORKER_SILENCE", default=30)
# How long a worker that is told to stop may go on with the job that it is at.
WORKER_GRACE = whole_number("WORKER_GRACE", default=60)

# django-import-export lets everybody on the staff do both unless a permission is named; nobody has these. Our
# exports ask for `imports.export_rows`, our imports have pages of their own.
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "import"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "export"

# Languages: of the interface, and of what is written for the public. English first, `/ru/…` for Russian.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ru", _("Russian"))]
CONTENT_LANGUAGES = ["en", "ru"]
LOCALE_PATHS = [BASE_DIR / "tracker" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# Files
STATIC_URL = "static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or VAR_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "tracker" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Security
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
if PRODUCTION and not flag("INSECURE_HTTP"):
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS]

# What is kept of public answers until something public changes (`tracker.lists.caching`): in each process.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}} | {
    name: {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": name,
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": number, "CULL_FREQUENCY": 10},
    }
    for name, number in (("pages", 400), ("counts", 4_000))
}

# What the public reads at most in one list page.
PAGE_SIZE = 25

# A trial of a hundred people posts a row of fields for each; only the staff posts anything.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# After so many months without news a custody that is not over is "last known", no longer "held".
HELD_UNCONFIRMED_MONTHS = whole_number("HELD_UNCONFIRMED_MONTHS", default=12)

# What `/data/` and its package say; and where a package is kept until the public data change.
DATA_LICENCE_NAME = (
    os.environ.get("DATA_LICENCE_NAME")
    or "Creative Commons Attribution 4.0 International (CC BY 4.0)"
)
DATA_LICENCE_URL = (
    os.environ.get("DATA_LICENCE_URL") or "https://creativecommons.org/licenses/by/4.0/"
)
DATA_CITATION_NAME = os.environ.get("DATA_CITATION_NAME") or "Case tracker"
PUBLIC_DATA_ROOT = Path(os.environ.get("PUBLIC_DATA_ROOT") or VAR_DIR / "public-data")

# Neither addresses, nor queries, nor posted texts are written to a log.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_arguments": {"()": "tracker.management.job_log.WithoutArguments"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler"},
        "jobs": {"class": "logging.StreamHandler", "filters": ["without_arguments"]},
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "procrastinate": {"handlers": ["jobs"], "level": "WARNING", "propagate": False},
    },
}
