"""The staff's list of what is not translated yet."""

from cases.models import Incident


def test_list_names_the_records_that_lack_a_language(client, make):
    make.incident("Only English")
    both = make.incident("In both")
    Incident.objects.filter(pk=both.pk).update(title={"en": "In both", "ru": "На обоих"})
    client.force_login(make.user("Researcher"))

    html = client.get("/admin/cases/incident/?untranslated=ru").content.decode()

    assert "Only English" in html
    assert "In both" not in html
