"""ZIP container of an XLSX: size limits checked before unpacking, XML parsed without entities (zip bomb, billion
laughs).
"""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO
from xml.parsers import expat

from django.utils.translation import gettext as _

from .errors import TableError
from .structures import Limits

_DIRECTORY = 4 * 1024**2  # bytes of the list of parts: 10,000 parts take less than 1 MB
_SMALL = 64 * 1024**2  # below this size no ratio is dangerous
_CHUNK = 64 * 1024
_TOKEN = 4 * 1024**2  # bytes without the end of a tag: no tag of a table is so long
_DEPTH = 64
_END, _LOCATOR, _END64 = b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"

_UNUSUAL = (NotImplementedError, RuntimeError)  # ways of packing or locking that zipfile lacks

Attributes = dict[str, str]


class Package:
    """The parts of an XLSX by name."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        with _zip_errors():
            _check_directory(file)
            self._zip = zipfile.ZipFile(file)
            self._sizes = {part.filename: part.file_size for part in self._zip.infolist()}
            _check_parts(self._zip.infolist(), limits)

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    def size(self, name: str) -> int:
        return self._sizes[name]

    def chunks(self, name: str) -> Iterator[bytes]:
        """Stream a part; never more than the directory told, for zipfile stops there."""
        with _zip_errors(), self._zip.open(name) as part:
            while chunk := part.read(_CHUNK):
                yield chunk

    def head(self, name: str, size: int) -> bytes:
        with _zip_errors(), self._zip.open(name) as part:
            return part.read(size)

    def parse(self, name: str, parser: "Parser") -> Iterator[None]:
        """Feed a part to the parser; yields after each chunk, so that its caller can keep up."""
        for chunk in self.chunks(name):
            parser.feed(chunk)
            yield
        parser.feed(b"", last=True)
        yield

    def read(self, name: str, start: Callable[[str, Attributes], None]) -> None:
        """Call `start(local name, attributes)` for each element of a small part."""
        for _chunk in self.parse(name, Parser(start)):
            pass

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The relations of a part: id → (last word of the type, name of the other part)."""
        folder, base = posixpath.split(name)
        relations: dict[str, tuple[str, str]] = {}

        def start(element: str, attributes: Attributes) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.join("/" + folder, attributes.get("Target", ""))
                kind = attributes.get("Type", "").rpartition("/")[2]
                other = posixpath.normpath(target).lstrip("/")
                relations[attributes.get("Id", "")] = (kind, other)

        part = posixpath.join(folder, "_rels", base + ".rels")
        if part in self:
            self.read(part, start)
        return relations

    def close(self) -> None:
        self._zip.close()


class Parser:
    """Expat without documents types and entities, with local names, bounded in depth and tags."""

    def __init__(
        self,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
        *,
        raw: bool = False,
    ) -> None:
        """`raw` hands names over as they are, and leaves it to the handlers to bound the depth."""
        self._expat = expat.ParserCreate()
        self._expat.buffer_text = True
        self._expat.StartDoctypeDeclHandler = _refuse_entities
        self._expat.EntityDeclHandler = _refuse_entities
        self._start, self._end = start, end
        self._local: dict[str, str] = {}
        self._depth = 0
        self._fed = 0
        self._expat.StartElementHandler = start if raw else self._started
        self._expat.EndElementHandler = end if raw else self._ended
        self._expat.CharacterDataHandler = text

    def feed(self, chunk: bytes, *, last: bool = False) -> None:
        try:
            self._expat.Parse(chunk, last)
        except (expat.ExpatError, ValueError):  # no XML, or a word where a number belongs
            raise broken() from None
        self._fed += len(chunk)
        if self._fed - self._expat.CurrentByteIndex > _TOKEN and not last:
            raise broken()

    def _started(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > _DEPTH:
            raise broken()
        self._start(self._local.get(name) or self._localize(name), attributes)

    def _ended(self, name: str) -> None:
        self._depth -= 1
        if self._end:
            self._end(self._local[name])

    def _localize(self, name: str) -> str:
        if len(self._local) > 1000:
            raise broken()
        return self._local.setdefault(name, name.rpartition(":")[2])


def broken() -> TableError:
    return TableError(_("The file is damaged, or not a spreadsheet. Save it again as XLSX."))


def too_large() -> TableError:
    return TableError(
        _("Unpacked, the file would be far larger than any table that can be read here.")
    )


def _refuse_entities(*_anything: object) -> None:
    raise TableError(_("The file defines XML entities, which no spreadsheet needs: it is unsafe."))


@contextmanager
def _zip_errors() -> Iterator[None]:
    """What zipfile and zlib say of a damaged archive, as our sentence.

    ValueError: a place before the beginning of the file.
    """
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError, *_UNUSUAL):
        raise broken() from None


def _check_directory(file: BinaryIO) -> None:
    """Before zipfile reads the directory into memory: how large does it say it is?"""
    size = file.seek(0, 2)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0:
        raise broken()
    (directory,) = struct.unpack_from("<L", tail, end + 12)
    if tail[max(0, end - 20) : end].startswith(_LOCATOR):
        (offset,) = struct.unpack_from("<Q", tail, end - 12)
        file.seek(min(offset, size))
        record = file.read(56)
        if not record.startswith(_END64):
            raise broken()
        (directory,) = struct.unpack_from("<Q", record, 40)
    if directory > _DIRECTORY:
        raise too_large()


def _check_parts(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise TableError(_("The file is protected by a password. Save it without one."))
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked or len(parts) > limits.parts:
        raise too_large()
    for part in parts:
        if part.file_size > max(_SMALL, limits.ratio * part.compress_size):
            raise too_large()
