"""The public tables of the kernel: places, and all terms of the vocabularies."""

from dataclasses import replace
from typing import Any

from django.db.models import BooleanField, CharField, TextField, Value
from django.db.models.functions import Cast

from tracker import public
from tracker.files.public_tables.columns import Column, Kind, code, names, texts, truth, words
from tracker.files.public_tables.declared import REST, columns_of
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


# Of the terms of some vocabularies, each with the field that has it.
BESIDE = (
    ("parent", code("group", "Code of the group that it is in", "parent_id")),
    ("side", code("side", "Side that a role is on")),
    ("counts_as", code("counts_as", "What an incident of this type counts as")),
    *(("inverse_label", one) for one in texts("inverse_label", "Label read from the other end")),
    ("is_symmetric", truth("is_symmetric", "Whether it is the same from both ends")),
    ("is_state", truth("is_state", "Whether a body of a state")),
    ("situation", code("situation", "Situation of the person that follows", "situation_id")),
    ("is_held", truth("is_held", "Whether the person is locked up then")),
    ("locks_up", truth("locks_up", "Whether a kind of custody locks up")),
    ("phase", code("phase", "Phase that a stage belongs to")),
    ("is_outcome", truth("is_outcome", "Whether a stage is an outcome")),
    ("is_request", truth("is_request", "Whether sentences are asked for, not passed")),
    ("clears_charge", truth("clears_charge", "Whether the charge no longer stands")),
)
NOTHING = {
    Kind.TRUTH: Cast(Value(None), BooleanField()),
    Kind.CODE: Cast(Value(None), TextField()),
    Kind.TEXT: Cast(Value(None), TextField()),
}


def _beside(model: Any) -> list[Column]:
    """Empty where the vocabulary has no such field."""
    fields = {field.name for field in model._meta.get_fields()}
    return [
        one if name in fields else replace(one, value=NOTHING[one.kind]) for name, one in BESIDE
    ]


def _term_columns(vocabulary: str, model: Any) -> list[Column]:
    return [
        code("vocabulary", "Which vocabulary", Value(vocabulary, CharField())),
        code("code", "Code, which never changes its meaning"),
        *texts("label", "Label"),
        *texts("definition", "What it means"),
        *texts("exclusion", "What it does not mean"),
        words("huridocs", "Codes of the HURIDOCS micro-thesauri"),
        *texts("example", "An example"),
        truth("is_retired", "Whether it is used no more"),
        *_beside(model),
    ]


VOCABULARIES = PublicTable(
    "vocabularies",
    "All terms that codes in other tables stand for.",
    *(
        Selection(
            model,
            _term_columns(vocabulary, model),
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
        columns_of(
            public.PublicPlace,
            code("ref", "Reference of the place"),
            *names("name", "Name"),
            REST,
            code("part_of_ref", "Reference of the place that it is a part of", "parent__ref"),
        ),
    ),
)
WITHDRAWALS = PublicTable(
    "withdrawals",
    "Records that were withdrawn, and why.",
    Selection(
        public.PublicWithdrawal,
        columns_of(public.PublicWithdrawal, code("ref", "Reference of the withdrawn record"), REST),
    ),
)
