"""One of two databases that have to look alike to a reader, while it is made."""

import hashlib
from collections.abc import Iterator
from itertools import cycle
from typing import Any

from cases.models import Incident, Involvement, Proceeding
from people.models import Person
from tests import builders as make
from tests.canaries import Canaries
from tracker.editorial.records import CROCKFORD, Record

STATES = ("draft", "review", "withdrawn")


def ref_of(name: str) -> str:
    """The same reference for the same name in both databases, in no order that tells anything."""
    digest = hashlib.sha256(name.encode()).digest()
    return "".join(CROCKFORD[byte % 32] for byte in digest[:8])


class Twin:
    """One of the two databases while it is made. `has_hidden`: this is B."""

    def __init__(self, *, has_hidden: bool) -> None:
        self.has_hidden = has_hidden
        self.canaries = Canaries()
        self.records: dict[str, Any] = {}
        self.hidden: dict[str, list[Any]] = {}
        self.strangers: Iterator[dict[str, Any]] = iter(())
        self._states = cycle(STATES)

    def __getitem__(self, name: str) -> Any:
        return self.records[name]

    # Records

    def public(self, kind: str, name: str, text: str, /, **fields: Any) -> Any:
        """A published record, in B with a hidden one like it before it."""
        if self.has_hidden:
            self.hide(kind, f"like {name}", text, **fields)
        self.records[name] = make.publish(_made(kind, text, ref=ref_of(name), **fields))
        return self.records[name]

    def hide(
        self, kind: str, name: str, text: str = "", /, *, status: str = "", **fields: Any
    ) -> Any:
        record = _made(kind, f"{self.canaries.word()} {text}".strip(), ref=ref_of(name), **fields)
        self._add_rows(record)
        set_columns(record, status=status or next(self._states))
        self.hidden.setdefault(kind, []).append(record)
        self.records[name] = record
        return record

    def _add_rows(self, record: Any) -> None:
        """Rows that would tie a hidden record to public ones, if either forgot to look at the other."""
        if hasattr(record, "citations"):
            self.cite_unseen(record)
        if isinstance(record, Person):
            record.types.set(["HRD-LAW", "STU"])
            record.citizenships.set(["KG"])
        if isinstance(record, Incident):
            make.involvement(record, role="TGT", person=self["ann"], types=("LIFE-DIC",))
            make.involvement(record, role="TGT", organisation=self["union"])
            record.activities.set(["LABOUR"])
        if isinstance(record, Proceeding):
            prosecute_unseen(self, record)

    def cite_unseen(self, subject: Any) -> None:
        subject.citations.create(source=self["article"], quotation=self.canaries.word())

    def hide_each(
        self, kind: str, text: str = "", /, *, called: str = "", **fields: Any
    ) -> list[Any]:
        return [
            self.hide(kind, f"{called or kind} in {status}", text, status=status, **fields)
            for status in STATES
        ]

    # Rows

    def involve(self, incident: Incident, **fields: Any) -> Involvement:
        """Somebody who is public, in B after somebody who is not."""
        if self.has_hidden:
            stranger = make.involvement(incident, types=("BODY-TOR",), **next(self.strangers))
            self.cite(incident, "article", involvement=stranger, states=self.canaries.word())
        return make.involvement(incident, **fields)

    def cite(self, subject: Record, source: str, **fields: Any) -> Any:
        """A citation, in B after one of a hidden source."""
        citations = subject.citations.model.objects
        if self.has_hidden:
            hidden = self.hide("source", f"source for {subject.ref} {len(self.hidden['source'])}")
            citations.create(subject=subject, source=hidden, **fields)
        return citations.create(subject=subject, source=self[source], **fields)

    def cite_in_confidence(self, subject: Record) -> None:
        """Of a confidential source the public sees the type and the year, so that A needs it too."""
        note = self.cite(subject, "secret", claim_id="OUTCOME")
        if self.has_hidden:
            told = {name: self.canaries.word() for name in ("locator", "quotation", "states")}
            set_columns(note, note=self.canaries.text(), attributed_to_id="TARGET", **told)

    def withhold(self, incident: Incident, label: str, *, role: str, **bearer: Any) -> None:
        """The public sees a label; in A there is nobody behind it."""
        who = bearer if self.has_hidden else {"described_as": {"en": "somebody"}}
        shown = {"role": role, "withheld_label": {"en": label}}
        row = make.involvement(incident, is_withheld=True, **shown, **who)
        if self.has_hidden:
            text = self.canaries.text
            set_columns(row, note=text(), affiliation_then=text(), on_account_of=self["ann"])


def set_columns(record: Any, **fields: Any) -> None:
    """Past the workflow, which would refuse much of this."""
    type(record)._base_manager.filter(pk=record.pk).update(**fields)
    record.refresh_from_db()


def prosecute_unseen(twin: Twin, proceeding: Proceeding) -> None:
    """Public people and bodies, a public article and public cases in a proceeding that is hidden."""
    proceeding.cases.add(twin["case"])
    proceeding.incidents.add(twin["arrest"])
    rows = ({"person": twin["ann"]}, {"person": twin["relative"]}, {"organisation": twin["union"]})
    for row in rows:
        charge = make.charge(make.party(proceeding, **row), twin["art174"])
        set_columns(charge, as_written=twin.canaries.word())
        named = {"parties": (charge.party,), "charges": (charge,)}
        make.step(proceeding, "CONVICTED", "2026-10-31", **named)
    freed = make.step(proceeding, "EXCHANGED", "2026-11-01", next_hearing="2027-01-13")
    set_columns(freed, court=twin["court"], judge=twin["judge"], note=twin.canaries.text())
    make.sentence(freed, "RESTRICT", length=twin.canaries.word())


def _made(kind: str, text: str, /, **fields: Any) -> Any:
    if kind == "custody":
        return make.custody(fields.pop("person", None), note={"en": text}, **fields)
    if kind != "source":
        return getattr(make, kind)(text, **fields)
    day = fields.pop("published", "")  # to the builder this word says something else
    record = make.source(title=text, **fields)
    set_columns(record, published=day)
    return record
