import django.contrib.postgres.search
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from tracker.search import sql


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0004_legal_terms"),
    ]

    operations = [
        migrations.RunSQL(
            sql.FUNCTIONS,
            sql.DROP,
        ),
        migrations.AddField(
            model_name="place",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        models.Func(models.F("name"), function="local_text_lines"),
                        models.F("name_original"),
                        arg_joiner=" || ' xqx ' || ",
                        output_field=models.TextField(),
                        template="(%(expressions)s)",
                    ),
                    models.Value("", models.TextField()),
                    function="text_words",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="place",
            name="update_update",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."country_id" IS DISTINCT FROM (NEW."country_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."latitude" IS DISTINCT FROM (NEW."latitude") OR OLD."longitude" IS DISTINCT FROM (NEW."longitude") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_original" IS DISTINCT FROM (NEW."name_original") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."precision" IS DISTINCT FROM (NEW."precision") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "tracker_placeevent" ("country_id", "created_at", "created_by_id", "id", "internal_notes", "latitude", "longitude", "name", "name_original", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", NEW."latitude", NEW."longitude", NEW."name", NEW."name_original", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."precision", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                    hash="0fdfbc0c70dbbb1ac7aa37812f9c6f9c48dabdb2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3608f",
                    table="tracker_place",
                    when="AFTER",
                ),
            ),
        ),
    ]
