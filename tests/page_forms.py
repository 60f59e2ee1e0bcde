"""What a browser would post: the form of a page with everything that stands in it."""

from html.parser import HTMLParser
from typing import Any

Posted = dict[str, list[str]]


class FormReader(HTMLParser):
    """Reads the controls of one form, as the page has filled them in."""

    def __init__(self, form: str) -> None:
        super().__init__()
        self.form = form
        self.is_inside = False
        self.name = ""
        self.kind = ""
        self.posted: Posted = {}

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        given = dict(attributes)
        if tag == "form":
            self.is_inside = given.get("id") == self.form
        elif self.is_inside and tag in ("input", "textarea", "select", "option"):
            getattr(self, f"read_{tag}")(given)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("form", "textarea", "select"):
            self.is_inside = self.is_inside and tag != "form"
            self.name = self.kind = ""

    def handle_data(self, text: str) -> None:
        if self.kind == "textarea":
            self.posted[self.name][-1] += text

    def read_input(self, given: Any) -> None:
        kind = given.get("type", "text")
        if kind in ("submit", "button") or "name" not in given:
            return
        if kind not in ("checkbox", "radio") or "checked" in given:
            default = "on" if kind == "checkbox" else ""
            self.posted.setdefault(given["name"], []).append(given.get("value", default))

    def read_textarea(self, given: Any) -> None:
        self.name, self.kind = given["name"], "textarea"
        self.posted[self.name] = [""]

    def read_select(self, given: Any) -> None:
        self.name = given["name"]
        self.kind = "many" if "multiple" in given else "one"

    def read_option(self, given: Any) -> None:
        """The first one of a short select is chosen unless another one is."""
        if self.kind == "one":
            self.posted.setdefault(self.name, [given["value"]])
        if "selected" in given:
            chosen = self.posted.get(self.name, []) if self.kind == "many" else []
            self.posted[self.name] = [*chosen, given["value"]]


def form_on(page: Any, form: str) -> Posted:
    reader = FormReader(form)
    reader.feed(page.content.decode())
    assert reader.posted, f"There is no form #{form} on this page."
    # A text area begins with a line feed that is not part of its text.
    return {
        name: [text.removeprefix("\n") for text in texts] for name, texts in reader.posted.items()
    }


def fill(page: Any, form: str, **texts: Any) -> Posted:
    """The form with some controls changed; None takes one away. `__` stands for a hyphen."""
    posted = form_on(page, form)
    for name, text in texts.items():
        key = name.replace("__", "-")
        posted[key] = [] if text is None else [text] if isinstance(text, str) else list(text)
    return posted


def add_row(posted: Posted, prefix: str, **texts: str) -> Posted:
    """One row more, as the page's script adds it."""
    number = posted[f"{prefix}-TOTAL_FORMS"][0]
    empty = f"{prefix}-__prefix__-"
    for name, values in list(posted.items()):
        if name.startswith(empty):
            posted[f"{prefix}-{number}-{name.removeprefix(empty)}"] = values
    for name, text in texts.items():
        posted[f"{prefix}-{number}-{name}"] = [text]
    posted[f"{prefix}-TOTAL_FORMS"] = [str(int(number) + 1)]
    return posted
