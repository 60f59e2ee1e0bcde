"""Imports as somebody makes them in the admin: upload a file, go through its pages."""

import io
from typing import Any

from django.urls import reverse

from tests.page_forms import Posted, form_on
from tracker.files.imports.models import ImportBatch

UPLOAD = "/admin/imports/importbatch/add/"
FORM = "import_form"


def page(batch: ImportBatch, name: str = "change", *arguments: Any) -> str:
    return reverse(f"admin:imports_importbatch_{name}", args=[batch.pk, *arguments])


def upload(
    client: Any,
    content: bytes | str,
    *,
    kind: str = "spreadsheet",
    name: str = "a file.csv",
    **more: str,
) -> ImportBatch:
    file = io.BytesIO(content if isinstance(content, bytes) else content.encode())
    file.name = name
    response = client.post(UPLOAD, {"file": file, "kind": kind, "dataset": "", **more})
    assert response.status_code == 302, response.content.decode()
    return ImportBatch.objects.latest("pk")


def filled(client: Any, batch: ImportBatch, name: str) -> Posted:
    """What the form of a page would post as it stands."""
    return form_on(client.get(page(batch, name)), FORM)


def go_on(client: Any, batch: ImportBatch, name: str, **changed: Any) -> Any:
    """Posts the form of a page with these changes; the page that comes then."""
    posted: dict[str, Any] = {**filled(client, batch, name), "go_on": "1", **changed}
    response = client.post(page(batch, name), posted, follow=True)
    batch.refresh_from_db()
    return response


def take(client: Any, batch: ImportBatch, step: str) -> Any:
    response = client.post(page(batch, "step", step), follow=True)
    batch.refresh_from_db()
    return response


def text_of(response: Any) -> str:
    found: str = response.content.decode()
    return found
