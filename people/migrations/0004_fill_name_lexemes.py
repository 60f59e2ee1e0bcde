from typing import Any

from django.db import migrations

from people.search_key_rebuild import rebuild


def fill(apps: Any, schema_editor: Any) -> None:
    for name in ("PersonName", "OrganisationName"):
        rebuild(apps.get_model("people", name)._base_manager)


class Migration(migrations.Migration):
    dependencies = [("people", "0003_name_lexemes")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
