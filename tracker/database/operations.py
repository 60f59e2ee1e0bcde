"""Migration operations of our own."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger

from tracker.editorial.records import CROCKFORD, Row


class AddTriggers(AddTrigger):
    """All triggers of one model at once: the state is put together once instead of once for each."""

    def __init__(self, model_name: str, triggers: Sequence[Any]) -> None:
        super().__init__(model_name, triggers[0])
        self.triggers = triggers

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        model_state = state.models[app_label, self.model_name]
        earlier = model_state.options.get("triggers", [])
        model_state.options["triggers"] = [*earlier, *self.triggers]
        state.reload_model(app_label, self.model_name, delay=True)

    def database_forwards(self, *args: Any, **kwargs: Any) -> None:
        for one in self._each():
            one.database_forwards(*args, **kwargs)

    def database_backwards(self, *args: Any, **kwargs: Any) -> None:
        for one in reversed(self._each()):
            one.database_backwards(*args, **kwargs)

    def describe(self) -> str:
        return f"Create {len(self.triggers)} triggers on model {self.model_name}"

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        arguments = {"model_name": self.model_name, "triggers": self.triggers}
        return type(self).__name__, [], arguments

    def _each(self) -> list[AddTrigger]:
        return [AddTrigger(self.model_name, trigger) for trigger in self.triggers]


# Of one kind, what each does to the database does not depend on the state between it and the next.
INDEPENDENT = (CreateModel, AddField, AddConstraint, AddIndex, AddTriggers)


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


# Strong random bits are in every byte of a UUID but those of its version and variant. The condition, which
# always holds, has it worked out anew for each row.
A_REF = """(SELECT string_agg(substr('{alphabet}', 1 + (get_byte(bytes, place) & 31), 1), '')
  FROM (SELECT uuid_send(gen_random_uuid()) AS bytes) AS random,
       unnest(ARRAY[0, 1, 2, 3, 4, 5, 10, 11]) AS place
 WHERE {table}.id IS NOT NULL)"""


class AddReferences(Operation):
    """`ref` on several tables and their histories at once: the state is put together once.

    `triggers` are those that each table has from now on. Rows that are there get a reference each; events that
    are there get an empty one.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, triggers: dict[str, Sequence[Any]]) -> None:
        self.triggers = triggers

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        for name, triggers in self.triggers.items():
            model, event = state.models[app_label, name], state.models[app_label, f"{name}event"]
            model.fields["ref"] = Row._meta.get_field("ref").clone()
            event.fields["ref"] = Row._meta.get_field("ref").clone()
            event.fields["ref"]._unique = False
            kept = [one for one in model.options["triggers"] if one.name not in names(triggers)]
            model.options["triggers"] = [*kept, *triggers]
            model.options["constraints"] = [*model.options.get("constraints", []), ref_check(name)]
        for name in self.triggers:
            for changed in (name, f"{name}event"):
                state.reload_model(app_label, changed, delay=True)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for name, triggers in self.triggers.items():
            model = to_state.apps.get_model(app_label, name)
            event = to_state.apps.get_model(app_label, f"{name}event")
            self._add_column(schema_editor, event, "''")
            self._add_column(schema_editor, model, "''")
            ref = A_REF.format(alphabet=CROCKFORD, table=model._meta.db_table)
            fill = f"UPDATE {model._meta.db_table} SET ref = {ref}"  # noqa: S608  a table of ours
            self._quietly(schema_editor, model, fill)
            schema_editor.alter_field(model, _plain_ref(model), model._meta.get_field("ref"))
            schema_editor.add_constraint(model, ref_check(name))
            for trigger in triggers:
                schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for name in self.triggers:
            model = to_state.apps.get_model(app_label, name)
            event = to_state.apps.get_model(app_label, f"{name}event")
            for trigger in self._earlier(to_state, app_label, name):
                schema_editor.execute(trigger.install_sql, params=None)
            for table in (model._meta.db_table, event._meta.db_table):
                schema_editor.execute(f"ALTER TABLE {table} DROP COLUMN ref")

    def describe(self) -> str:
        return f"Add a reference to {', '.join(self.triggers)}"

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        return type(self).__name__, [], {"triggers": self.triggers}

    def _earlier(self, state: Any, app_label: str, name: str) -> list[Any]:
        triggers = state.models[app_label, name].options["triggers"]
        return [one for one in triggers if one.name in names(self.triggers[name])]

    def _add_column(self, schema_editor: Any, model: Any, default: str) -> None:
        table = model._meta.db_table
        column = f"ALTER TABLE {table} ADD COLUMN ref varchar(8) NOT NULL DEFAULT {default}"
        schema_editor.execute(column)
        schema_editor.execute(f"ALTER TABLE {table} ALTER COLUMN ref DROP DEFAULT")

    def _quietly(self, schema_editor: Any, model: Any, statement: str) -> None:
        """No edit of anybody's: the history begins with what is there."""
        table = model._meta.db_table
        schema_editor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        schema_editor.execute(statement)
        schema_editor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def names(triggers: Sequence[Any]) -> set[str]:
    return {trigger.name for trigger in triggers}


def ref_check(model: str) -> Any:
    """The constraint of `Row`, as a migration writes it."""
    (check,) = Row.Meta.constraints
    made = check.clone()
    made.name = check.name % {"class": model}
    return made


def _plain_ref(model: Any) -> Any:
    """The column as it was added: not unique yet."""
    field = model._meta.get_field("ref").clone()
    field._unique = False
    field.set_attributes_from_name("ref")
    field.model = model
    return field
