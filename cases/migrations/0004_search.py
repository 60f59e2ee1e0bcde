import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0003_row_references"),
        ("people", "0005_search"),
        ("sources", "0002_search"),
        ("tracker", "0005_search"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="incident",
            name="incident_by_text",
        ),
        migrations.RemoveField(
            model_name="incident",
            name="search",
        ),
        migrations.AddField(
            model_name="incident",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        models.Func(models.F("title"), function="local_text_lines"),
                        arg_joiner=" || ' xqx ' || ",
                        output_field=models.TextField(),
                        template="(%(expressions)s)",
                    ),
                    models.Func(
                        models.Func(models.F("summary"), function="local_text_lines"),
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
            model_name="incident",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["search"], name="incident_by_text"
            ),
        ),
        migrations.RemoveIndex(
            model_name="case",
            name="case_by_text",
        ),
        migrations.RemoveField(
            model_name="case",
            name="search",
        ),
        migrations.AddField(
            model_name="case",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        models.Func(models.F("title"), function="local_text_lines"),
                        arg_joiner=" || ' xqx ' || ",
                        output_field=models.TextField(),
                        template="(%(expressions)s)",
                    ),
                    models.Func(
                        models.Func(models.F("text"), function="local_text_lines"),
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
            model_name="case",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="case_by_text"),
        ),
        migrations.RemoveIndex(
            model_name="proceeding",
            name="proceeding_by_text",
        ),
        migrations.RemoveField(
            model_name="proceeding",
            name="search",
        ),
        migrations.AddField(
            model_name="proceeding",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        models.Func(models.F("title"), function="local_text_lines"),
                        arg_joiner=" || ' xqx ' || ",
                        output_field=models.TextField(),
                        template="(%(expressions)s)",
                    ),
                    models.Func(
                        models.Func(models.F("summary"), function="local_text_lines"),
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
            model_name="proceeding",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["search"], name="proceeding_by_text"
            ),
        ),
    ]
