import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import tracker.database.operations
import tracker.ground.texts


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0003_roles"),
    ]

    operations = [
        migrations.CreateModel(
            name="CustodyEnd",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=16, primary_key=True, serialize=False, verbose_name="code"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
            ],
            options={
                "verbose_name": "end of custody",
                "verbose_name_plural": "ends of custody",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CustodyEndEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("code", models.CharField(max_length=16, serialize=False, verbose_name="code")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CustodyKind",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=16, primary_key=True, serialize=False, verbose_name="code"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "locks_up",
                    models.BooleanField(
                        default=True,
                        help_text="Not so: a ban, a list, an undertaking.",
                        verbose_name="locks up",
                    ),
                ),
            ],
            options={
                "verbose_name": "kind of custody",
                "verbose_name_plural": "kinds of custody",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CustodyKindEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("code", models.CharField(max_length=16, serialize=False, verbose_name="code")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "locks_up",
                    models.BooleanField(
                        default=True,
                        help_text="Not so: a ban, a list, an undertaking.",
                        verbose_name="locks up",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProceedingKind",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=16, primary_key=True, serialize=False, verbose_name="code"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
            ],
            options={
                "verbose_name": "kind of proceeding",
                "verbose_name_plural": "kinds of proceedings",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="proceedingkind_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceedingkind_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceedingkind_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceedingkind_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceedingkind_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProceedingKindEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("code", models.CharField(max_length=16, serialize=False, verbose_name="code")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SentenceKind",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=16, primary_key=True, serialize=False, verbose_name="code"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
            ],
            options={
                "verbose_name": "kind of sentence",
                "verbose_name_plural": "kinds of sentences",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SentenceKindEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("code", models.CharField(max_length=16, serialize=False, verbose_name="code")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Situation",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=16, primary_key=True, serialize=False, verbose_name="code"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                ("is_held", models.BooleanField(default=False, verbose_name="locked up")),
            ],
            options={
                "verbose_name": "situation of a person",
                "verbose_name_plural": "situations of persons",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SituationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("code", models.CharField(max_length=16, serialize=False, verbose_name="code")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                ("is_held", models.BooleanField(default=False, verbose_name="locked up")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=16, primary_key=True, serialize=False, verbose_name="code"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "phase",
                    models.CharField(
                        choices=[
                            ("pretrial", "before trial"),
                            ("trial", "trial"),
                            ("after", "after the verdict"),
                            ("civil", "civil and administrative"),
                            ("migration", "asylum and migration"),
                            ("organisation", "against an organisation"),
                            ("international", "international"),
                        ],
                        max_length=13,
                        verbose_name="phase",
                    ),
                ),
                (
                    "is_outcome",
                    models.BooleanField(
                        default=False,
                        help_text="It stays the outcome until another one.",
                        verbose_name="outcome",
                    ),
                ),
                (
                    "is_request",
                    models.BooleanField(
                        default=False,
                        help_text="Sentences are asked for, not passed.",
                        verbose_name="request",
                    ),
                ),
                (
                    "clears_charge",
                    models.BooleanField(
                        default=False,
                        help_text="The charge no longer stands.",
                        verbose_name="clears the charge",
                    ),
                ),
            ],
            options={
                "verbose_name": "stage or outcome",
                "verbose_name_plural": "stages and outcomes",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StageEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("code", models.CharField(max_length=16, serialize=False, verbose_name="code")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label"
                    ),
                ),
                (
                    "definition",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="definition"
                    ),
                ),
                (
                    "exclusion",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="does not include"
                    ),
                ),
                (
                    "example",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="example"
                    ),
                ),
                (
                    "huridocs",
                    models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                ),
                ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "phase",
                    models.CharField(
                        choices=[
                            ("pretrial", "before trial"),
                            ("trial", "trial"),
                            ("after", "after the verdict"),
                            ("civil", "civil and administrative"),
                            ("migration", "asylum and migration"),
                            ("organisation", "against an organisation"),
                            ("international", "international"),
                        ],
                        max_length=13,
                        verbose_name="phase",
                    ),
                ),
                (
                    "is_outcome",
                    models.BooleanField(
                        default=False,
                        help_text="It stays the outcome until another one.",
                        verbose_name="outcome",
                    ),
                ),
                (
                    "is_request",
                    models.BooleanField(
                        default=False,
                        help_text="Sentences are asked for, not passed.",
                        verbose_name="request",
                    ),
                ),
                (
                    "clears_charge",
                    models.BooleanField(
                        default=False,
                        help_text="The charge no longer stands.",
                        verbose_name="clears the charge",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="incidenttype",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="incidenttype",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="incidenttype",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="custodyendevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.custodyend",
            ),
        ),
        migrations.AddField(
            model_name="custodykindevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.custodykind",
            ),
        ),
        migrations.AddField(
            model_name="proceedingkindevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.proceedingkind",
            ),
        ),
        migrations.AddField(
            model_name="sentencekindevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.sentencekind",
            ),
        ),
        migrations.AddField(
            model_name="situation",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tracker.situation",
                verbose_name="group",
            ),
        ),
        migrations.AddField(
            model_name="sentencekindevent",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.situation",
                verbose_name="situation of the person afterwards",
            ),
        ),
        migrations.AddField(
            model_name="sentencekind",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tracker.situation",
                verbose_name="situation of the person afterwards",
            ),
        ),
        migrations.AddField(
            model_name="custodykindevent",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.situation",
                verbose_name="situation of the person",
            ),
        ),
        migrations.AddField(
            model_name="custodykind",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tracker.situation",
                verbose_name="situation of the person",
            ),
        ),
        migrations.AddField(
            model_name="custodyendevent",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.situation",
                verbose_name="situation of the person afterwards",
            ),
        ),
        migrations.AddField(
            model_name="custodyend",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tracker.situation",
                verbose_name="situation of the person afterwards",
            ),
        ),
        migrations.AddField(
            model_name="incidenttype",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tracker.situation",
                verbose_name="situation of the target afterwards",
            ),
        ),
        migrations.AddField(
            model_name="incidenttypeevent",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.situation",
                verbose_name="situation of the target afterwards",
            ),
        ),
        migrations.AddField(
            model_name="situationevent",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.situation",
                verbose_name="group",
            ),
        ),
        migrations.AddField(
            model_name="situationevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.situation",
            ),
        ),
        migrations.AddField(
            model_name="stage",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tracker.situation",
                verbose_name="situation of the person afterwards",
            ),
        ),
        migrations.AddField(
            model_name="stageevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.stage",
            ),
        ),
        migrations.AddField(
            model_name="stageevent",
            name="situation",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.situation",
                verbose_name="situation of the person afterwards",
            ),
        ),
        migrations.AddConstraint(
            model_name="situation",
            constraint=models.CheckConstraint(
                condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                name="situation_code_is_upper_case",
            ),
        ),
        migrations.AddConstraint(
            model_name="situation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("label"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="situation_label_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="situation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("definition"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="situation_definition_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="situation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("exclusion"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="situation_exclusion_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="situation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("example"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="situation_example_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="situation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("code")), _negated=True),
                    _connector="OR",
                ),
                name="situation_is_not_its_own_group",
            ),
        ),
        migrations.AddConstraint(
            model_name="sentencekind",
            constraint=models.CheckConstraint(
                condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                name="sentencekind_code_is_upper_case",
            ),
        ),
        migrations.AddConstraint(
            model_name="sentencekind",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("label"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="sentencekind_label_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="sentencekind",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("definition"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="sentencekind_definition_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="sentencekind",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("exclusion"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="sentencekind_exclusion_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="sentencekind",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("example"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="sentencekind_example_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodykind",
            constraint=models.CheckConstraint(
                condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                name="custodykind_code_is_upper_case",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodykind",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("label"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custodykind_label_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodykind",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("definition"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custodykind_definition_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodykind",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("exclusion"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custodykind_exclusion_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodykind",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("example"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custodykind_example_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodyend",
            constraint=models.CheckConstraint(
                condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                name="custodyend_code_is_upper_case",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodyend",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("label"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custodyend_label_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodyend",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("definition"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custodyend_definition_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodyend",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("exclusion"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custodyend_exclusion_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custodyend",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("example"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custodyend_example_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.CheckConstraint(
                condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                name="stage_code_is_upper_case",
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("label"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="stage_label_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("definition"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="stage_definition_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("exclusion"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="stage_exclusion_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("example"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="stage_example_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "phase__in",
                        [
                            "pretrial",
                            "trial",
                            "after",
                            "civil",
                            "migration",
                            "organisation",
                            "international",
                        ],
                    )
                ),
                name="stage_phase_is_known",
            ),
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidenttype",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_incidenttypeevent" ("code", "counts_as", "definition", "example", "exclusion", "huridocs", "is_retired", "jfj_group", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sdg_16_10_1", "shipped_digest", "situation_id") VALUES (NEW."code", NEW."counts_as", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."jfj_group", NEW."label", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."sdg_16_10_1", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="1b0d84ac35670ae644c054cbde26ca1c67c1ce60",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c439f",
                        table="tracker_incidenttype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_incidenttypeevent" ("code", "counts_as", "definition", "example", "exclusion", "huridocs", "is_retired", "jfj_group", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sdg_16_10_1", "shipped_digest", "situation_id") VALUES (NEW."code", NEW."counts_as", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."jfj_group", NEW."label", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."sdg_16_10_1", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="d171a357bfbed1be1f45c21b6c02e9fcee4ca8ce",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_76eda",
                        table="tracker_incidenttype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_incidenttypeevent" ("code", "counts_as", "definition", "example", "exclusion", "huridocs", "is_retired", "jfj_group", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sdg_16_10_1", "shipped_digest", "situation_id") VALUES (OLD."code", OLD."counts_as", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."jfj_group", OLD."label", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."sdg_16_10_1", OLD."shipped_digest", OLD."situation_id"); RETURN NULL;',
                        hash="2047d211c91a60c3811c924097f761b4851e9e20",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_55fdb",
                        table="tracker_incidenttype",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingkind",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_proceedingkindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="194655fe6fb471bcf30738849722f06efab12b7d",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e66fa",
                        table="tracker_proceedingkind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_proceedingkindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="d6dc75e5d3920a9d6ce2a02c42e32b21f6259194",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_0c076",
                        table="tracker_proceedingkind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_proceedingkindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="53842f58248ad779cca5445dabca9086bf2638c6",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_8cef3",
                        table="tracker_proceedingkind",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingkindevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="bdf6d775a9130d2b66ab5397f719420fc5d116ac",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_1f3a9",
                        table="tracker_proceedingkindevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="situation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_situationevent" ("code", "definition", "example", "exclusion", "huridocs", "is_held", "is_retired", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_held", NEW."is_retired", NEW."label", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="a374e0cd66714d6dd5d5ff040bcf19e4b2e5d87b",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_80883",
                        table="tracker_situation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_situationevent" ("code", "definition", "example", "exclusion", "huridocs", "is_held", "is_retired", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_held", NEW."is_retired", NEW."label", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="57a533da24f56b980beaa5a33b9633b924ccd043",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_a0fd1",
                        table="tracker_situation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_situationevent" ("code", "definition", "example", "exclusion", "huridocs", "is_held", "is_retired", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_held", OLD."is_retired", OLD."label", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="579df7c1118b725fad4aa0622701d48849a21be3",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_95435",
                        table="tracker_situation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="sentencekindevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="7b230664738781be8df1c5a1c0b7f6c72e866188",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9ce66",
                        table="tracker_sentencekindevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="sentencekind",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_sentencekindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="636ea0834cb32a3a8bcdccaca5dbbce366ca3c4f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e6201",
                        table="tracker_sentencekind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_sentencekindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="2efb797490dcc7aa0263c276c66c511e98704c64",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_5cd2f",
                        table="tracker_sentencekind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_sentencekindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest", OLD."situation_id"); RETURN NULL;',
                        hash="3aed3acb73bbdcef17fa464a0baf248d15a7ee11",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b5bcf",
                        table="tracker_sentencekind",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="custodykindevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8cef1f4079f6be92489f5a53a5249a5c16a100c8",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_48c0e",
                        table="tracker_custodykindevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="custodykind",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_custodykindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "locks_up", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", NEW."locks_up", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="eb6221c43cb09e6c9166cd3c9f1063c236ea53a4",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_bd49a",
                        table="tracker_custodykind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_custodykindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "locks_up", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", NEW."locks_up", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="13fefa3094a4363ff2dab77170ed10089075149e",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_eb9a4",
                        table="tracker_custodykind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_custodykindevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "locks_up", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", OLD."locks_up", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest", OLD."situation_id"); RETURN NULL;',
                        hash="f8f650fe19a16dfbe058c3bdbf666f21d2e5c4b3",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_3a210",
                        table="tracker_custodykind",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="custodyendevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="0cf5abeb6845a803ef488aabd454fd0bfbe70a76",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2fe5b",
                        table="tracker_custodyendevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="custodyend",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_custodyendevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="09412271b3e88cb0a2ce001e0c709f89835704d8",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_9c556",
                        table="tracker_custodyend",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_custodyendevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="a5e8309ced862d8346b5488d5c49dce5c7e63861",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_4d000",
                        table="tracker_custodyend",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_custodyendevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "situation_id") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest", OLD."situation_id"); RETURN NULL;',
                        hash="fa5ac213f247819c5c55d2b4ff9e0c30226b6b10",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a4c65",
                        table="tracker_custodyend",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="situationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="5e3a3b020309b4017ddcfe017f4c4ebe073ac228",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d302b",
                        table="tracker_situationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="stage",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_stageevent" ("clears_charge", "code", "definition", "example", "exclusion", "huridocs", "is_outcome", "is_request", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "position", "shipped_digest", "situation_id") VALUES (NEW."clears_charge", NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_outcome", NEW."is_request", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."phase", NEW."position", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="40ba4ae7f8954988e36b58dd82e1bcf312f08bef",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_35912",
                        table="tracker_stage",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_stageevent" ("clears_charge", "code", "definition", "example", "exclusion", "huridocs", "is_outcome", "is_request", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "position", "shipped_digest", "situation_id") VALUES (NEW."clears_charge", NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_outcome", NEW."is_request", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."phase", NEW."position", NEW."shipped_digest", NEW."situation_id"); RETURN NULL;',
                        hash="09c793713300f77f3cc1105fb0a453b8d52fe766",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_fd5d8",
                        table="tracker_stage",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_stageevent" ("clears_charge", "code", "definition", "example", "exclusion", "huridocs", "is_outcome", "is_request", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "position", "shipped_digest", "situation_id") VALUES (OLD."clears_charge", OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_outcome", OLD."is_request", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."phase", OLD."position", OLD."shipped_digest", OLD."situation_id"); RETURN NULL;',
                        hash="ced28370ae5d1aa2b7b2fbf6c8a05b5631e398cb",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a20f2",
                        table="tracker_stage",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="stageevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e704daba4903d23a8ca053c958cf7caad17d7008",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ca4df",
                        table="tracker_stageevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
    ]
    operations = tracker.database.operations.together(operations)
