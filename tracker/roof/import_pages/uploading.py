"""The first step: which file, what it is, where its rows come from."""

from io import BytesIO
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.defaultfilters import filesizeformat
from django.utils.functional import lazystr
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import spreadsheet
from tracker.files.imports import uploads
from tracker.files.imports.kinds import Table, files
from tracker.files.imports.models import ImportBatch
from tracker.files.imports.planning import SPREADSHEET
from tracker.ground.tables import Limits
from tracker.roof.import_pages import wizard
from tracker.roof.import_pages.access import may_import_kind

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_DATASETS = 200


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("file"),
        help_text=_("CSV or XLSX, in any encoding. It is deleted after an hour."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
        max_length=255,
    )
    kind = forms.ChoiceField(
        label=_("what it is"),
        help_text=_(
            "A spreadsheet as you keep it may have any columns; they are mapped in the third step."
            " The other kinds are tables as they are exported from here, with our columns."
        ),
    )
    dataset = forms.CharField(
        label=_("data set"),
        required=False,
        max_length=100,
        help_text=_(
            "A name for where the rows come from, such as “Monitoring 2020”. Give the same name"
            " whenever you import a newer version of the file: rows are then known again by their"
            " own numbers, and updated instead of doubled."
        ),
        widget=forms.TextInput(attrs={"list": "datasets", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["kind"].choices = kinds_for(user)

    def clean_file(self) -> Any:
        file, most = self.cleaned_data["file"], Limits().bytes
        if file.size > most:
            text = gettext("The file has %(size)s; at most %(most)s can be imported. Divide it.")
            named = {"size": filesizeformat(file.size), "most": filesizeformat(most)}
            raise forms.ValidationError(text % named)
        return file


def kinds_for(user: Any) -> list[tuple[str, Any]]:
    """Those whose rows this user may write, the researcher's spreadsheet first."""
    named = [(SPREADSHEET, _("a spreadsheet of incidents, as you keep it"))]
    named += [(name, lazystr(label_of(name, parts))) for name, parts in files().items()]
    return [(kind, label) for kind, label in named if may_import_kind(user, kind)]


def label_of(name: str, parts: list[Table] | None = None) -> str:
    """What a kind of file is called."""
    if name == SPREADSHEET:
        return capfirst(gettext("spreadsheet of incidents"))
    parts = parts or files().get(name, [])
    if len(parts) > 1:
        return capfirst(gettext("citations")) if name == "citations" else name
    return capfirst(str(parts[0].label)) if parts else name


def upload(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, UploadForm(user=request.user))
    form = UploadForm(request.POST, request.FILES, user=request.user)
    if not form.is_valid():
        return _page(request, form)
    given = form.cleaned_data
    batch = uploads.receive(
        given["file"],
        given["file"].name,
        kind=given["kind"],
        dataset=given["dataset"],
        by=request.user,
    )
    return HttpResponseRedirect(wizard.address(batch, "read"))


def _page(request: HttpRequest, form: UploadForm) -> HttpResponse:
    known = ImportBatch.objects.exclude(dataset="").order_by("dataset")
    datasets = list(known.values_list("dataset", flat=True).distinct()[:MOST_DATASETS])
    return wizard.show(request, None, "upload", form=form, datasets=datasets)


def template(request: HttpRequest) -> HttpResponse:
    """The blank spreadsheet, with drop-downs, in the language of the page."""
    book = BytesIO()
    spreadsheet.write_template(book)
    response = HttpResponse(book.getvalue(), content_type=XLSX)
    response.headers["Content-Disposition"] = 'attachment; filename="incidents.xlsx"'
    return response
