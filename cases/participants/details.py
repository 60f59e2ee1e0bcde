"""What the pages of one person and of one organisation show, in a constant number of queries."""

from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet

from cases import public
from cases.chronology import Chronology, Cited, Entry, custodies, involvements, steps
from cases.json_columns import folded, newest_stage
from cases.present.display import rests_on, situation, standings, statuses
from people import public as people
from sources.citations import together
from sources.footnotes import Marks, Notes

# Of what an organisation's page lists of proceedings and custody, and a person's of proceedings as a judge.
LISTED = 25


def _names(table: Any) -> Any:
    rows = table.objects.filter(bearer=OuterRef("pk"))
    return folded(rows, text="text", language="language", kind="kind")


def _cases(table: Any, path: str) -> Any:
    rows = table.objects.filter(**{path: OuterRef("pk")}).order_by("case__ref")
    return folded(rows, ref="case__ref", title="case__title")


def with_own_sets(rows: QuerySet[Any]) -> QuerySet[Any]:
    """People with what there is only a little of, each as a list of objects."""
    typings = people.PublicPersonTyping.objects.filter(person=OuterRef("pk"))
    citizenships = people.PublicCitizenship.objects.filter(person=OuterRef("pk"))
    return rows.annotate(
        spellings=_names(people.PublicPersonName),
        kinds=folded(typings.order_by("type__position"), code="type_id", label="type__label"),
        nations=folded(citizenships.order_by("country"), code="country_id", name="country__name"),
        dossiers=_cases(public.PublicCasePerson, "person"),
    )


def organisations_with_own_sets(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("type", "country", "parent", "predecessor").annotate(
        spellings=_names(people.PublicOrganisationName),
        dossiers=_cases(public.PublicCaseOrganisation, "organisation"),
    )


class PersonDetail:
    """`person` with its own sets."""

    def __init__(self, person: Any) -> None:
        self.person = person
        self.status = statuses([person.pk]).get(person.pk)
        self.affiliations = list(person.affiliations.select_related("organisation", "kind"))
        self.relationships = _relationships(person)
        self.parties = _parties(person)
        self.steps = self._steps()
        self.standings = standings(self.parties, [entry.row for entry in self.steps])
        self.chronology = Chronology(
            involvements(
                public.PublicInvolvedPerson.objects.filter(person=person),
                public.PublicOnAccount.objects.filter(person=person),
            ),
            custodies(public.PublicCustody.objects.filter(person=person)),
            self.steps,
        )

    def _steps(self) -> list[Entry]:
        """All of them, for the standing of each charge too."""
        own = [party.pk for party in self.parties]
        if not own:
            return []
        effects = public.PublicStepEffect.objects.filter(party__in=own)
        # Their proceedings too, since nothing else leads the planner to a few steps.
        rows = public.PublicStep.objects.filter(
            proceeding__in=[party.proceeding_id for party in self.parties],
            pk__in=effects.order_by().values("step"),
        )
        return steps(rows, charges=Q(charge__party__in=own), most=None)

    def context(self) -> dict[str, Any]:
        cited, notes = self._cited(), Notes()
        return {
            "person": self.person,
            "names": [people.PublicPersonName(**values) for values in self.person.spellings],
            "notes": notes,
            # In the order of the page, so that its notes count upwards.
            "marks": notes.add(cited.of(self.person)),
            "situation": situation(self.status, self.chronology, cited, notes),
            "affiliations": _marked(self.affiliations, cited, notes),
            "relationships": self._read_relationships(cited, notes),
            "trials": self._trials(cited, notes),
            "roles": self._roles(),
            "chronology": self._marked_chronology(cited, notes),
        }

    def _cited(self) -> Cited:
        general = [(public.PublicProceeding, pk) for pk in self._proceedings()]
        cited = Cited(
            together(
                _citations(people.PublicPersonCitation, [self.person]),
                _citations(people.PublicAffiliationCitation, self.affiliations),
                _citations(people.PublicRelationshipCitation, self.relationships),
                *self.chronology.citations(rests_on(self.status), *general),
            )
        )
        cited.confirm(self.chronology.of_kind("custody"))
        return cited

    def _proceedings(self) -> list[int]:
        return [party.proceeding_id for party in self.parties if party.pk in self.standings]

    def _read_relationships(self, cited: Cited, notes: Notes) -> list[tuple[Any, Any, Marks]]:
        """What the person is to whom, read from this end."""
        return [
            (row.kind.label, row.other, marks)
            if row.person_id == self.person.pk
            else (row.kind.read_back(), row.person, marks)
            for row, marks in _marked(self.relationships, cited, notes)
        ]

    def _trials(self, cited: Cited, notes: Notes) -> list[tuple[Any, list[Any], Marks]]:
        return [
            (party, self.standings[party.pk], notes.add(cited.of(party.proceeding)))
            for party in self.parties
            if party.pk in self.standings
        ]

    def _roles(self) -> list[tuple[Any, Any]]:
        """In which other proceedings the person took part, and as what; as a judge of a step without a label."""
        judged = public.PublicProceeding.objects.filter(
            pk__in=public.PublicStep.objects.filter(judge=self.person).values("proceeding")
        )
        others = [party for party in self.parties if party.pk not in self.standings]
        named = {party.proceeding_id for party in others if party.role_id == "JDG"}
        return [(party.role.label, party.proceeding) for party in others] + [
            (None, row)
            for row in judged.defer("search").order_by("ref")[:LISTED]
            if row.pk not in named
        ]

    def _marked_chronology(self, cited: Cited, notes: Notes) -> Chronology:
        self.chronology.mark(cited, notes)
        return self.chronology


class OrganisationDetail:
    """`organisation` with its own sets."""

    def __init__(self, organisation: Any) -> None:
        self.organisation = organisation
        self.affiliations = list(organisation.affiliations.select_related("person", "kind"))
        self.chronology = Chronology(
            involvements(
                public.PublicInvolvedOrganisation.objects.filter(organisation=organisation)
            )
        )

    def context(self) -> dict[str, Any]:
        cited, notes = self._cited(), Notes()
        others = people.PublicOrganisation.objects.order_by("sort_key", "ref")
        context = {
            "organisation": self.organisation,
            "names": [
                people.PublicOrganisationName(**values) for values in self.organisation.spellings
            ],
            "notes": notes,
            "marks": notes.add(cited.of(self.organisation)),
            "affiliations": _marked(self.affiliations, cited, notes),
            "parts": list(others.filter(parent=self.organisation)),
            "successors": list(others.filter(predecessor=self.organisation)),
            "parties": self._parties(),
            "heard": self._heard(),
            "held": self._held(),
            "chronology": self.chronology,
        }
        self.chronology.mark(cited, notes)
        return context

    def _cited(self) -> Cited:
        return Cited(
            together(
                _citations(people.PublicOrganisationCitation, [self.organisation]),
                _citations(people.PublicAffiliationCitation, self.affiliations),
                *self.chronology.citations(),
            )
        )

    def _parties(self) -> list[Any]:
        """Of which proceedings it is a party; one more than the page lists."""
        rows = self.organisation.parties.select_related("proceeding__kind", "role")
        newest = newest_stage("proceeding")
        return list(
            rows.defer("proceeding__search").annotate(newest=newest).order_by("-id")[: LISTED + 1]
        )

    def _heard(self) -> int:
        """How many proceedings it heard as a court."""
        found = public.PublicStep.objects.filter(court=self.organisation).order_by()
        return int(found.aggregate(number=Count("proceeding", distinct=True))["number"])

    def _held(self) -> list[Any]:
        """Whom it held of those affected; one more than the page lists."""
        rows = public.PublicCustody.objects.of_affected().filter(
            facility=self.organisation, person__isnull=False
        )
        newest_first = (F("began_earliest").desc(nulls_last=True), "ref")
        return list(
            rows.select_related("person", "kind", "ended_how").order_by(*newest_first)[: LISTED + 1]
        )


def _relationships(person: Any) -> list[Any]:
    rows = people.PublicRelationship.objects.filter(Q(person=person) | Q(other=person))
    return list(rows.select_related("person", "other", "kind"))


def _parties(person: Any) -> list[Any]:
    tried = public.PublicTriedPerson.objects.filter(person=person)
    rows = public.PublicParty.objects.filter(pk__in=tried.values("pk"))
    return list(
        rows.select_related("proceeding__kind", "role")
        .defer("proceeding__search")
        .order_by("proceeding", "id")
    )


def _citations(table: Any, records: list[Any]) -> QuerySet[Any]:
    found: QuerySet[Any] = table.objects.filter(subject__in=[record.pk for record in records])
    return found


def _marked(rows: list[Any], cited: Cited, notes: Notes) -> list[tuple[Any, Marks]]:
    return [(row, notes.add(cited.of(row))) for row in rows]
