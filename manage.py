#!/usr/bin/env python
"""Django's command line, with a database: without DATABASE_URL the embedded server runs meanwhile.

Every command's writes carry its name into the history.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
# Commands that ask the database nothing; `serve` sees to the server itself.
WITHOUT_DATABASE = {
    "",
    "collectstatic",
    "compare_names",
    "compilemessages",
    "diffsettings",
    "findstatic",
    "help",
    "makemessages",
    "serve",
    "startapp",
    "startproject",
    "version",
    "--help",
    "--version",
    "-h",
}


def main(arguments: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    try:
        import pghistory
        from django.conf import settings
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line

        from tracker.database.data_directory import EmbeddedError
    except ModuleNotFoundError as error:
        sys.exit(f"manage.py: {error}. Run `make run` once, then .venv/bin/python manage.py.")
    command = arguments[1] if len(arguments) > 1 else ""
    try:
        settings.DATABASES  # noqa: B018 - a refusal comes before anything starts
        with database(arguments[1:]), pghistory.context(command=command or "help"):
            execute_from_command_line(arguments)
    except (ImproperlyConfigured, EmbeddedError) as error:
        sys.exit(f"manage.py: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


@contextmanager
def database(words: list[str]) -> Iterator[None]:
    from tracker.database import embedded, is_embedded

    with embedded.running(BASE_DIR) if is_embedded() and asks_database(words) else nullcontext():
        yield


def asks_database(words: list[str]) -> bool:
    command = words[0] if words else ""
    if command == "check":
        return any(word.startswith("--database") for word in words)
    return command not in WITHOUT_DATABASE and not {"--help", "-h"} & set(words)


if __name__ == "__main__":
    main(sys.argv)
