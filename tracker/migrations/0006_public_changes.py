import django.contrib.postgres.functions
from django.db import migrations, models

from tracker.boundary import change_stamp


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0005_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicChange",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(),
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
            ],
            options={"default_permissions": ()},
        ),
        # The triggers that call it are made with the views.
        migrations.RunSQL(change_stamp.FUNCTION, change_stamp.DROP),
    ]
