"""The groups of the roles. What each may do follows `tracker.editorial.roles` after every migrate."""

from typing import Any

from django.db import migrations

ROLES = ("Researcher", "Reviewer", "Administrator", "Confidential reader", "Exporter")


def make_groups(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    for name in ROLES:
        groups.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0002_kernel"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
