"use strict";
// Keeps what somebody typed: opens the details that hold something, asks before leaving, and looks before
// saving whether the session has ended meanwhile. Names the typeahead fields, which their script leaves
// nameless.
document.addEventListener("DOMContentLoaded", () => {
    // Behind all that waits for the page to be ready, the typeahead fields among it.
    window.django.jQuery(() => setTimeout(start));
});

function start() {
    const form = document.querySelector("#content-main > form[method=post]");
    if (!form || !document.getElementById("logged-out")) {
        return;
    }
    nameChoosers(form);
    openFilledDetails(form);
    showFirstError(form);
    const typed = watchTyping(form);
    askBeforeLeaving(typed);
    lookBeforeSaving(form, typed);
    offerTickAll(form);
}

// Ticks every box of a name, or none if all are ticked already.
function offerTickAll(form) {
    for (const button of form.querySelectorAll("button.tick-all")) {
        const boxes = () => [...form.querySelectorAll(`input[name="${button.dataset.name}"]`)];
        button.hidden = boxes().length < 2;
        button.addEventListener("click", () => {
            const isTicked = !boxes().every((box) => box.checked);
            boxes().forEach((box) => { box.checked = isTicked; });
        });
    }
}

function nameChoosers(form) {
    const nameAll = () => form.querySelectorAll("select.admin-autocomplete").forEach(nameChooser);
    nameAll();
    document.addEventListener("formset:added", () => setTimeout(nameAll));
    window.django.jQuery(document).on("select2:open", (event) => {
        for (const input of document.querySelectorAll(".select2-dropdown .select2-search__field")) {
            input.setAttribute("aria-label", nameOf(event.target));
        }
    });
}

function nameChooser(select) {
    const chooser = select.nextElementSibling;
    if (!chooser || !chooser.classList.contains("select2")) {
        return;
    }
    const parts = chooser.querySelectorAll("[role=combobox], [role=textbox], .select2-search__field");
    for (const part of parts) {
        const chosen = part.getAttribute("aria-labelledby");
        if (chosen) {
            part.removeAttribute("aria-labelledby");
            part.setAttribute("aria-describedby", chosen);
        }
        part.setAttribute("aria-label", nameOf(select));
    }
}

function nameOf(select) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    return label ? label.textContent.replace(/:\s*$/, "").trim() : select.getAttribute("aria-label") || "";
}

function openFilledDetails(form) {
    for (const details of form.querySelectorAll("fieldset details")) {
        const controls = [...details.querySelectorAll("input:not([type=hidden]), textarea, select")];
        if (details.querySelector(".errorlist") || controls.some(isFilled)) {
            details.open = true;
        }
    }
}

function showFirstError(form) {
    const wrong = form.querySelector(".errors input:not([type=hidden]), .errors select, .errors textarea");
    if (wrong) {
        wrong.focus();
    }
}

function isFilled(control) {
    if (control.type === "checkbox") {
        return control.checked;
    }
    if (control.multiple) {
        return control.selectedOptions.length > 0;
    }
    return control.options ? control.selectedIndex > 0 : control.value.trim() !== "";
}

// What is not stored: whatever differs from the page as it came, and all of a form that was refused.
function watchTyping(form) {
    const asItCame = written(form);
    const wasRefused = document.querySelector(".errornote") !== null;
    return {isSaving: false, isUnsaved: () => wasRefused || written(form) !== asItCame};
}

function written(form) {
    const pairs = new FormData(form);
    pairs.delete("csrfmiddlewaretoken");
    return new URLSearchParams(pairs).toString();
}

function askBeforeLeaving(typed) {
    const tools = document.querySelector(".record-tools");
    for (const step of tools ? tools.querySelectorAll("form") : []) {
        step.addEventListener("submit", (event) => {
            if (typed.isUnsaved() && !window.confirm(tools.dataset.unsaved)) {
                event.preventDefault();
            } else {
                typed.isSaving = true;
            }
        });
    }
    window.addEventListener("beforeunload", (event) => {
        if (!typed.isSaving && typed.isUnsaved()) {
            event.preventDefault();
        }
    });
}

function lookBeforeSaving(form, typed) {
    let isChecked = false;
    form.addEventListener("submit", async (event) => {
        if (isChecked) {
            typed.isSaving = true;
            return;
        }
        event.preventDefault();
        const button = event.submitter;
        const [trouble, token] = await freshToken();
        if (trouble) {
            say(form, trouble);
            return;
        }
        form.elements.csrfmiddlewaretoken.value = token;
        isChecked = true;
        form.requestSubmit(button);
    });
}

// Logging in again gives a new token: the one that this page came with would be refused.
async function freshToken() {
    const light = document.getElementById("logged-out").dataset.light;
    try {
        const answer = await fetch(light, {redirect: "manual"});
        if (!answer.ok) {
            return ["logged-out", ""];
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        return ["", page.querySelector("[name=csrfmiddlewaretoken]").value];
    } catch {
        return ["not-reached", ""];
    }
}

function say(form, trouble) {
    for (const said of form.querySelectorAll("[role=alert].errornote")) {
        said.remove();
    }
    const sentence = document.getElementById(trouble).content.cloneNode(true);
    const buttons = [...form.querySelectorAll(".submit-row")].pop();
    buttons.before(sentence);
}
