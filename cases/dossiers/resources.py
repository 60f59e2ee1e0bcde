"""Tables of cases and of texts about countries."""

from django.utils.translation import gettext_lazy as _

from cases.dossiers.models import Case, CaseCitation, CountryProfile, CountryProfileCitation
from cases.participants.resources import LEAD
from sources.resources import citations
from tracker.files.imports.field_columns import columns_of
from tracker.files.imports.kernel_kinds import NOTES
from tracker.files.imports.kinds import Table


class Cases(Table):
    name = "cases"
    model = Case
    label = Case._meta.verbose_name_plural
    about = _("Dossiers that gather incidents, people and organisations over time.")
    columns = columns_of(
        Case,
        ("title", _("The title, per language.")),
        ("text", _("The public text, per language.")),
        LEAD,
        ("monitoring", _("How closely we follow it.")),
        ("next_check", _("The day on which it is to be looked at again.")),
        ("people", _("The people of the case.")),
        ("organisations", _("The organisations of the case.")),
        ("incidents", _("The incidents of the case.")),
        NOTES,
    )


class CountryTexts(Table):
    name = "country_texts"
    model = CountryProfile
    label = CountryProfile._meta.verbose_name_plural
    about = _("What the public reads about a country.")
    columns = columns_of(
        CountryProfile,
        ("country", _("The country.")),
        ("text", _("The public text, per language.")),
        NOTES,
    )


TABLES = (Cases, CountryTexts)
CITATIONS = (citations(Cases, CaseCitation), citations(CountryTexts, CountryProfileCitation))
