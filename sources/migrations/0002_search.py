import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0001_sources"),
        ("tracker", "0005_search"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="source",
            name="search",
        ),
        migrations.AddField(
            model_name="source",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        models.F("title"),
                        models.Func(models.F("gloss"), function="local_text_lines"),
                        arg_joiner=" || ' xqx ' || ",
                        output_field=models.TextField(),
                        template="(%(expressions)s)",
                    ),
                    models.Func(
                        models.F("author"),
                        models.F("publisher"),
                        models.F("identifier"),
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
            model_name="source",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["search"], name="source_by_text"
            ),
        ),
    ]
