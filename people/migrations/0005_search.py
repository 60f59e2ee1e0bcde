import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_fill_name_lexemes"),
        ("tracker", "0005_search"),
    ]

    operations = [
        migrations.AddField(
            model_name="person",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Value("", models.TextField()),
                    models.Func(
                        models.Func(models.F("note"), function="local_text_lines"),
                        arg_joiner=" || ' xqx ' || ",
                        output_field=models.TextField(),
                        template="(%(expressions)s)",
                    ),
                    function="text_words",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["search"], name="person_by_text"
            ),
        ),
        migrations.AddField(
            model_name="organisation",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        models.F("acronym"),
                        arg_joiner=" || ' xqx ' || ",
                        output_field=models.TextField(),
                        template="(%(expressions)s)",
                    ),
                    models.Func(
                        models.Func(models.F("note"), function="local_text_lines"),
                        arg_joiner=" || ' xqx ' || ",
                        output_field=models.TextField(),
                        template="(%(expressions)s)",
                    ),
                    function="text_words",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["search"], name="organisation_by_text"
            ),
        ),
    ]
