"""The public tables of the kernel: places, and all terms of the vocabularies."""

from typing import Any

from django.db.models import CharField, Value

from tracker import public
from tracker.files.public_tables.columns import Column, code, names, texts, truth, words
from tracker.files.public_tables.tables import PublicTable, Selection

TERMS: dict[str, Any] = {
    "incident type": public.PublicIncidentType,
    "role": public.PublicRole,
    "degree of involvement": public.PublicDegree,
    "certainty": public.PublicCertainty,
    "status of a perpetrator": public.PublicPerpetratorStatus,
    "person type": public.PublicPersonType,
    "organisation type": public.PublicOrganisationType,
    "source type": public.PublicSourceType,
    "attribution": public.PublicAttribution,
    "claim of a citation": public.PublicCitationClaim,
    "relationship kind": public.PublicRelationshipKind,
    "kind of link between incidents": public.PublicIncidentLinkKind,
    "verification": public.PublicVerification,
    "link of the motive": public.PublicMotiveLink,
    "activity": public.PublicActivity,
    "charge category": public.PublicChargeCategory,
    "situation": public.PublicSituation,
    "custody kind": public.PublicCustodyKind,
    "end of custody": public.PublicCustodyEnd,
    "proceeding kind": public.PublicProceedingKind,
    "stage": public.PublicStage,
    "sentence kind": public.PublicSentenceKind,
}


def _term_columns(vocabulary: str) -> list[Column]:
    return [
        code("vocabulary", "Which vocabulary", Value(vocabulary, CharField())),
        code("code", "Code, which never changes its meaning"),
        *texts("label", "Label"),
        *texts("definition", "What it means"),
        *texts("exclusion", "What it does not mean"),
        words("huridocs", "Codes of the HURIDOCS micro-thesauri"),
    ]


VOCABULARIES = PublicTable(
    "vocabularies",
    "All terms that codes in other tables stand for.",
    *(
        Selection(
            model,
            _term_columns(vocabulary),
            order=("position", "code"),
            key_type="text",
        )
        for vocabulary, model in TERMS.items()
    ),
)
TYPES = PublicTable(
    "types",
    "Types of incidents in use: groups, and the types below them.",
    Selection(
        public.PublicIncidentType,
        [
            code("code", "Code, which never changes its meaning"),
            code("group", "Code of the group that it is in; empty for a group", "parent_id"),
            code("counts_as", "What an incident of this type counts as"),
            *texts("label", "Label"),
            *texts("definition", "What it means"),
            *texts("exclusion", "What it does not mean"),
            *texts("example", "An example"),
            words("huridocs", "Codes of the HURIDOCS micro-thesauri"),
            truth("is_retired", "Whether it is used no more"),
        ],
        order=("position", "code"),
        key_type="text",
    ),
)
PLACES = PublicTable(
    "places",
    "Places that incidents happened in.",
    Selection(
        public.PublicPlace,
        [
            code("ref", "Reference of the place"),
            *names("name", "Name"),
            words("name_original", "Name in the language of the place"),
            code("country", "Country (ISO 3166-1 alpha-2)", "country_id"),
            code("part_of_ref", "Reference of the place that it is a part of", "parent__ref"),
        ],
    ),
)
