"""Terms of a vocabulary by what people write: a code, or a label in any language."""

from typing import Any


def codes_of(model: Any) -> dict[str, str]:
    """Returns codes by lower-case code or label; ambiguous labels are left out."""
    label = "label" if any(field.name == "label" for field in model._meta.fields) else "name"
    by_label: dict[str, set[str]] = {}
    codes: dict[str, str] = {}
    for code, texts in model._base_manager.values_list("pk", label):
        codes[code.casefold()] = code
        for text in texts.values():
            by_label.setdefault(text.strip().casefold(), set()).add(code)
    return {word: found.pop() for word, found in by_label.items() if len(found) == 1} | codes
