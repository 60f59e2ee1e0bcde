"""Proceedings and custody of the twins: in B hidden ones of every sort stand between the public ones."""

from itertools import cycle
from typing import Any

from django.db.models import Q

from cases.models import Charge, Custody, Party, Proceeding, ProceedingStep
from tests import builders as make
from tests.twin import STATES, Twin, set_columns

KG = {"country_id": "KG"}


def proceedings_and_custody(twin: Twin) -> None:
    _courts_and_articles(twin)
    _trial(twin)
    _further_proceedings(twin)
    _custodies(twin)
    _many_groups(twin)
    if twin.has_hidden:
        _hidden_custodies(twin)
        _hidden_evidence(twin)


def _courts_and_articles(twin: Twin) -> None:
    twin.public("organisation", "court", "Town Court", type_id="CRT", **KG)
    twin.public("organisation", "prison", "Prison Number One", type_id="PEN", **KG)
    twin.public("person", "judge", "Feruza Judge")
    twin.public("person", "guest", "Gulnara Guest", gender="female")
    text = {"title": {"en": "Incitement"}, "category_id": "EXTREMISM", "edition": "1997"}
    twin.public("article", "art174", "174-1", part="2", **text)
    twin.public("article", "art201", "201", category_id="FRAUD-ECONOMIC")
    twin.public("article", "unused", "999", category_id="DRUGS")
    if twin.has_hidden:
        twin.hide_each("article", category_id="RELIGION")


def _trial(twin: Twin) -> None:
    """Of a person, another one, somebody withheld behind a label, an organisation and a group."""
    links = {"cases": (twin["case"],), "incidents": (twin["arrest"], twin["raid"])}
    trial = twin.public("proceeding", "trial", "The trial of the miners", **links)
    ann = _accuse(twin, trial, person=twin["ann"])
    relative = _accuse(twin, trial, article="art201", person=twin["relative"])
    _accuse(twin, trial, described_as={"en": "two students"}, number_min=2)
    _accuse(twin, trial, article="", role="TPY", organisation=twin["union"])
    shy = _withhold(twin, trial, "a student")
    incite = ann.charges.get()
    make.charge(relative, category_id=None, as_written="abuse of trust")
    other = make.charge(ann, category_id="TAX", as_written="tax evasion", note={"en": "In 2019."})

    _step(twin, trial, "OPENED", "2020-05-07")
    where = {"court": twin["court"], "judge": twin["judge"], "case_number": "1-17/2020"}
    _step(twin, trial, "CUSTODY", "2020-05-09", (ann,), until="2020-07-09", **where)
    _step(twin, trial, "HOUSE-ARREST", "2020-05-09", (relative,), tuple(relative.charges.all()))
    _step(twin, trial, "REQUESTED", "2020-09-01", sentence={"length": "9 years", "days_min": 3285})
    verdict = {"length": "at least 6 years", "days_min": 2190, "starts": "2020-05-06"}
    _step(twin, trial, "CONVICTED", "2020-10-01", (ann,), (incite,), sentence=verdict, **where)
    _step(twin, trial, "ACQUITTED", "2020-10-01", (ann,), (other,))
    fine = {"kind": "FINE", "note": {"en": "To be paid at once."}}
    price = {"amount": 50_000, "currency": "KGS"}
    _step(twin, trial, "CONVICTED", "2020-10-01", (relative,), sentence=fine, **price)
    of_shy = _step(twin, trial, "CONVICTED", "2020-10-02", (shy,), sentence={"is_life": True})
    by_charge = _step(twin, trial, "APPEAL", "2020-11", (), (shy.charges.get(),))
    _step(twin, trial, "UPHELD", "2021-02", next_hearing="2027-02-03", note={"en": "In private."})
    twin.cite(trial, "article", claim_id="CHARGE", states="part 3")
    twin.cite(trial, "leaflet", step=trial.steps.filter(stage="UPHELD").first(), locator="p. 9")
    twin.cite_in_confidence(trial)
    if twin.has_hidden:
        for step in (of_shy, by_charge):
            _tell(twin, step)
        trial.cases.add(*twin.hidden["case"])
        trial.incidents.add(*twin.hidden["incident"][-3:])


def _tell(twin: Twin, step: ProceedingStep) -> None:
    """What would say who a withheld party is."""
    set_columns(step, case_number=twin.canaries.word(), note=twin.canaries.text())
    step.sentences.update(note=twin.canaries.text())
    step.proceeding.citations.create(
        source=twin["article"], step=step, quotation=twin.canaries.word()
    )


def _accuse(
    twin: Twin, of: Proceeding, *, role: str = "DFD", article: str = "art174", **who: Any
) -> Party:
    """A party, in B after somebody hidden with a charge of the same article, and steps of their own."""
    if twin.has_hidden:
        _accuse_unseen(twin, of, role)
    party = make.party(of, role=role, **who)
    if article:
        make.charge(party, twin[article])
    return party


def _accuse_unseen(twin: Twin, of: Proceeding, role: str) -> None:
    stranger = make.party(of, **{**next(twin.strangers), "role": role})
    charge = make.charge(stranger, twin["art174"], as_written=twin.canaries.word())
    for named in ({"parties": (stranger,)}, {"charges": (charge,)}):
        step = make.step(of, "CONVICTED", "2026-11-02", **named)
        make.sentence(step, length=twin.canaries.word())
        _tell(twin, step)


def _withhold(twin: Twin, of: Proceeding, label: str) -> Party:
    """The public sees a label and the article; in A there is nobody behind it."""
    who = {"person": twin["bob"]} if twin.has_hidden else {"described_as": {"en": "somebody"}}
    party = make.party(of, is_withheld=True, withheld_label={"en": label}, **who)
    charge = make.charge(party, twin["art174"])
    if twin.has_hidden:
        set_columns(party, note=twin.canaries.text())
        set_columns(charge, as_written=twin.canaries.word(), note=twin.canaries.text())
    return party


def _step(
    twin: Twin,
    of: Proceeding,
    stage: str,
    date: str,
    parties: tuple[Party, ...] = (),
    charges: tuple[Charge, ...] = (),
    *,
    sentence: dict[str, Any] | None = None,
    **fields: Any,
) -> ProceedingStep:
    """In B after a withheld one, which is newer than all; where it names some, it names hidden ones too."""
    if twin.has_hidden:
        withheld = make.step(
            of, "RELEASED", "2026-11-03", parties=parties, charges=charges, next_hearing="2027-01"
        )
        set_columns(withheld, is_withheld=True)
        make.sentence(withheld, "RESTRICT", length=twin.canaries.word())
        _tell(twin, withheld)
    step = make.step(of, stage, date, parties=parties, charges=charges, **fields)
    if twin.has_hidden:
        unseen = of.parties.filter(charges__as_written__startswith="zqx", withheld_label={})
        step.parties.add(*unseen if parties else ())
        step.charges.add(*Charge.objects.filter(party__in=unseen) if charges else ())
    if sentence:
        make.sentence(step, **{"kind": "IMPRISON", **sentence})
    return step


def _further_proceedings(twin: Twin) -> None:
    """Of the other directions, and so many that there are further pages."""
    suit = twin.public("proceeding", "suit", "The union sues", kind_id="CIVIL", direction="by")
    union = _accuse(twin, suit, role="CPL", article="", organisation=twin["union"])
    _accuse(twin, suit, article="", role="JDG", organisation=twin["court"])
    _step(twin, suit, "FILED", "2021", (union,))
    _step(twin, suit, "REFUSED", "2021-06-01", court=twin["court"])
    direction = {"direction": "perpetrators"}
    against = twin.public("proceeding", "inquiry", "An investigator is tried", **direction)
    _accuse(twin, against, person=twin["official"])
    _step(twin, against, "CONVICTED", "2022-03", sentence={"length": "2 years"})
    for number in range(5):
        fine = twin.public("proceeding", f"fine {number}", "A fine", kind_id="ADMIN")
        _accuse(twin, fine, article="art201", person=twin["guest"])
        _step(twin, fine, "FINED", f"201{number + 2}-05-06", amount=100, currency="KGS")
    if twin.has_hidden:
        for _other_sort in range(8):
            _accuse_unseen(twin, fine, "DFD")
        twin.hide_each("proceeding", direction="against")
        for direction in ("by", "perpetrators"):
            twin.hide_each("proceeding", called=f"proceeding {direction}", direction=direction)
        # It decides nothing about the custody that belongs to it.
        twin.hide("proceeding", "aimless", direction="")


def _custodies(twin: Twin) -> None:
    ann, trial = {"person": twin["ann"]}, {"proceeding": twin["trial"], "facility": twin["prison"]}
    first = twin.public(
        "custody", "remand", "A cell for eight.", kind="PRETRIAL", began="2020-05-06",
        ended="2020-10", ended_how_id="TRANSFER", incident=twin["raid"], **ann, **trial,
    )  # fmt: skip
    confirmed = {"last_confirmed": "2026-10-05", "confirmed_by": twin["article"]}
    held = twin.public("custody", "sentence", "Ill.", began="2020-10", **confirmed, **ann, **trial)
    house = {"kind": "HOUSE", "began": "2020-05-09", "ended": "2021", "ended_how_id": "LIFTED"}
    of_raid = {"person": twin["relative"], "incident": twin["raid"]}
    twin.public("custody", "house", "At home.", **of_raid, **house)
    twin.public("custody", "ban", "No journeys.", person=twin["bob"], kind="TRAVEL", began="2021")
    twin.public("custody", "long ago", "No news.", person=twin["bystander"], began="2016~")
    guest = {"kind": "EXTRADITION", "began": "2025-12", "country_id": "KZ"}
    twin.public("custody", "extradition", "Awaits.", person=twin["guest"], **guest, **confirmed)
    tried = {"person": twin["official"], "proceeding": twin["inquiry"], "began": "2022-03"}
    twin.public("custody", "of official", "An investigator.", **tried)
    twin.public("custody", "fourth", "Freed since.", person=twin["judge"], began="2018")
    freed = twin.public("incident", "freed", "Let go", type_id="POS-REL", began="2019-03")
    twin.involve(freed, person=twin["judge"])
    late = {"type_id": "THRT-SUM", "began": "2026-11-05"}
    twin.involve(twin.public("incident", "late", "A late summons", **late), person=twin["bob"])
    for record in (first, held):
        twin.cite(record, "article", claim_id="CUSTODY", states="since 5 May")
        twin.cite_in_confidence(record)


def _many_groups(twin: Twin) -> None:
    for number in range(5):
        group = {"described_as": {"en": f"miners of pit {number}"}, "number_min": 12 + number}
        twin.public("custody", f"group {number}", "Held.", began=f"2026-0{number + 3}", **group)


def _hidden_custodies(twin: Twin) -> None:
    """Of public people hidden custodies, of hidden people public ones; of groups too."""
    freed = {"began": "2026-09", "ended": "2026-11-01", "ended_how_id": "RELEASED"}
    for name in ("ann", "relative", "guest", "official"):
        whose = {"person": twin[name]}
        twin.hide_each("custody", called=f"custody of {name}", **whose, **freed)
        twin.hide_each("custody", called=f"newer custody of {name}", **whose, began="2026-11")
        died = {**freed, "ended_how_id": "DIED", "is_withheld": True}
        twin.hide("custody", f"shy custody of {name}", status="published", **whose, **died)
    unseen = [twin["withheld"], *(twin[f"person in {status}"] for status in STATES)]
    for number, person in enumerate(unseen):
        whose = {"person": person, "began": "2020-05"}
        twin.hide("custody", f"of hidden person {number}", status="published", **whose)
    group = {"described_as": twin.canaries.text(), "number_min": 91, "began": "2026-05"}
    twin.hide_each("custody", **group)
    twin.hide("custody", "shy group", status="published", is_withheld=True, **group)


def _hidden_evidence(twin: Twin) -> None:
    """Newer than all that is public: they would be in exile, and held no longer."""
    for name in ("ann", "bystander", "guest", "bob"):
        exile = twin.hide("incident", f"exile of {name}", type_id="MOVE-EXL", began="2026-11-04")
        exile.involvements.all().delete()
        make.involvement(exile, person=twin[name])
    for name in ("ann", "guest"):
        shy = {"types": ("MOVE-EXL",), "is_withheld": True}
        make.involvement(twin["late"], person=twin[name], **shy)


def hide_in_mentions(twin: Twin) -> None:
    """Whatever is mentioned of nothing in A is of something hidden in B; in turn, of each kind of hidden."""
    bodies, incidents = cycle(twin.hidden["organisation"][:3]), cycle(twin.hidden["incident"][:3])
    people = cycle([twin["withheld"], *twin.hidden["person"][:3]])
    sources = cycle([twin["secret"], twin.hidden["source"][0]])
    for custody in Custody.objects.published():
        empty = {
            "facility": next(bodies),
            "incident": twin["arrest"] if custody.person == twin["bob"] else next(incidents),
            "proceeding": twin["aimless"],
            "confirmed_by": next(sources),
        }
        set_columns(custody, **_where_empty(custody, empty))
    make.charge(make.party(twin["trial"], person=twin["withheld"]), twin["art174"])
    nobody = Q(is_withheld=True) | Q(person__identity_withheld=True) | Q(person__status="draft")
    for custody in Custody.objects.published().filter(nobody):
        set_columns(custody, incident=twin["abroad"], proceeding=twin["trial"])
    for step in ProceedingStep.objects.filter(proceeding__status="published"):
        set_columns(step, **_where_empty(step, {"court": next(bodies), "judge": next(people)}))
    for charge in Charge.objects.filter(article=None, party__proceeding__status="published"):
        set_columns(charge, article=twin.hidden["article"][0])
    named = Party.objects.filter(is_withheld=False).exclude(person__identity_withheld=True)
    named.update(withheld_label=twin.canaries.text())


def _where_empty(row: Any, fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if getattr(row, name) is None}
