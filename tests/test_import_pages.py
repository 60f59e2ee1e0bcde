"""A spreadsheet on its way through the pages of an import."""

import pytest

from cases.models import Incident
from people.models import Person
from sources.models import Source
from tests.import_visits import UPLOAD, filled, go_on, page, take, text_of, upload
from tracker.editorial.records import Status
from tracker.files.imports.models import ImportBatch, RememberedTerm, SavedMapping, State

RUSSIAN = """Дата;Страна;Заголовок;Вид нарушения;Пострадавшие;Ссылка;Настроение
05.10.2020;Кыргызстан;Задержание двух юристов;забрали;Азимжан Аскаров, Энн Пример;https://example.org/1;плохое
окт. 2021;KG;Обыск в редакции;обыск у них;Энн Пример;https://example.org/2;
"""


@pytest.fixture
def researcher(client, make):
    user = make.user("Researcher", username="ann")
    client.force_login(user)
    return user


def test_a_spreadsheet_with_russian_headers_from_upload_to_undo(client, make, researcher):
    known = make.person("Азимжан Аскаров")
    batch = upload(client, RUSSIAN.encode("cp1251"), dataset="Мониторинг")

    response = client.get(page(batch, "read"))
    assert "Задержание двух юристов" in text_of(response)
    assert "found by itself: cp1251" in text_of(response)

    response = go_on(client, batch, "read")
    assert "What the columns mean" in text_of(response)
    columns = filled(client, batch, "columns")
    guessed = [columns[f"c{number}-to"] for number in range(7)]
    assert guessed == [
        ["began"],
        ["country"],
        ["title"],
        ["type"],
        ["people"],
        ["source_url"],
        [""],
    ]

    response = go_on(client, batch, "columns", **{"c4-separator": ",", "save_as": "Наши таблицы"})
    assert "What the values mean" in text_of(response)
    assert "забрали" in text_of(response)

    response = go_on(
        client, batch, "values", **{"type-0": "LIB-ARR", "type-1": "PRIV-SRO", "remember": "on"}
    )
    assert "Is this the same person?" in text_of(response)
    assert known.ref in text_of(response)

    question = batch.questions.get(name="Азимжан Аскаров")
    response = go_on(client, batch, "people", **{f"q{question.pk}": known.ref, "same_names": "on"})
    assert "What the import will do" in text_of(response)
    assert not batch.problems.exists(), list(batch.problems.values_list("message", flat=True))
    assert not Incident.objects.exists()

    response = take(client, batch, "apply")
    assert "The import is done" in text_of(response)
    assert Incident.objects.count() == 2
    assert set(Incident.objects.values_list("status", flat=True)) == {Status.DRAFT}
    assert known.involvements.count() == 1
    assert Person.objects.count() == 2
    assert Source.objects.count() == 2
    assert RememberedTerm.objects.get(value="забрали").code == "LIB-ARR"
    assert SavedMapping.objects.get().name == "Наши таблицы"

    response = take(client, batch, "undo")
    assert "The import was undone" in text_of(response)
    assert not Incident.objects.exists()
    assert Person.objects.get() == known


def sources(client, make, *titles: str) -> ImportBatch:
    text = "".join(f"{title},MEDIA\n" for title in titles)
    batch = upload(client, f"title,type\n{text}", kind="sources")
    take(client, batch, "plan")
    take(client, batch, "apply")
    return batch


def test_the_import_is_one_click_from_the_index(client, researcher):
    shown = text_of(client.get("/admin/"))

    assert f'href="{UPLOAD}"' in shown
    assert "Import a file" in text_of(client.get("/admin/imports/importbatch/"))


def test_the_list_tells_who_when_which_file_and_how_many(client, make, researcher):
    sources(client, make, "One", "Two")

    shown = text_of(client.get("/admin/imports/importbatch/"))

    for expected in ("a file.csv", "ann", "applied", "2 / 0 / 0", "Sources"):
        assert expected in shown


def test_the_list_deletes_uploads_that_are_too_old(client, researcher):
    batch = upload(client, RUSSIAN)
    ImportBatch.objects.filter(pk=batch.pk).update(created_at="2020-01-01T00:00Z")

    client.get("/admin/imports/importbatch/")

    assert not batch.parts.exists()
    assert "The uploaded file is no longer there" in text_of(client.get(page(batch, "read")))


def test_each_page_says_where_one_is(client, researcher):
    batch = upload(client, RUSSIAN)

    shown = text_of(client.get(page(batch, "read")))

    assert '<li class="current" aria-current="step"><span>2 Read</span></li>' in shown
    assert "7 Done" in shown
    assert "4 Done" in text_of(
        client.get(page(upload(client, "title\n1\n", kind="sources"), "read"))
    )


def test_the_encoding_is_chosen_by_what_it_makes_of_the_text(client, researcher):
    batch = upload(client, "Заголовок\nОбыск\n".encode("koi8-r"), kind="sources")

    shown = text_of(client.get(page(batch, "read")))

    assert "koi8-r: Заголовок" in shown


def test_a_mapping_that_does_not_do_is_told_and_kept_on_the_page(client, researcher):
    batch = upload(client, "Кто;Что\nЭнн Пример;Обыск\n")

    response = go_on(client, batch, "columns", **{"c0-to": "gender", "c1-to": "title"})

    assert "Say which column has the name of the person" in text_of(response)
    assert batch.mapping == {}
    assert '<option value="gender" selected' in text_of(response).replace(' class=""', "")


def test_a_saved_mapping_is_offered_for_the_same_header_only(client, make, researcher):
    first, second = upload(client, "Что;Кто\nОбыск;Энн\n"), upload(client, "Что;Кто\nАрест;Боб\n")
    other = upload(client, "Что;Где\nАрест;Ош\n")
    go_on(
        client,
        first,
        "columns",
        **{"c0-to": "title", "c1-to": "people", "c1-role": "WIT", "save_as": "Ours"},
    )

    assert "Ours" in text_of(client.get(page(second, "columns")))
    assert "Ours" not in text_of(client.get(page(other, "columns")))
    client.post(page(second, "columns"), {"use": SavedMapping.objects.get().pk})
    assert filled(client, second, "columns")["c1-role"] == ["WIT"]
    client.post(page(second, "columns"), {"forget": SavedMapping.objects.get().pk})
    assert not SavedMapping.objects.exists()


def test_what_a_value_means_is_remembered_for_the_next_file(client, make, researcher):
    text = "Заголовок;Тип\nОбыск;наше слово\n"
    batch = upload(client, text)
    go_on(client, batch, "columns")
    go_on(client, batch, "values", **{"type-0": "PRIV-SRO", "remember": "on"})

    response = go_on(client, upload(client, text), "columns")

    assert "What the import will do" in text_of(response)
    assert "errors" not in text_of(response).split("import-kinds")[1].split("</thead>")[0]


def test_a_value_without_a_meaning_stays_an_error(client, researcher):
    batch = upload(client, "Заголовок;Тип\nОбыск;наше слово\n")
    go_on(client, batch, "columns")

    response = go_on(client, batch, "values")

    assert "There is no “наше слово”" in text_of(response)
    assert batch.counts["errors"] == 1
    assert not RememberedTerm.objects.exists()


def test_what_is_no_term_is_refused(client, researcher):
    batch = upload(client, "Заголовок;Тип\nОбыск;наше слово\n")
    go_on(client, batch, "columns")

    response = go_on(client, batch, "values", **{"type-0": "<script>"})

    assert "This is no term: &lt;script&gt;" in text_of(response)
    assert not batch.mapping.get("values")


PEOPLE = "Заголовок;Пострадавшие\nОбыск;Энн Пример\nАрест;Боб Другой\n"


def test_a_yes_for_all_exact_matches_is_one_click(client, make, researcher):
    ann, bob = make.person("Энн Пример"), make.person("Боб Другой")
    twin = make.person("Боб Другой")
    batch = upload(client, PEOPLE)
    go_on(client, batch, "columns")

    posted = {**filled(client, batch, "people"), "exact": "1"}
    response = client.post(page(batch, "people"), posted, follow=True)

    answers = dict(batch.questions.values_list("name", "answer"))
    assert answers == {"Энн Пример": ann.ref, "Боб Другой": ""}
    assert "1 name is linked" in text_of(response)
    assert "1 names stand on several records" in text_of(response)
    assert bob.ref in text_of(response)
    assert twin.ref in text_of(response)
    go_on(client, batch, "people")
    take(client, batch, "apply")
    assert ann.involvements.count() == 1
    assert Person.objects.count() == 4


def test_without_a_yes_new_people_are_made(client, make, researcher):
    make.person("Энн Пример")
    batch = upload(client, PEOPLE)
    go_on(client, batch, "columns")
    go_on(client, batch, "people")

    take(client, batch, "apply")

    assert Person.objects.count() == 3


def test_withheld_people_are_no_candidates_for_those_who_may_not_see_them(client, make, researcher):
    person = make.person("Энн Пример", withheld=True)
    batch = upload(client, PEOPLE)

    go_on(client, batch, "columns")

    assert person.ref not in text_of(client.get(page(batch, "people")))
    assert not batch.questions.exists()


def test_an_answer_that_was_not_offered_is_not_taken(client, make, researcher):
    make.person("Энн Пример")
    other = make.person("Somebody Else")
    batch = upload(client, PEOPLE)
    go_on(client, batch, "columns")
    question = batch.questions.get()

    go_on(client, batch, "people", **{f"q{question.pk}": other.ref})

    question.refresh_from_db()
    assert question.answer != other.ref


def test_what_no_mapping_covers_is_kept_shown_and_comes_back_as_a_file(client, make, researcher):
    batch = upload(client, "Заголовок;Настроение\nОбыск;=плохое\n", dataset="Наши")
    go_on(client, batch, "columns", **{"c1-to": ""})
    take(client, batch, "apply")
    incident = Incident.objects.get()

    table = b"".join(client.get(page(batch, "rest"))).decode("utf-8-sig")
    record = text_of(client.get(f"/admin/cases/incident/{incident.pk}/change/"))

    assert table.splitlines()[0] == '"ref","person_ref","Настроение"'
    assert f'"{incident.ref}","","\'=плохое"' in table
    assert "From an import" in record
    assert "<b>Настроение</b>: =плохое" in record
    assert "Наши" in record


def test_a_later_mapping_promotes_what_was_kept(client, researcher):
    batch = upload(client, "Заголовок;Настроение\nОбыск;=плохое\nАрест;\n", dataset="Наши")
    go_on(client, batch, "columns", **{"c1-to": ""})
    take(client, batch, "apply")
    kept = b"".join(client.get(page(batch, "rest"))).decode("utf-8-sig")

    again = upload(client, kept, dataset="Наши")
    asked = {"c0-to": "ref", "c1-to": "person_ref", "c2-to": "summary", "c2-language": "ru"}
    go_on(client, again, "columns", **asked)
    take(client, again, "apply")

    assert again.counts["update"] == 1
    assert again.counts["create"] == 0
    texts = Incident.objects.order_by("pk").values_list("title__ru", "summary__ru")
    assert list(texts) == [("Обыск", "=плохое"), ("Арест", None)]


def test_all_records_are_submitted_and_published_by_batch(client, make, researcher):
    batch = sources(client, make, "One", "Two")
    assert client.post(page(batch, "step", "publish")).status_code == 403

    assert "Done: 2. Refused: 0." in text_of(take(client, batch, "submit"))
    assert set(Source.objects.values_list("status", flat=True)) == {Status.IN_REVIEW}
    client.force_login(make.user("Reviewer"))
    assert "Done: 2. Refused: 0." in text_of(take(client, batch, "publish"))
    assert set(Source.objects.values_list("status", flat=True)) == {Status.PUBLISHED}


def test_nobody_publishes_what_they_imported_themselves(client, make):
    client.force_login(make.user("Reviewer"))
    batch = sources(client, make, "One")

    response = take(client, batch, "publish")

    assert "Somebody else has to review it" in text_of(response)
    assert Source.objects.get().status == Status.DRAFT


def test_what_was_edited_since_keeps_an_import_from_being_undone(client, make, researcher):
    batch = sources(client, make, "One", "Two")
    source = Source.objects.first()
    Source.objects.filter(pk=source.pk).update(version=5)

    assert "Undo this import?" in text_of(client.get(page(batch, "undo")))
    response = take(client, batch, "undo")

    assert f"Edited since the import: {source.ref}" in text_of(response)
    assert batch.state == State.APPLIED
    assert Source.objects.count() == 2


def test_an_import_that_was_not_applied_can_be_thrown_away(client, make, researcher):
    batch = upload(client, RUSSIAN)
    applied = sources(client, make, "One")

    client.post(page(batch, "discard"))
    client.post(page(applied, "discard"))

    assert list(ImportBatch.objects.all()) == [applied]


def test_the_blank_spreadsheet_is_read_without_a_question(client, researcher):
    for language in ("", "/ru"):
        book = client.get(f"{language}/admin/imports/importbatch/template.xlsx").content
        batch = upload(client, book, name="incidents.xlsx")

        columns = filled(client, batch, "columns")

        meanings = [value for name, value in columns.items() if name.endswith("-to")]
        assert [""] not in meanings


@pytest.mark.parametrize("language", ["", "/ru"])
def test_no_page_has_anything_inline(client, make, researcher, language):
    make.person("Энн Пример")
    batch = upload(
        client, PEOPLE.replace("Пострадавшие", "Тип;Пострадавшие").replace("к;", "к;слово;")
    )
    go_on(client, batch, "columns")

    for name in ("read", "columns", "values", "people", "plan"):
        response = client.get(language + page(batch, name))
        assert response.status_code == 200
        for inline in (" style=", "<style", " onclick=", "<script>"):
            assert inline not in text_of(response), name
        assert "no-store" in response.headers["Cache-Control"]
