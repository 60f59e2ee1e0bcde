"""The leak test: a database with hidden rows among the public ones answers as one without them."""

import pytest
from django.core.management import call_command

from tests import twin_answers as answers_of
from tests import twins


@pytest.fixture
def twin_settings(public_role, settings):
    settings.PAGE_SIZE = 4  # so that hidden rows would push public ones onto other pages


def start(*, has_hidden):
    call_command("flush", verbosity=0, interactive=False)
    answers_of.number_rows_from(answers_of.FIRST_ID[has_hidden])
    return twins.build(has_hidden=has_hidden)


def test_hidden_rows_change_no_answer(twin_settings):
    twin = start(has_hidden=True)
    addresses = answers_of.addresses_of(twin)
    with_hidden = answers_of.fetch_all(addresses, warm=False)
    start(has_hidden=False)
    without = answers_of.fetch_all(addresses)

    import collections
    with open("/tmp/leak/out.txt","w") as f:
        print(len(addresses), collections.Counter(a.status for a in without.values()), collections.Counter(a.split("/")[1] for a in addresses), file=f)
        print("\n".join(answers_of.differences(without, with_hidden)), file=f)
        print("\n".join(answers_of.faults(with_hidden)), file=f)
    assert list(answers_of.differences(without, with_hidden)) == []
    assert list(answers_of.faults(with_hidden)) == []
