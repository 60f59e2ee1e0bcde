"""Tables of the kernel: places, notices of withdrawal."""

from django.utils.translation import gettext_lazy as _

from tracker.files.imports.kinds import Table, register
from tracker.models import Place, WithdrawalNotice


class Places(Table):
    name = "places"
    model = Place
    about = _("Settlements, districts and regions; no addresses of people.")


class WithdrawalNotices(Table):
    name = "withdrawal_notices"
    model = WithdrawalNotice
    about = _("What the public is told about a record that was withdrawn.")


def declare() -> None:
    register(Places, WithdrawalNotices)
