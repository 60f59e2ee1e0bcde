"""Two databases that have to look alike to a reader: B is A with hidden rows among the public ones.

Whatever is public is made in both, with the same references. In B every public row comes after a hidden one like
it, every optional mention that is empty in A is of something hidden, and every internal and confidential column
holds a canary.
"""

from datetime import date, timedelta
from itertools import cycle

from cases.models import Incident, Involvement
from people.models import Organisation, PersonName
from sources.models import Source
from tests import builders as make
from tests import classification as known
from tests.twin import STATES, Twin, ref_of, set_columns
from tests.twin_custody import hide_in_mentions, proceedings_and_custody
from tracker.editorial.records import Record
from tracker.models import Place


def build(*, has_hidden: bool) -> Twin:
    twin = Twin(has_hidden=has_hidden)
    _places_and_sources(twin)
    _people(twin)
    _organisations(twin)
    _ties(twin)
    _incidents(twin)
    _many_incidents(twin)
    _cases(twin)
    proceedings_and_custody(twin)
    _country_texts_and_notices(twin)
    if has_hidden:
        _hide_in_mentions(twin)
        hide_in_mentions(twin)
        twin.canaries.fill_columns(twin.canaries.account())
    _date_changes()
    return twin


def _places_and_sources(twin: Twin) -> None:
    region = twin.public("place", "region", "Chuy region")
    twin.public("place", "town", "Tokmok", parent=region)
    article = {"publisher": "A Daily", "author": "A. Writer", "published": "2020-05-07"}
    original = twin.public("source", "article", "Lawyer held overnight", **article)
    twin.public("source", "reprint", "Lawyer held", copy_of=original, type_id="COURT")
    twin.public("source", "leaflet", "A leaflet", type_id="SOCIAL", published="2021")
    # Of a confidential source the public sees the type and the year, so that A needs it too.
    secret = {"type_id": "WITNESS", "published": "2020", "is_confidential": True}
    twin.public("source", "secret", "S", **secret)
    if twin.has_hidden:
        names = ("title", "author", "publisher", "identifier")
        told = {name: twin.canaries.word() for name in names}
        set_columns(twin["secret"], published="2020-05-06", copy_of=original, **told)
        twin.hide_each("source", copy_of=original, is_confidential=True)


def _people(twin: Twin) -> None:
    ann = twin.public("person", "ann", "Ann Osmonova", gender="female", born="1980~")
    PersonName.objects.create(bearer=ann, text="Анна Осмонова", language="ru", is_display=True)
    ann.types.set(["HRD-LAW", "JRN-CIT"])
    ann.citizenships.set(["KG", "KZ"])
    twin.public("person", "bob", "Bob Sadykov", note={"ru": "Журналист."})
    twin.public("person", "relative", "Cholpon Osmonova")
    twin.public("person", "official", "Daniyar Investigator")
    twin.public("person", "bystander", "Erkin Public")
    twin.cite(ann, "article", claim_id="BIO", quotation="She defends miners.")
    twin.cite_in_confidence(ann)
    if twin.has_hidden:
        _withheld_people(twin)


def _withheld_people(twin: Twin) -> None:
    for status in ("published", *STATES):
        name = f"withheld person in {status}"
        withheld = twin.hide("person", name, status=status, identity_withheld=True)
        twin.records.setdefault("withheld", withheld)


def _organisations(twin: Twin) -> None:
    union = twin.public(
        "organisation", "union", "Miners Union", type_id="TUN", country_id="KG", acronym="MU"
    )
    twin.public("organisation", "branch", "Miners of Naryn", parent=union, type_id="TUN")
    twin.public("organisation", "successor", "New Union", predecessor=union, founded="2021")
    twin.public("organisation", "police", "Town Police", type_id="POL", country_id="KG")
    twin.cite(union, "reprint", states="120 members")
    twin.cite_in_confidence(union)
    if twin.has_hidden:
        people, bodies = twin.hide_each("person"), twin.hide_each("organisation")
        targeted = {"role": "TGT"}
        shy = {"is_withheld": True, **targeted}
        twin.strangers = cycle(
            [
                {"person": twin["withheld"], **targeted},
                {"person": twin["bystander"], **shy},
                {"described_as": twin.canaries.text(), "number_min": 7, **shy},
                *({"person": person, **targeted} for person in people),
                *({"organisation": body, **targeted} for body in bodies),
            ]
        )


def _ties(twin: Twin) -> None:
    ann, union = twin["ann"], twin["union"]
    if twin.has_hidden:
        _hidden_ties(twin)
    member = make.affiliation(ann, union, kind_id="MEMBER", began="2015", published=True)
    sister = make.relationship(ann, twin["relative"], kind="SIBLING", published=True)
    twin.cite(member, "article", claim_id="AFFILIATION")
    twin.cite(sister, "leaflet")
    twin.cite_in_confidence(member)
    twin.cite_in_confidence(sister)


def _hidden_ties(twin: Twin) -> None:
    ann, union = twin["ann"], twin["union"]
    for status, kind in zip(STATES, ("SPOUSE", "COLLEAGUE", "LAWYER"), strict=True):
        tie = make.affiliation(ann, union, post=twin.canaries.text())
        relation = make.relationship(ann, twin["bob"], kind=kind)
        for row in (tie, relation):
            set_columns(row, status=status)
            twin.cite_unseen(row)
    for person in (twin["withheld"], twin.hidden["person"][0]):
        twin.cite_unseen(make.affiliation(person, union, published=True))
        twin.cite_unseen(make.relationship(person, ann, published=True))
        twin.cite_unseen(make.relationship(twin["bob"], person, published=True))
    twin.cite_unseen(make.affiliation(ann, twin.hidden["organisation"][0], published=True))


def _incidents(twin: Twin) -> None:
    arrest = twin.public(
        "incident", "arrest", "A lawyer is detained", began="2020-05-06", place=twin["town"],
        summary={"en": "She was held overnight."}, further_types=("PRIV-SRH",), verification_id="V2",
    )  # fmt: skip
    arrest.activities.set(["LEGAL-DEFENCE", "LABOUR"])
    target = twin.involve(
        arrest, person=twin["ann"], types=("LIB-ARR",), affiliation_then={"en": "a lawyer"}
    )
    twin.involve(
        arrest, person=twin["official"], role="ORD", degree_id="ORDERED", certainty_id="SOURCE"
    )
    twin.involve(arrest, described_as={"en": "unknown men"}, number_min=2, role="INS")
    twin.cite(arrest, "article", claim_id="DATE", states="5 May 2020", locator="p. 2")
    twin.cite(arrest, "article", involvement=target, quotation="They took her away.")
    twin.cite(arrest, "leaflet", stance="contradicts", attributed_to_id="AUTHORITY")
    raid = twin.public(
        "incident", "raid", "A union is searched", type_id="PRIV-SRO", began="2020-06"
    )
    twin.involve(raid, organisation=twin["union"])
    twin.involve(raid, person=twin["relative"], role="TGT-I", on_account_of=twin["ann"])
    abroad = twin.public(
        "incident",
        "abroad",
        "Watched abroad",
        type_id="PRIV-FOL",
        country_id="KZ",
        state_responsible_id="KG",
    )
    twin.involve(abroad, person=twin["bob"])
    make.link(arrest, raid, "LED-TO")
    _withheld_participants(twin, arrest, raid)
    _confidential_notes(twin, arrest, raid)
    if twin.has_hidden:
        _hidden_incidents(twin, arrest)
        _hidden_involvements(twin, raid)


def _withheld_participants(twin: Twin, *incidents: Incident) -> None:
    for incident in incidents:
        twin.withhold(
            incident, "a witness from Osh", role="WIT", person=twin.records.get("withheld")
        )
        twin.withhold(incident, "a student", role="TGT", person=twin["bob"])
        twin.withhold(incident, "a small group", role="TGT", organisation=twin["branch"])


def _confidential_notes(twin: Twin, *incidents: Incident) -> None:
    for incident in incidents:
        twin.cite_in_confidence(incident)
        if twin.has_hidden:
            named = Involvement.objects.filter(incident=incident, is_withheld=False)
            named.exclude(person=twin["withheld"]).update(withheld_label=twin.canaries.text())


def _hidden_incidents(twin: Twin, arrest: Incident) -> None:
    """In a country and of a type that no public one has; linked to a public one from both ends."""
    for incident in twin.hide_each(
        "incident", country_id="TM", type_id="LIFE-DIC", began="2020-05-06"
    ):
        make.link(arrest, incident, "LED-TO")
        make.link(incident, arrest, "PART-OF")


def _hidden_involvements(twin: Twin, raid: Incident) -> None:
    """Of hidden incidents, and of hidden people and organisations behind a label or on somebody's account."""
    incident, person, body = (
        twin.hidden[kind][0] for kind in ("incident", "person", "organisation")
    )
    because_of_ann = {"role": "TGT-I", "on_account_of": twin["ann"]}
    make.involvement(incident, person=twin["bob"], **because_of_ann)
    make.involvement(incident, described_as=twin.canaries.text(), number_min=7)
    make.involvement(raid, organisation=body, **because_of_ann)
    for behind in ({"person": person}, {"organisation": body}):
        label = {"is_withheld": True, "withheld_label": twin.canaries.text()}
        make.involvement(raid, **label, **behind)


def _many_incidents(twin: Twin) -> None:
    """So that there are further pages; several of one day."""
    for number in range(7):
        began = f"20{14 + number // 2}-03"
        fields = {"type_id": "THRT-SUM", "began": began}
        twin.involve(
            twin.public("incident", f"summons {number}", "A summons", **fields), person=twin["bob"]
        )


def _cases(twin: Twin) -> None:
    people, bodies = (twin["ann"], twin["bob"]), (twin["union"],)
    incidents = (twin["arrest"], twin["raid"])
    case = {"people": people, "organisations": bodies, "incidents": incidents}
    first = twin.public("case", "case", "The miners", text={"en": "What became of them."}, **case)
    twin.public(
        "case", "watched", "A watched case", monitoring="watch", incidents=(twin["abroad"],)
    )
    twin.cite(first, "article")
    twin.cite_in_confidence(first)
    if twin.has_hidden:
        twin.hide_each("case", **case)
        for record in (twin["case"], twin["watched"]):
            record.people.add(*twin.hidden["person"])
            record.organisations.add(*twin.hidden["organisation"])
            record.incidents.add(*twin.hidden["incident"])


def _country_texts_and_notices(twin: Twin) -> None:
    text = {"en": "A text about the country."}
    if twin.has_hidden:
        for code, status in zip(("TJ", "KZ", "TM"), STATES, strict=True):
            profile = make.country_profile(code, text=twin.canaries.text())
            twin.cite_unseen(profile)
            set_columns(profile, status=status)
            of_hidden = make.withdrawal_notice(
                ref_of(f"incident in {status}"), reason=twin.canaries.text()
            )
            set_columns(of_hidden, status=status)
        twin.hide("incident", "gone", status="withdrawn")
    profile = make.country_profile("KG", text=text, ref=ref_of("profile"), published=True)
    twin.cite(profile, "leaflet")
    twin.cite_in_confidence(profile)
    make.withdrawal_notice(ref_of("gone"), published=True)


def _hide_in_mentions(twin: Twin) -> None:
    """Whatever public rows mention nothing in A mention something hidden in B."""
    place, source, body = (twin.hidden[kind][0] for kind in ("place", "source", "organisation"))
    Place.objects.published().filter(parent=None).update(parent=place)
    Incident.objects.published().filter(place=None).update(place=place)
    open_sources = Source.objects.published().filter(copy_of=None, is_confidential=False)
    open_sources.filter(title="A leaflet").update(copy_of=twin["secret"])
    open_sources.filter(copy_of=None).update(copy_of=source)
    Organisation.objects.published().filter(parent=None).update(parent=body)
    Organisation.objects.published().filter(predecessor=None).update(predecessor=body)
    alone, draft = Involvement.objects.filter(on_account_of=None), twin.hidden["person"][0]
    alone.filter(role="TGT").exclude(person=draft).update(on_account_of=draft)
    alone.exclude(person=twin["withheld"]).update(on_account_of=twin["withheld"])


def _date_changes() -> None:
    """Days of change that do not depend on today, the same in both."""
    records = [model for model in known.base_models() if issubclass(model, Record)]
    for model in records:
        for record in model.objects.all():
            days = sum(record.ref.encode()) % 700
            set_columns(record, public_changed_on=date(2024, 1, 1) + timedelta(days))
