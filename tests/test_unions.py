"""UNION of querysets: in the order that is asked for, or in none; branches that are empty are left out."""

import pytest

from people.models import Person
from tracker.ground.unions import union, union_all
from tracker.models import Country

pytestmark = pytest.mark.django_db


def test_each_row_once_or_as_often_as_it_is_found(make):
    person = make.person()
    rows = Person.objects.values_list("pk")

    assert list(union([rows, rows])) == [(person.pk,)]
    assert list(union_all([rows, rows])) == [(person.pk,)] * 2


def test_union_has_no_order_but_the_one_that_is_asked_for():
    """Of its own: that of the branches does not matter."""
    rows = Country.objects.order_by().values_list("code")
    ordered = union_all([rows, rows], ["-code"])

    assert "ORDER BY" not in str(union_all([rows, rows]).query)
    assert [*ordered] == sorted(ordered, reverse=True)


def test_only_branch_that_is_not_empty_keeps_its_limit(make):
    people = [make.person(), make.person()]
    latest = Person.objects.order_by("-pk").values_list("pk")[:1]

    for branches in ([latest], [Person.objects.none(), latest]):
        assert list(union_all(branches, ["pk"])) == [(people[1].pk,)]
