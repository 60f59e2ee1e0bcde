"""Tables of cases and of texts about countries."""

from django.utils.translation import gettext_lazy as _

from cases.dossiers.models import Case, CaseCitation, CountryProfile, CountryProfileCitation
from sources.resources import citations
from tracker.files.imports.kinds import Table


class Cases(Table):
    name = "cases"
    model = Case
    about = _("Dossiers that gather incidents, people and organisations over time.")


class CountryTexts(Table):
    name = "country_texts"
    model = CountryProfile
    about = _("What the public reads about a country.")


TABLES = (Cases, CountryTexts)
CITATIONS = (citations(Cases, CaseCitation), citations(CountryTexts, CountryProfileCitation))
