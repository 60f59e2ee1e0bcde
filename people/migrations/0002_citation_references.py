import pgtrigger.compiler
from django.db import migrations

import tracker.database.operations


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_people"),
        ("sources", "0001_sources"),
        ("tracker", "0004_legal_terms"),
    ]

    operations = [
        tracker.database.operations.AddReferences(
            triggers={
                "affiliationcitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_affiliationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="452283efaad4cbbc43a4c7cd24dec40a2fabfa26",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e64d7",
                            table="people_affiliationcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_affiliationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="31a6ae94e58d114e6324e9c951adbd01bbfa78a8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f405c",
                            table="people_affiliationcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_affiliationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                            hash="64417851a7f58531a31569fef9bd95fbbf655533",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b94f1",
                            table="people_affiliationcitation",
                            when="AFTER",
                        ),
                    ),
                ],
                "organisationcitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_organisationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="bf8994dc3119e09910c30259c6f42e84e4ff55fa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_47d7b",
                            table="people_organisationcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_organisationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="452c44a59a31b8a4f2818dc213f6a1d940772574",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_813b6",
                            table="people_organisationcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_organisationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                            hash="87140d1e850fe7bf703130fdaa7369b4911c591d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1ec2a",
                            table="people_organisationcitation",
                            when="AFTER",
                        ),
                    ),
                ],
                "personcitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_personcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="eb270ed7e74d897eeb26181b16d6cb2aaab4382d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_29f49",
                            table="people_personcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_personcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="3516ad06db564d2153bd3966d3c94c97c0f6c482",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9c335",
                            table="people_personcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_personcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                            hash="b3f65982292543ed5883839afd9e2a359995fbfd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_35ddc",
                            table="people_personcitation",
                            when="AFTER",
                        ),
                    ),
                ],
                "relationshipcitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_relationshipcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="8159ae515646414144caaa30ef26044a764abf5f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_298a7",
                            table="people_relationshipcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_relationshipcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="2a6f8da209775b3d04179b5d4d44c912af371daf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d304c",
                            table="people_relationshipcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_relationshipcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                            hash="3c52e993499c4018c77fd540a1afd1a3cc5aa0fc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_82e03",
                            table="people_relationshipcitation",
                            when="AFTER",
                        ),
                    ),
                ],
            }
        )
    ]
