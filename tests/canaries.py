"""Words, numbers and dates that must not reach a reader, put into everything that is not public."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from tests import classification as known
from tracker.ground.texts import LocalTextField
from tracker.models import User

WORD = "zqx"
NUMBER = 91_000_000  # with three digits behind
DAY = date(1911, 11, 11)
ANY = re.compile(rf"{WORD}\w*|{NUMBER // 1000}\d{{3}}|{DAY.year}|11\.91919", re.IGNORECASE)


class Canaries:
    """Each word is given once, so that one that is found tells where it was."""

    def __init__(self) -> None:
        self.columns: dict[str, str] = {}
        self._given = 0

    def word(self) -> str:
        """Of letters only: names and searches take it as one word."""
        self._given += 1
        first, rest = divmod(self._given, 676)
        return WORD + "".join(chr(ord("a") + place) for place in (first, rest // 26, rest % 26))

    def text(self) -> dict[str, str]:
        return {"en": self.word(), "ru": self.word()}

    def account(self) -> User:
        user: User = User.objects.create_user(
            self.word(),
            email=f"{self.word()}@example.org",
            first_name=self.word(),
            last_name=self.word(),
            is_staff=True,
        )
        return user

    def fill_columns(self, account: User) -> None:
        """Every internal and confidential column of every row, but those that say what is public."""
        for model in known.base_models():
            # Imports keep their working tables to themselves: there is nothing public to hang them on.
            if model is User or model._meta.app_label == "imports":
                continue
            hidden = [field for field in known.fields(model) if self._is_filled(field)]
            values = {field.name: self._value(field, account) for field in hidden}
            self.columns |= {
                f"{model._meta.label}.{name}": str(value) for name, value in values.items()
            }
            if values:
                model._base_manager.update(**values)

    def _is_filled(self, field: Any) -> bool:
        is_hidden = known.class_of(field) in {known.INTERNAL, known.CONFIDENTIAL}
        is_random = field.name == "ref"  # a row's own, which is unique and can be no word
        return (
            is_hidden
            and not is_random
            and not field.many_to_many
            and field.name not in known.table()["conditions"]
        )

    def _value(self, field: Any, account: User) -> Any:
        if field.choices:
            return field.choices[-1][0]
        for kind, value in self._values(account):
            if isinstance(field, kind):
                return value
        return self.word()[: field.max_length]

    def _values(self, account: User) -> list[tuple[type[Any], Any]]:
        """A value for each kind of column; for a subclass before its base."""
        return [
            (models.ForeignKey, account),
            (LocalTextField, self.text()),
            (models.URLField, f"https://{self.word()}.example/"),
            (models.DateTimeField, datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC)),
            (models.DateField, DAY),
            (models.DecimalField, Decimal("11.91919")),
            (models.SmallIntegerField, 91),
            (models.IntegerField, NUMBER + self._given % 1000),
            (models.BooleanField, True),
        ]
