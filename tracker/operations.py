"""Migration operations of our own."""

from collections.abc import Sequence
from typing import Any

from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger


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
