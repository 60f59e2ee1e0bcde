"""Makes a migration of many tables quick. Migrations import this and nothing else of ours."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

# Of one kind, what each does to the database does not depend on the state between it and the next.
INDEPENDENT = (CreateModel, AddField, AddConstraint, AddIndex)


def together(operations: Sequence[Operation]) -> list[Operation]:
    """Merges consecutive operations of one kind into one, so that Django renders the models once after all of
    them. Rendering after each operation takes most of the first `migrate` of an installation.

    Django renders models anew after each operation; for an app of thirty tables that takes most of a new
    installation's first start.
    """
    steps: list[Operation] = []
    for kind, run in groupby(operations, type):
        alike = list(run)
        steps += [Together(alike)] if issubclass(kind, INDEPENDENT) else alike
    return steps


class Together(Operation):
    """Operations of one kind; models are rendered once after all of them."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, operations: Sequence[Any]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        rendered = state.__dict__.pop("apps", None)
        for one in self.operations:
            one.state_forwards(app_label, state)
        if rendered is not None:
            state.__dict__["apps"] = rendered
            state.reload_models([(app_label, model_of(one)) for one in self.operations])

    def database_forwards(self, *args: Any, **kwargs: Any) -> None:
        for one in self.operations:
            one.database_forwards(*args, **kwargs)

    def database_backwards(self, *args: Any, **kwargs: Any) -> None:
        for one in reversed(self.operations):
            one.database_backwards(*args, **kwargs)

    def describe(self) -> str:
        return "; ".join(one.describe() for one in self.operations)

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        return type(self).__name__, [], {"operations": self.operations}


def model_of(operation: Any) -> str:
    name = operation.name if isinstance(operation, CreateModel) else operation.model_name
    return str(name).lower()
