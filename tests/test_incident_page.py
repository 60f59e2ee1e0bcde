"""The page of one incident: everything public about it, with numbered notes beside the facts."""

import re

from cases.models import Incident, IncidentCitation


def page(client, incident, prefix=""):
    return client.get(f"{prefix}/incidents/{incident.ref}/").content.decode()


def text(html):
    """What a reader reads: inline tags leave no gap."""
    inline = re.sub(r"</?(?:a|span|strong|sup|q)\b[^>]*>", "", html)
    return " ".join(re.sub(r"<[^>]*>", " ", inline).split())


def first_mentions(html):
    """Numbers of notes in the order in which the page first points at them."""
    return list(dict.fromkeys(int(number) for number in re.findall(r'href="#note-(\d+)"', html)))


def test_page_shows_everything_public(client, make):
    region = make.place("Osh region", published=True)
    incident = make.incident(
        "Raid on an office",
        published=True,
        type_id="PRIV-SRH",
        further_types=("LIB-DET",),
        country_id="TR",
        state_responsible_id="KG",
        place=make.place("Osh", published=True, parent=region),
        began="2020-10",
        ended="2020-11-05",
        summary={"en": "Officers came at night."},
        official_version={"en": "A search under a warrant."},
        verification_id="V2",
        is_online=False,
        is_transnational=True,
        is_gender_based=True,
        is_collective=True,
    )
    incident.activities.set(["ANTI-TORTURE"])
    relative = make.person("Ann Relative", published=True)
    target = make.person("Ben Target", published=True)
    make.involvement(
        incident,
        person=relative,
        on_account_of=target,
        affiliation_then={"en": "a teacher"},
        note={"en": "was held until morning"},
    )
    make.involvement(
        incident, described_as={"en": "unknown men"}, role="APR", number_min=3, number_max=5
    )
    make.involvement(incident, organisation=make.organisation("A Body", published=True), role="DET")

    shown = text(page(client, incident))

    for words in (
        "Raid on an office",
        "Officers came at night.",
        "October 2020 – 5 November 2020",
        "Osh, Osh region, Türkiye",
        "State responsible Kyrgyzstan",
        "Search of a home",
        "Short detention",
        "A search under a warrant.",
        "Online no",
        "Across a border yes",
        "Gender-based yes",
        "Stands for a number of unnamed cases",
        "Ann Relative",
        "on account of Ben Target",
        "a teacher",
        "was held until morning",
        "unknown men (at least 3 at most 5)",
        "A Body",
        incident.ref,
    ):
        assert words in shown


def test_notes_count_upwards_down_the_page(client, make):
    incident = make.incident(
        published=True,
        summary={"en": "A summary."},
        official_version={"en": "Another version."},
        began="2020",
    )
    last = make.involvement(incident, person=make.person(published=True), role="APR")
    first = make.involvement(incident, person=make.person(published=True))
    claims = [
        "OFFICIAL",
        "PARTICIPANT",
        "OUTCOME",
        "TYPE",
        "PLACE",
        "DATE",
        "SUMMARY",
        "EVENT",
        None,
    ]
    for claim in claims:
        make.citation(incident, claim_id=claim)
    for involvement in (last, first):
        make.citation(incident, involvement=involvement, claim_id="PARTICIPANT")

    html = page(client, incident)

    assert first_mentions(html) == list(range(1, len(claims) + 3))
    assert len(re.findall(r'<li id="note-\d+"', html)) == len(claims) + 2


def test_every_note_is_pointed_at_from_the_page(client, make):
    incident = make.incident(published=True)
    for claim in ("SUMMARY", "OFFICIAL", "LINK", "BIO"):
        make.citation(incident, claim_id=claim)

    assert first_mentions(page(client, incident)) == [1, 2, 3, 4]


def test_one_source_is_one_note_with_every_place_that_it_supports(client, make):
    incident = make.incident(published=True, summary={"en": "A summary."})
    source = make.source(published=True)
    make.citation(incident, source=source, claim_id="DATE", locator="p. 3")
    make.citation(incident, source=source, claim_id="SUMMARY", quotation="They came at night.")

    html = page(client, incident)

    assert html.count('<li id="note-1"') == 1
    assert "note-2" not in html
    assert html.count('href="#note-1"') == 2
    assert "p. 3" in html
    assert "They came at night." in html


def test_note_has_publisher_date_language_gloss_and_link(client, make):
    incident = make.incident(published=True)
    source = make.source(
        published=True,
        title="Обыск в Оше",
        gloss={"en": "Raid in Osh"},
        author="A. Author",
        publisher="A Newspaper",
        language="ru",
        url="https://example.org/raid",
        archive_url="https://example.org/archived",
    )
    type(source).objects.filter(pk=source.pk).update(published="2020-10")
    make.citation(incident, source=source)

    html = page(client, incident)

    notes = html[html.index('id="notes"') :]
    assert "A. Author" in notes
    assert "[Raid in Osh], A Newspaper, October 2020" in text(notes)
    assert '<span class="language">ru</span>' in notes
    assert f'<a href="/sources/{source.ref}/" lang="ru">Обыск в Оше</a>' in notes
    assert 'href="https://example.org/raid"' in notes
    assert 'href="https://example.org/archived"' in notes


def test_values_that_differ_stand_side_by_side(client, make):
    incident = make.incident(published=True, began="2020-10")
    make.citation(incident, claim_id="DATE", states="5 October")
    make.citation(incident, claim_id="DATE", states="6 October")
    make.citation(incident, claim_id="DATE", stance="contradicts")

    shown = text(page(client, incident))

    assert "sources give: 5 October [1]; 6 October [2]" in shown
    assert "contradicted by [3]" in shown


def test_page_says_that_no_public_source_is_cited(client, make):
    incident = make.incident(published=True)
    draft = make.source()
    IncidentCitation.objects.create(subject=incident, source=draft)

    html = page(client, incident)

    assert "No public source is cited" in html
    assert draft.title not in html


def test_confidential_source_shows_its_kind_and_year(client, make):
    incident = make.incident(published=True)
    source = make.source(published=True, title="A secret letter", type_id="PRISON-LETTER")
    type(source).objects.filter(pk=source.pk).update(is_confidential=True, published="2019-03-04")
    make.citation(incident, source=source, quotation="words that give it away", states="3 men")

    html = page(client, incident)

    assert "confidential source" in html
    assert ", 2019" in html
    for secret in ("A secret letter", "give it away", "3 men", source.ref, "March"):
        assert secret not in html


def test_withheld_participant_has_a_label_and_no_link(client, make):
    incident = make.incident(published=True)
    person = make.person("Ann Hidden", published=True, withheld=True)
    row = make.involvement(incident, person=person, withheld_label={"en": "a lawyer from Osh"})
    make.citation(incident, involvement=row, claim_id="PARTICIPANT", states="Ann H.")

    html = page(client, incident)

    assert "a lawyer from Osh" in html
    assert "name withheld" in html
    for secret in ("Ann", person.ref):
        assert secret not in html


def test_mentions_that_are_not_public_are_left_out(client, make):
    incident = make.incident(published=True, place=make.place("A hidden village"))
    make.link(incident, make.incident("A draft"), "LED-TO")
    make.case("A hidden case", incidents=(incident,))
    make.involvement(incident, person=make.person("A Draft Person"))

    html = page(client, incident)

    for secret in ("hidden", "A draft", "A Draft Person"):
        assert secret not in html


def test_linked_incidents_are_read_from_both_ends(client, make):
    raid, arrest = (
        make.incident("The raid", published=True),
        make.incident("The arrest", published=True),
    )
    make.link(raid, arrest, "LED-TO")
    make.link(arrest, make.incident("The whole", published=True), "PART-OF")

    assert "led to: The arrest" in text(page(client, raid))
    assert re.search(r"\S+: The raid", text(page(client, arrest)))
    assert "part of: The whole" in text(page(client, arrest))


def test_types_of_one_participant_are_told_where_they_are_not_all(client, make):
    incident = make.incident(published=True, type_id="LIB-ARR", further_types=("BODY-TOR",))
    make.involvement(incident, person=make.person(published=True), types=("LIB-ARR",))
    make.involvement(incident, person=make.person(published=True))

    involvements = client.get(f"/incidents/{incident.ref}/").context["involvements"]

    own = [[kind.pk for kind in involvement.own_types] for involvement, _marks in involvements]
    assert own == [["LIB-ARR"], []]


def test_every_list_that_the_page_links_to_has_the_incident(client, make):
    incident = make.incident(
        published=True,
        verification_id="V2",
        person=make.person(published=True),
        further_types=("BODY",),
    )
    make.involvement(incident, organisation=make.organisation(published=True), role="APR")

    html = page(client, incident)

    lists = re.findall(r'href="(/incidents/\?[^"]*)"', html)
    assert len(lists) >= 5
    for address in lists:
        assert incident.ref in client.get(address.replace("&amp;", "&")).content.decode()


def test_draft_and_missing_are_the_same(client, make):
    draft = make.incident("A draft")
    withdrawn = make.incident("Withdrawn", published=True)
    Incident.objects.filter(pk=withdrawn.pk).update(status="withdrawn")

    answers = {
        (response.status_code, response.content.decode().replace(ref, ""))
        for ref in (draft.ref, withdrawn.ref, "ABCDEFGH", "not-a-ref")
        for response in [client.get(f"/incidents/{ref}/")]
    }

    assert len(answers) == 1
    assert next(iter(answers))[0] == 404


def test_withdrawal_with_a_public_notice_is_gone(client, make):
    incident = make.incident()
    make.withdrawal_notice(incident.ref, published=True, reason={"en": "It was another man."})

    response = client.get(f"/incidents/{incident.ref}/")

    assert response.status_code == 410
    assert "It was another man." in response.content.decode()


def test_page_costs_at_most_12_queries_and_100_kilobytes(client, make, query_budget):
    incident = make.incident(
        published=True, summary={"en": "A summary."}, further_types=("BODY", "PRIV")
    )
    for number in range(20):
        person = make.person(f"Person {number}", published=True)
        row = make.involvement(incident, person=person, types=("LIB-ARR",))
        make.citation(incident, involvement=row, claim_id="PARTICIPANT", quotation="Words. " * 20)
        make.citation(incident, claim_id="DATE", states=f"{number} May")
        make.link(incident, make.incident(published=True), "LED-TO")
        make.case(published=True, incidents=(incident,))
        trial = make.proceeding(published=True, incidents=(incident,))
        make.step(trial, "CHARGED", "2015")
        custody = make.custody(person, published=True, incident=incident, proceeding=trial)
        make.custody_citation(custody)

    with query_budget(12):
        html = page(client, incident)

    assert len(html.encode()) < 100_000
    assert "Person 19" in html


def test_custody_and_proceedings_of_the_incident_are_linked(client, make):
    incident = make.incident(published=True)
    ann = make.person("Ann", published=True)
    custody = make.custody(ann, published=True, began="2015", incident=incident)
    group = make.custody(
        published=True,
        kind="POLICE",
        described_as={"en": "nine students"},
        number_min=9,
        incident=incident,
    )
    make.custody_citation(group, claim_id="NUMBER", states="9 or 10")
    trial = make.proceeding("The trial", published=True, incidents=(incident,))
    make.step(trial, "CHARGED", "2015-05")
    make.step(trial, "CONVICTED", "2016")
    make.proceeding("A draft", incidents=(incident,))
    make.custody(make.person("A Draft Person"), incident=incident)

    html = page(client, incident)

    shown = text(html)
    assert re.search("Custody that followed.* Prison.* Ann", shown)
    assert f'href="/people/{ann.ref}/#{custody.ref}"' in html
    assert re.search(
        r"Police custody ?\[1\] ?sources give: 9 or 10 \[1\].*nine students \(at least 9\)", shown
    )
    assert "The trial Criminal · Convicted, 2016" in shown
    assert f'href="/proceedings/{trial.ref}/"' in html
    assert "raft" not in shown


def test_custody_of_somebody_withheld_in_the_incident_is_not_linked(client, make):
    incident = make.incident(published=True)
    person = make.person("Ann Public", published=True)
    make.involvement(incident, person=person, is_withheld=True, withheld_label={"en": "a lawyer"})
    make.custody(person, published=True, incident=incident)

    html = page(client, incident)

    assert "Ann" not in html
    assert "Custody that followed" not in html
