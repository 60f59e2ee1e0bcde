"""Byte access to an uploaded file: size, file type by magic number, streams."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from django.utils.translation import gettext as _

from .errors import TableError

CHUNK = 1024 * 1024
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_PROGRAMS = (b"%PDF", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\x89PNG", b"\xff\xd8\xff")
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<head", b"<meta")


class Stream(io.RawIOBase):
    """A view of an open file from `start` on; closing it leaves the file open."""

    def __init__(self, file: BinaryIO, start: int = 0) -> None:
        super().__init__()
        self._file = file
        file.seek(start)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        read = self._file.read(len(buffer))
        buffer[: len(read)] = read
        return len(read)


def chunks(file: BinaryIO, start: int = 0) -> Iterator[bytes]:
    file.seek(start)
    while chunk := file.read(CHUNK):
        yield chunk


def kind(file: BinaryIO, limit: int) -> str:
    """ "csv" or "zip", by content; anything else is refused with what to do about it."""
    size = file.seek(0, io.SEEK_END)
    if size > limit:
        megabytes = limit // 1024**2
        raise TableError(_("The file is larger than %(size)s MB.") % {"size": megabytes})
    file.seek(0)
    head = file.read(4096)
    if not head:
        raise TableError(_("The file is empty."))
    if head.startswith(_OLE2):
        raise TableError(_ole2(file))
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    _refuse_other_programs(head)
    return "csv"


def _ole2(file: BinaryIO) -> str:
    """An old XLS, or the safe in which an XLSX with a password lies."""
    tail = b""
    for chunk in chunks(file):
        if "EncryptedPackage".encode("utf-16-le") in tail + chunk:
            return _("The file is protected by a password. Save it without one.")
        tail = chunk[-64:]
    return _("This is the old XLS format or another Office file. Save it as XLSX or CSV.")


def _refuse_other_programs(head: bytes) -> None:
    if head.startswith(_OTHER_PROGRAMS):
        raise TableError(_("The file is not a table. Save the table as XLSX or CSV."))
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_MARKUP):
        raise TableError(
            _("This is a web page or XML, whatever its name says. Save the table as XLSX or CSV.")
        )
