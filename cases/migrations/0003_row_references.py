import pgtrigger.compiler
from django.db import migrations

import tracker.database.operations


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_proceedings_and_custody"),
        ("people", "0001_people"),
        ("sources", "0001_sources"),
        ("tracker", "0004_legal_terms"),
    ]

    operations = [
        tracker.database.operations.AddReferences(
            triggers={
                "casecitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="2b6f4dea567cfffe936caaeb2cf08265955ea14f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0191f",
                            table="cases_casecitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_casecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="1919413df5a07c260687eca5de570359c36d5939",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e4918",
                            table="cases_casecitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                            hash="bb0bd5dcef0e1c033c1fe76e537afdf62e3c7536",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ff327",
                            table="cases_casecitation",
                            when="AFTER",
                        ),
                    ),
                ],
                "charge": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_chargeevent" ("article_id", "as_written", "category_id", "id", "note", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref") VALUES (NEW."article_id", NEW."as_written", NEW."category_id", NEW."id", NEW."note", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ref"); RETURN NULL;',
                            hash="447777d9a5e828fd563d14acc3bd7c0bc012c70b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_45c04",
                            table="cases_charge",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_chargeevent" ("article_id", "as_written", "category_id", "id", "note", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref") VALUES (NEW."article_id", NEW."as_written", NEW."category_id", NEW."id", NEW."note", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ref"); RETURN NULL;',
                            hash="05b541b125aa04e53e79683c39496fde4cdb676c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b682",
                            table="cases_charge",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_chargeevent" ("article_id", "as_written", "category_id", "id", "note", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref") VALUES (OLD."article_id", OLD."as_written", OLD."category_id", OLD."id", OLD."note", OLD."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ref"); RETURN NULL;',
                            hash="21d8a2444ebc4078525f172c75dea03dd5e129db",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d0833",
                            table="cases_charge",
                            when="AFTER",
                        ),
                    ),
                ],
                "countryprofilecitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_countryprofilecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="04058c9d26a9710719c29ec92dfcf8a618607775",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6520c",
                            table="cases_countryprofilecitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_countryprofilecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="0a556d4361eb93610cc63ba69acc3cfaa98f5919",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4e096",
                            table="cases_countryprofilecitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_countryprofilecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                            hash="83987e78277ed1e5bb5f882575132881fc921234",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_adf4f",
                            table="cases_countryprofilecitation",
                            when="AFTER",
                        ),
                    ),
                ],
                "custodycitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_custodycitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="b722a50f75a02f908f8408741029f9a13ce4a3b9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_22652",
                            table="cases_custodycitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_custodycitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="20a7d8b5237a7cf8c7e4255d94def458962502c4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c3c3b",
                            table="cases_custodycitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_custodycitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                            hash="148c59f994e4ca0de98ea9a70dfbfcc010ea2974",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6fc66",
                            table="cases_custodycitation",
                            when="AFTER",
                        ),
                    ),
                ],
                "incidentcitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_incidentcitationevent" ("attributed_to_id", "claim_id", "id", "involvement_id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."involvement_id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="4710c1eefd37f510dd74088f3b6324a4389029a5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_65437",
                            table="cases_incidentcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_incidentcitationevent" ("attributed_to_id", "claim_id", "id", "involvement_id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."involvement_id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                            hash="468b877f4af504f769ea99f65427d89b4029bf70",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_01163",
                            table="cases_incidentcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_incidentcitationevent" ("attributed_to_id", "claim_id", "id", "involvement_id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."involvement_id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                            hash="0fd9acf65f5975c8209bb87b4b28c7fa96a249d5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_580b9",
                            table="cases_incidentcitation",
                            when="AFTER",
                        ),
                    ),
                ],
                "incidentlink": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_incidentlinkevent" ("id", "incident_id", "kind_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref") VALUES (NEW."id", NEW."incident_id", NEW."kind_id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ref"); RETURN NULL;',
                            hash="b7a2c56c4f78cf7b23c45758a5a9f85f5d928062",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1f3d2",
                            table="cases_incidentlink",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_incidentlinkevent" ("id", "incident_id", "kind_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref") VALUES (NEW."id", NEW."incident_id", NEW."kind_id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ref"); RETURN NULL;',
                            hash="c95865c7b7fe38e7c9aa3e61145ec7afc7870bc4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7e901",
                            table="cases_incidentlink",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_incidentlinkevent" ("id", "incident_id", "kind_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref") VALUES (OLD."id", OLD."incident_id", OLD."kind_id", OLD."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ref"); RETURN NULL;',
                            hash="e73daff2ef15285ccaec0d016f6a6e889b90635c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b4b4a",
                            table="cases_incidentlink",
                            when="AFTER",
                        ),
                    ),
                ],
                "involvement": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_involvementevent" ("affiliation_then", "certainty_id", "degree_id", "described_as", "id", "incident_id", "is_withheld", "note", "number_max", "number_min", "on_account_of_id", "organisation_id", "perpetrator_status_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "role_id", "withheld_label") VALUES (NEW."affiliation_then", NEW."certainty_id", NEW."degree_id", NEW."described_as", NEW."id", NEW."incident_id", NEW."is_withheld", NEW."note", NEW."number_max", NEW."number_min", NEW."on_account_of_id", NEW."organisation_id", NEW."perpetrator_status_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ref", NEW."role_id", NEW."withheld_label"); RETURN NULL;',
                            hash="56fab7714ffe2da8f1234fcde95ac10679d67b18",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64c42",
                            table="cases_involvement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_involvementevent" ("affiliation_then", "certainty_id", "degree_id", "described_as", "id", "incident_id", "is_withheld", "note", "number_max", "number_min", "on_account_of_id", "organisation_id", "perpetrator_status_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "role_id", "withheld_label") VALUES (NEW."affiliation_then", NEW."certainty_id", NEW."degree_id", NEW."described_as", NEW."id", NEW."incident_id", NEW."is_withheld", NEW."note", NEW."number_max", NEW."number_min", NEW."on_account_of_id", NEW."organisation_id", NEW."perpetrator_status_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ref", NEW."role_id", NEW."withheld_label"); RETURN NULL;',
                            hash="31f4a7a153a316d00a8161b07e770c7a4897a73c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cf369",
                            table="cases_involvement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_involvementevent" ("affiliation_then", "certainty_id", "degree_id", "described_as", "id", "incident_id", "is_withheld", "note", "number_max", "number_min", "on_account_of_id", "organisation_id", "perpetrator_status_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "role_id", "withheld_label") VALUES (OLD."affiliation_then", OLD."certainty_id", OLD."degree_id", OLD."described_as", OLD."id", OLD."incident_id", OLD."is_withheld", OLD."note", OLD."number_max", OLD."number_min", OLD."on_account_of_id", OLD."organisation_id", OLD."perpetrator_status_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ref", OLD."role_id", OLD."withheld_label"); RETURN NULL;',
                            hash="34fe6c7c55f51a08dd199961718b1c2abc8e49e0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ea339",
                            table="cases_involvement",
                            when="AFTER",
                        ),
                    ),
                ],
                "party": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_partyevent" ("described_as", "id", "is_withheld", "note", "number_max", "number_min", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "ref", "role_id", "withheld_label") VALUES (NEW."described_as", NEW."id", NEW."is_withheld", NEW."note", NEW."number_max", NEW."number_min", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."ref", NEW."role_id", NEW."withheld_label"); RETURN NULL;',
                            hash="5541b3ddb215c93af8ba605a58d8cf4f6d6de786",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c5755",
                            table="cases_party",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_partyevent" ("described_as", "id", "is_withheld", "note", "number_max", "number_min", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "ref", "role_id", "withheld_label") VALUES (NEW."described_as", NEW."id", NEW."is_withheld", NEW."note", NEW."number_max", NEW."number_min", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."ref", NEW."role_id", NEW."withheld_label"); RETURN NULL;',
                            hash="5878fd9975e1285893b5121bd4f69ac023c06475",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c7844",
                            table="cases_party",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_partyevent" ("described_as", "id", "is_withheld", "note", "number_max", "number_min", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "ref", "role_id", "withheld_label") VALUES (OLD."described_as", OLD."id", OLD."is_withheld", OLD."note", OLD."number_max", OLD."number_min", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."ref", OLD."role_id", OLD."withheld_label"); RETURN NULL;',
                            hash="35b7885342be8da66b1f9b98d4d7e6d746668f1e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bbbc8",
                            table="cases_party",
                            when="AFTER",
                        ),
                    ),
                ],
                "proceedingcitation": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_proceedingcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "step_id", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."step_id", NEW."subject_id"); RETURN NULL;',
                            hash="6c9e3e0ea9c680ae5158a5f2b077ad37c3ab17eb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_95ca3",
                            table="cases_proceedingcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_proceedingcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "step_id", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."ref", NEW."source_id", NEW."stance", NEW."states", NEW."step_id", NEW."subject_id"); RETURN NULL;',
                            hash="1b83dafcdc7d2368040c12811b9ab0412ef1465e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5da90",
                            table="cases_proceedingcitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_proceedingcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "ref", "source_id", "stance", "states", "step_id", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."ref", OLD."source_id", OLD."stance", OLD."states", OLD."step_id", OLD."subject_id"); RETURN NULL;',
                            hash="47966a14e63fe85ef7dcead2793151f201be6fd4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3551a",
                            table="cases_proceedingcitation",
                            when="AFTER",
                        ),
                    ),
                ],
                "proceedingstep": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_proceedingstepevent" ("amount", "case_number", "court_id", "currency", "date", "id", "in_absentia", "is_withheld", "judge_id", "next_hearing", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "ref", "stage_id", "until") VALUES (NEW."amount", NEW."case_number", NEW."court_id", NEW."currency", NEW."date", NEW."id", NEW."in_absentia", NEW."is_withheld", NEW."judge_id", NEW."next_hearing", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."ref", NEW."stage_id", NEW."until"); RETURN NULL;',
                            hash="50aac2a5ed8ea6e32e7b36713c049e0ce5dff8a4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6740c",
                            table="cases_proceedingstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."case_number" IS DISTINCT FROM (NEW."case_number") OR OLD."court_id" IS DISTINCT FROM (NEW."court_id") OR OLD."currency" IS DISTINCT FROM (NEW."currency") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."in_absentia" IS DISTINCT FROM (NEW."in_absentia") OR OLD."is_withheld" IS DISTINCT FROM (NEW."is_withheld") OR OLD."judge_id" IS DISTINCT FROM (NEW."judge_id") OR OLD."next_hearing" IS DISTINCT FROM (NEW."next_hearing") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."proceeding_id" IS DISTINCT FROM (NEW."proceeding_id") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."stage_id" IS DISTINCT FROM (NEW."stage_id") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                            func='INSERT INTO "cases_proceedingstepevent" ("amount", "case_number", "court_id", "currency", "date", "id", "in_absentia", "is_withheld", "judge_id", "next_hearing", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "ref", "stage_id", "until") VALUES (NEW."amount", NEW."case_number", NEW."court_id", NEW."currency", NEW."date", NEW."id", NEW."in_absentia", NEW."is_withheld", NEW."judge_id", NEW."next_hearing", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."ref", NEW."stage_id", NEW."until"); RETURN NULL;',
                            hash="899353217c485db15f7239033c50e0a39da4c485",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_53364",
                            table="cases_proceedingstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_proceedingstepevent" ("amount", "case_number", "court_id", "currency", "date", "id", "in_absentia", "is_withheld", "judge_id", "next_hearing", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "ref", "stage_id", "until") VALUES (OLD."amount", OLD."case_number", OLD."court_id", OLD."currency", OLD."date", OLD."id", OLD."in_absentia", OLD."is_withheld", OLD."judge_id", OLD."next_hearing", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."ref", OLD."stage_id", OLD."until"); RETURN NULL;',
                            hash="5de2af0720d6994e90e2494fce14c765634c6f59",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1295b",
                            table="cases_proceedingstep",
                            when="AFTER",
                        ),
                    ),
                ],
                "sentence": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_sentenceevent" ("days_max", "days_min", "id", "is_life", "is_suspended", "kind_id", "length", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "starts", "step_id", "until") VALUES (NEW."days_max", NEW."days_min", NEW."id", NEW."is_life", NEW."is_suspended", NEW."kind_id", NEW."length", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ref", NEW."starts", NEW."step_id", NEW."until"); RETURN NULL;',
                            hash="38ae1da9f5fa23bb4fcfc1e6a714649870f6084c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d6b6a",
                            table="cases_sentence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_sentenceevent" ("days_max", "days_min", "id", "is_life", "is_suspended", "kind_id", "length", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "starts", "step_id", "until") VALUES (NEW."days_max", NEW."days_min", NEW."id", NEW."is_life", NEW."is_suspended", NEW."kind_id", NEW."length", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ref", NEW."starts", NEW."step_id", NEW."until"); RETURN NULL;',
                            hash="4316bc2c8b12c442b3c3817dedafb9a2eda162da",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_73011",
                            table="cases_sentence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_sentenceevent" ("days_max", "days_min", "id", "is_life", "is_suspended", "kind_id", "length", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ref", "starts", "step_id", "until") VALUES (OLD."days_max", OLD."days_min", OLD."id", OLD."is_life", OLD."is_suspended", OLD."kind_id", OLD."length", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ref", OLD."starts", OLD."step_id", OLD."until"); RETURN NULL;',
                            hash="6f3cf15bf70d7d2e8cc17f59106eda6ff5655004",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_da76f",
                            table="cases_sentence",
                            when="AFTER",
                        ),
                    ),
                ],
            }
        )
    ]
