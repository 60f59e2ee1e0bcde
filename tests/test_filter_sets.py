"""The filters of lists as django-filter's own: declared for a column or a method, applied by `.qs`."""

import copy
from collections import defaultdict
from types import SimpleNamespace

import django_filters
import pytest
from django.db.models import QuerySet
from django.http import QueryDict

from cases.custody.filters import HeldFilter
from cases.incidents.filters import CaseFilter, IncidentFilter
from cases.participants.filters import OrganisationFilter, PersonFilter
from cases.proceedings.filters import ProceedingFilter
from cases.public import PublicCase, PublicCustody, PublicIncident, PublicProceeding
from people.public import PublicOrganisation, PublicPerson
from sources.filters import SourceFilter
from sources.public import PublicSource
from tracker.ground.dates import parse
from tracker.lists.filter_kinds import AfterFilter, ColumnFilter

SETS = {
    CaseFilter: PublicCase,
    HeldFilter: PublicCustody,
    IncidentFilter: PublicIncident,
    OrganisationFilter: PublicOrganisation,
    PersonFilter: PublicPerson,
    ProceedingFilter: PublicProceeding,
    SourceFilter: PublicSource,
}
REF = "K3N8ZQ4T"


def terms():
    """In place of the vocabularies of the database: none has any terms."""
    return defaultdict(dict)


def incidents(query):
    return IncidentFilter(QueryDict(query), queryset=PublicIncident.objects.all(), choices=terms())


def declared():
    return [
        pytest.param(filters, model, one, id=f"{filters.__name__}-{name}")
        for filters, model in SETS.items()
        for name, one in filters.base_filters.items()
    ]


@pytest.mark.parametrize(("filters", "model", "one"), declared())
def test_filter_is_for_a_column_that_there_is_or_for_a_method_of_its_set(filters, model, one):
    if one.method is not None:
        assert callable(getattr(filters, one.method))
        return
    bound = copy.copy(one)
    bound.parent = SimpleNamespace(chosen={}, with_children=lambda codes, vocabulary: codes)
    value = parse("2015") if isinstance(one, AfterFilter) else ["2015"]

    rows = bound.filter(model.objects.all(), value)

    assert isinstance(rows, QuerySet)
    assert ("WHERE" in str(rows.query)) == isinstance(one, ColumnFilter)


@pytest.mark.parametrize("query", ["year=20", "person=me", "after=soon", "counts_as=x", "type=X"])
def test_an_invalid_filter_finds_nothing_and_asks_for_nothing(query):
    found = incidents(query)

    assert not found.is_valid()
    assert found.qs.query.is_empty()


def test_a_method_of_several_filters_is_called_once_with_what_they_say(monkeypatch):
    calls = []

    def by_involvement(self, rows, name, value):
        calls.append(self.chosen)
        return rows

    monkeypatch.setattr(IncidentFilter, "by_involvement", by_involvement)

    assert incidents(f"person={REF}&organisation={REF}&year=2015").qs is not None
    assert calls == [{"person": [REF], "organisation": [REF], "year": ["2015"]}]


def test_a_set_without_a_filter_is_one_of_its_own():
    found = incidents(f"person={REF}&year=2015&year=2016")

    others = found.without("year", "place")

    assert isinstance(others, django_filters.FilterSet)
    assert others.chosen == {"person": [REF]}
    assert str(others.qs.query) == str(incidents(f"person={REF}").qs.query)
    assert str(found.qs.query) == str(incidents(f"person={REF}&year=2015&year=2016").qs.query)


def test_a_set_without_what_is_not_in_force_is_the_set():
    found = incidents("year=2015")

    assert found.without("person", "type") is found
    assert found.without("year") is found.without("year", "person")


def test_match_says_something_beside_a_bound_only():
    assert incidents("match=certain").chosen == {}
    assert "match" in incidents("match=certain&after=2015").chosen
    assert incidents("match=certain&after=2015").without("after").chosen == {}


def test_a_bound_takes_possible_matches_unless_certain_ones_are_asked_for():
    possible = str(incidents("after=2015").qs.query)
    certain = str(incidents("after=2015&match=certain").qs.query)

    assert '"until_latest" >= 2015-01-01 OR' in possible
    assert '"until_earliest" >= 2015-01-01' in certain
    assert "OR" not in certain
