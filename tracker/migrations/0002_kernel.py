import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import tracker.database.operations
import tracker.editorial.records
import tracker.ground.texts


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("tracker", "0001_accounts"),
    ]

    operations = [
        migrations.CreateModel(
            name="ActivityEvent",
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
            name="Attribution",
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
                "verbose_name": "attribution",
                "verbose_name_plural": "attributions",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="attribution_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="attribution_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="attribution_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="attribution_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="attribution_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AttributionEvent",
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
            name="Certainty",
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
                "verbose_name": "certainty of the identification",
                "verbose_name_plural": "certainties of the identification",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="certainty_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="certainty_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="certainty_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="certainty_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="certainty_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CertaintyEvent",
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
            name="ChargeCategory",
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
                "verbose_name": "charge category",
                "verbose_name_plural": "charge categories",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="chargecategory_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="chargecategory_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="chargecategory_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="chargecategory_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="chargecategory_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChargeCategoryEvent",
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
            name="CitationClaim",
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
                "verbose_name": "citation claim",
                "verbose_name_plural": "citation claims",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="citationclaim_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="citationclaim_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="citationclaim_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="citationclaim_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="citationclaim_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CitationClaimEvent",
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
            name="CountingUnit",
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
                "verbose_name": "counting unit",
                "verbose_name_plural": "counting units",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="countingunit_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="countingunit_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="countingunit_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="countingunit_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="countingunit_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountingUnitEvent",
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
            name="Country",
            fields=[
                (
                    "code",
                    models.CharField(
                        max_length=2,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ISO 3166-1 code",
                    ),
                ),
                (
                    "alpha3",
                    models.CharField(max_length=3, unique=True, verbose_name="three-letter code"),
                ),
                (
                    "name",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="name"
                    ),
                ),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
            ],
            options={
                "verbose_name": "country",
                "verbose_name_plural": "countries",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z]{2}$")),
                        name="country_code_is_two_letters",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("name"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="country_name_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                (
                    "code",
                    models.CharField(max_length=2, serialize=False, verbose_name="ISO 3166-1 code"),
                ),
                ("alpha3", models.CharField(max_length=3, verbose_name="three-letter code")),
                (
                    "name",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="name"
                    ),
                ),
                ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Degree",
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
                "verbose_name": "degree of involvement",
                "verbose_name_plural": "degrees of involvement",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="degree_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="degree_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="degree_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="degree_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="degree_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DegreeEvent",
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
            name="IncidentLinkKind",
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
                    "inverse_label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label read from the other end"
                    ),
                ),
                (
                    "is_symmetric",
                    models.BooleanField(default=False, verbose_name="the same from both ends"),
                ),
            ],
            options={
                "verbose_name": "kind of link between incidents",
                "verbose_name_plural": "kinds of links between incidents",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="incidentlinkkind_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incidentlinkkind_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incidentlinkkind_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incidentlinkkind_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incidentlinkkind_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("inverse_label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incidentlinkkind_inverse_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncidentLinkKindEvent",
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
                    "inverse_label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label read from the other end"
                    ),
                ),
                (
                    "is_symmetric",
                    models.BooleanField(default=False, verbose_name="the same from both ends"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentType",
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
                    "counts_as",
                    models.CharField(
                        choices=[
                            ("violation", "violation"),
                            ("development", "development"),
                            ("context", "context"),
                            ("act", "act of the affected side"),
                        ],
                        default="violation",
                        max_length=11,
                        verbose_name="counts as",
                    ),
                ),
                ("jfj_group", models.CharField(blank=True, max_length=3, verbose_name="JFJ group")),
                (
                    "sdg_16_10_1",
                    models.BooleanField(
                        default=False, verbose_name="act named by SDG indicator 16.10.1"
                    ),
                ),
            ],
            options={
                "verbose_name": "incident type",
                "verbose_name_plural": "incident types",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentTypeEvent",
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
                    "counts_as",
                    models.CharField(
                        choices=[
                            ("violation", "violation"),
                            ("development", "development"),
                            ("context", "context"),
                            ("act", "act of the affected side"),
                        ],
                        default="violation",
                        max_length=11,
                        verbose_name="counts as",
                    ),
                ),
                ("jfj_group", models.CharField(blank=True, max_length=3, verbose_name="JFJ group")),
                (
                    "sdg_16_10_1",
                    models.BooleanField(
                        default=False, verbose_name="act named by SDG indicator 16.10.1"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MotiveLink",
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
                "verbose_name": "link of the motive to the activity",
                "verbose_name_plural": "links of the motive to the activity",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="motivelink_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="motivelink_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="motivelink_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="motivelink_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="motivelink_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MotiveLinkEvent",
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
            name="OrganisationType",
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
                ("is_state", models.BooleanField(default=False, verbose_name="body of a state")),
            ],
            options={
                "verbose_name": "organisation type",
                "verbose_name_plural": "organisation types",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="organisationtype_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="organisationtype_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="organisationtype_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="organisationtype_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="organisationtype_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationTypeEvent",
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
                ("is_state", models.BooleanField(default=False, verbose_name="body of a state")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PerpetratorStatus",
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
                "verbose_name": "status of the alleged perpetrator",
                "verbose_name_plural": "statuses of alleged perpetrators",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="perpetratorstatus_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="perpetratorstatus_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="perpetratorstatus_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="perpetratorstatus_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="perpetratorstatus_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PerpetratorStatusEvent",
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
            name="PersonType",
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
                "verbose_name": "person type",
                "verbose_name_plural": "person types",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="persontype_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="persontype_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="persontype_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="persontype_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="persontype_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonTypeEvent",
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
            name="Place",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_index=True,
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "name",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="name"
                    ),
                ),
                (
                    "name_original",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="name in the local language"
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=5,
                        max_digits=8,
                        null=True,
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=5,
                        max_digits=8,
                        null=True,
                        verbose_name="longitude",
                    ),
                ),
                (
                    "precision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exact"),
                            ("settlement", "settlement"),
                            ("district", "district"),
                            ("region", "region"),
                        ],
                        max_length=10,
                        verbose_name="precision of the coordinates",
                    ),
                ),
            ],
            options={
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "permissions": [("publish_place", "Can publish and withdraw places")],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlaceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "name",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="name"
                    ),
                ),
                (
                    "name_original",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="name in the local language"
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=5,
                        max_digits=8,
                        null=True,
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=5,
                        max_digits=8,
                        null=True,
                        verbose_name="longitude",
                    ),
                ),
                (
                    "precision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "exact"),
                            ("settlement", "settlement"),
                            ("district", "district"),
                            ("region", "region"),
                        ],
                        max_length=10,
                        verbose_name="precision of the coordinates",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RelationshipKind",
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
                    "inverse_label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label read from the other end"
                    ),
                ),
                (
                    "is_symmetric",
                    models.BooleanField(default=False, verbose_name="the same from both ends"),
                ),
                (
                    "joins",
                    models.CharField(
                        choices=[
                            ("person-person", "two persons"),
                            ("person-organisation", "a person and an organisation"),
                        ],
                        default="person-person",
                        max_length=19,
                        verbose_name="joins",
                    ),
                ),
            ],
            options={
                "verbose_name": "relationship kind",
                "verbose_name_plural": "relationship kinds",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="relationshipkind_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationshipkind_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationshipkind_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationshipkind_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationshipkind_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("inverse_label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationshipkind_inverse_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("joins__in", ["person-person", "person-organisation"])),
                        name="relationship_kind_joins_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RelationshipKindEvent",
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
                    "inverse_label",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="label read from the other end"
                    ),
                ),
                (
                    "is_symmetric",
                    models.BooleanField(default=False, verbose_name="the same from both ends"),
                ),
                (
                    "joins",
                    models.CharField(
                        choices=[
                            ("person-person", "two persons"),
                            ("person-organisation", "a person and an organisation"),
                        ],
                        default="person-person",
                        max_length=19,
                        verbose_name="joins",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Role",
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
                    "side",
                    models.CharField(
                        choices=[
                            ("affected", "affected"),
                            ("alleged", "alleged responsible"),
                            ("authority", "authority in the proceedings"),
                            ("support", "support and reporting"),
                            ("other", "other"),
                        ],
                        default="other",
                        max_length=9,
                        verbose_name="side",
                    ),
                ),
            ],
            options={
                "verbose_name": "role",
                "verbose_name_plural": "roles",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="role_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="role_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="role_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="role_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="role_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("side__in", ["affected", "alleged", "authority", "support", "other"])
                        ),
                        name="role_side_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleEvent",
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
                    "side",
                    models.CharField(
                        choices=[
                            ("affected", "affected"),
                            ("alleged", "alleged responsible"),
                            ("authority", "authority in the proceedings"),
                            ("support", "support and reporting"),
                            ("other", "other"),
                        ],
                        default="other",
                        max_length=9,
                        verbose_name="side",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SourceType",
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
                "verbose_name": "source type",
                "verbose_name_plural": "source types",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="sourcetype_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="sourcetype_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="sourcetype_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="sourcetype_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="sourcetype_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceTypeEvent",
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
            name="UserEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                (
                    "first_name",
                    models.CharField(blank=True, max_length=150, verbose_name="first name"),
                ),
                (
                    "last_name",
                    models.CharField(blank=True, max_length=150, verbose_name="last name"),
                ),
                (
                    "email",
                    models.EmailField(blank=True, max_length=254, verbose_name="email address"),
                ),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="date joined"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Verification",
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
                ("rank", models.PositiveSmallIntegerField(default=0, verbose_name="rank")),
            ],
            options={
                "verbose_name": "verification",
                "verbose_name_plural": "verifications",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="verification_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="verification_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="verification_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="verification_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="verification_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerificationEvent",
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
                ("rank", models.PositiveSmallIntegerField(default=0, verbose_name="rank")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WithdrawalNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_index=True,
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "withdrawn_ref",
                    models.CharField(
                        max_length=8, unique=True, verbose_name="reference of the withdrawn record"
                    ),
                ),
                ("withdrawn_on", models.DateField(verbose_name="withdrawn on")),
                (
                    "reason",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="reason, for the public"
                    ),
                ),
            ],
            options={
                "verbose_name": "notice of withdrawal",
                "verbose_name_plural": "notices of withdrawal",
                "permissions": [
                    ("publish_withdrawalnotice", "Can publish and withdraw notices of withdrawal")
                ],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WithdrawalNoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "withdrawn_ref",
                    models.CharField(
                        max_length=8, verbose_name="reference of the withdrawn record"
                    ),
                ),
                ("withdrawn_on", models.DateField(verbose_name="withdrawn on")),
                (
                    "reason",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="reason, for the public"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccountPermissionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "permission",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="auth.permission",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccountRoleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "group",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="auth.group",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Activity",
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
                "verbose_name": "activity",
                "verbose_name_plural": "activities",
                "ordering": ["position", "code"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                        name="activity_code_is_upper_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="activity_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("definition"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="activity_definition_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("exclusion"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="activity_exclusion_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("example"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="activity_example_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="activityevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.activity",
            ),
        ),
        migrations.AddField(
            model_name="attributionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.attribution",
            ),
        ),
        migrations.AddField(
            model_name="certaintyevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.certainty",
            ),
        ),
        migrations.AddField(
            model_name="chargecategoryevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.chargecategory",
            ),
        ),
        migrations.AddField(
            model_name="citationclaimevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.citationclaim",
            ),
        ),
        migrations.AddField(
            model_name="countingunitevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.countingunit",
            ),
        ),
        migrations.AddField(
            model_name="countryevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.country",
            ),
        ),
        migrations.AddField(
            model_name="degreeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.degree",
            ),
        ),
        migrations.AddField(
            model_name="incidentlinkkindevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.incidentlinkkind",
            ),
        ),
        migrations.AddField(
            model_name="incidenttype",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="children",
                to="tracker.incidenttype",
                verbose_name="group",
            ),
        ),
        migrations.AddField(
            model_name="incidenttypeevent",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.incidenttype",
                verbose_name="group",
            ),
        ),
        migrations.AddField(
            model_name="incidenttypeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.incidenttype",
            ),
        ),
        migrations.AddField(
            model_name="motivelinkevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.motivelink",
            ),
        ),
        migrations.AddField(
            model_name="organisationtypeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.organisationtype",
            ),
        ),
        migrations.AddField(
            model_name="perpetratorstatusevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.perpetratorstatus",
            ),
        ),
        migrations.AddField(
            model_name="persontypeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.persontype",
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="country",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tracker.country",
                verbose_name="country",
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="created by",
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="parts",
                to="tracker.place",
                verbose_name="region that it lies in",
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="updated_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last edited by",
            ),
        ),
        migrations.AddField(
            model_name="placeevent",
            name="country",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.country",
                verbose_name="country",
            ),
        ),
        migrations.AddField(
            model_name="placeevent",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="created by",
            ),
        ),
        migrations.AddField(
            model_name="placeevent",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="tracker.place",
                verbose_name="region that it lies in",
            ),
        ),
        migrations.AddField(
            model_name="placeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.place",
            ),
        ),
        migrations.AddField(
            model_name="placeevent",
            name="updated_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last edited by",
            ),
        ),
        migrations.AddField(
            model_name="relationshipkindevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.relationshipkind",
            ),
        ),
        migrations.AddField(
            model_name="roleevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.role",
            ),
        ),
        migrations.AddField(
            model_name="sourcetypeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.sourcetype",
            ),
        ),
        migrations.AddField(
            model_name="userevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="verificationevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.verification",
            ),
        ),
        migrations.AddField(
            model_name="withdrawalnotice",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="created by",
            ),
        ),
        migrations.AddField(
            model_name="withdrawalnotice",
            name="updated_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last edited by",
            ),
        ),
        migrations.AddField(
            model_name="withdrawalnoticeevent",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="created by",
            ),
        ),
        migrations.AddField(
            model_name="withdrawalnoticeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="tracker.withdrawalnotice",
            ),
        ),
        migrations.AddField(
            model_name="withdrawalnoticeevent",
            name="updated_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last edited by",
            ),
        ),
        migrations.CreateModel(
            name="AccountRole",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("tracker.user_groups",),
        ),
        migrations.CreateModel(
            name="AccountPermission",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("tracker.user_user_permissions",),
        ),
        migrations.AddConstraint(
            model_name="incidenttype",
            constraint=models.CheckConstraint(
                condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                name="incidenttype_code_is_upper_case",
            ),
        ),
        migrations.AddConstraint(
            model_name="incidenttype",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("label"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="incidenttype_label_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="incidenttype",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("definition"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="incidenttype_definition_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="incidenttype",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("exclusion"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="incidenttype_exclusion_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="incidenttype",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("example"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="incidenttype_example_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="incidenttype",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("counts_as__in", ["violation", "development", "context", "act"])
                ),
                name="incident_type_counts_as_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="incidenttype",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("code")), _negated=True),
                    _connector="OR",
                ),
                name="incident_type_is_not_its_own_group",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                name="place_ref_is_eight_crockford_characters",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "review", "published", "withdrawn"])),
                name="place_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("name"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="place_name_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", {}), _negated=True),
                    models.Q(("name_original", ""), _negated=True),
                    _connector="OR",
                ),
                name="place_has_a_name",
                violation_error_message="Give the place a name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="place_does_not_lie_in_itself",
                violation_error_message="A place cannot lie in itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("latitude__isnull", True), ("longitude__isnull", True), ("precision", "")
                    ),
                    models.Q(
                        ("latitude__isnull", False),
                        ("longitude__isnull", False),
                        ("precision__in", ["exact", "settlement", "district", "region"]),
                    ),
                    _connector="OR",
                ),
                name="place_coordinates_are_complete",
                violation_error_message="Coordinates need a latitude, a longitude and their precision.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("latitude__isnull", True),
                    models.Q(("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))),
                    _connector="OR",
                ),
                name="place_coordinates_are_on_earth",
                violation_error_message="Latitude goes from -90 to 90, longitude from -180 to 180.",
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawalnotice",
            constraint=models.CheckConstraint(
                condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                name="withdrawalnotice_ref_is_eight_crockford_characters",
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawalnotice",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "review", "published", "withdrawn"])),
                name="withdrawalnotice_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawalnotice",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("reason"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="withdrawal_notice_reason_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawalnotice",
            constraint=models.CheckConstraint(
                condition=models.Q(("withdrawn_ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                name="withdrawal_notice_names_a_ref",
            ),
        ),
        tracker.database.operations.AddTriggers(
            model_name="activity",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_activityevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="de78f3e4ae0a1708b19bc96bd6a0a76a55fdbc52",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_f1dae",
                        table="tracker_activity",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_activityevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="767f3abd4d25579951a5347072d333ef7adfc9f1",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_f64ca",
                        table="tracker_activity",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_activityevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="f732ae0fb7232484a959beaa3781d17cc9839973",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_cedac",
                        table="tracker_activity",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="attribution",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_attributionevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="544819a39d1da89a158e88cf542c6a98426306db",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_a6f73",
                        table="tracker_attribution",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_attributionevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="54af5af964f94f474d796761f6c0b9c41c6b638b",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_7f30f",
                        table="tracker_attribution",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_attributionevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="e76242d36c7128ae74d79c533797599cd1267386",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_18bcd",
                        table="tracker_attribution",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="certainty",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_certaintyevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="0fe45f8e4f46deef4d0241a4c24c8dab45159851",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_0734c",
                        table="tracker_certainty",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_certaintyevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="fa1f4aaaf4f2f7e8a37df76297699f08361d774d",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_f1681",
                        table="tracker_certainty",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_certaintyevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="6de92f2989ab257d481e5d57d7606839188d87c1",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_e2326",
                        table="tracker_certainty",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="chargecategory",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_chargecategoryevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="899256096c79a62680dbad6601530df5cdfc85d1",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_d5ad1",
                        table="tracker_chargecategory",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_chargecategoryevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="c13d6e67d5a7c48b7490ce91e0980b5de099b5e5",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_924df",
                        table="tracker_chargecategory",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_chargecategoryevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="ad18572ab4d8d97977f0f988fc95c282ed5839dd",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_f9dbc",
                        table="tracker_chargecategory",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="citationclaim",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_citationclaimevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="ba9da78d48c689794676e53f23b10b4fe1afd659",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_92f60",
                        table="tracker_citationclaim",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_citationclaimevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="e2589f65a1a6f64c34d9ecd1384e324fb9ac3a4a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_f3861",
                        table="tracker_citationclaim",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_citationclaimevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="8532995dac03031895314f877dfb52ed7fd5dbcd",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_85d06",
                        table="tracker_citationclaim",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="countingunit",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_countingunitevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="3bd497aaea7b02a60e7370cb5c34414ce1bc2dbe",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_5de80",
                        table="tracker_countingunit",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_countingunitevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="8f197f3e1ef11e97ebfc6dab9d0669d30adf31eb",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_ca7f1",
                        table="tracker_countingunit",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_countingunitevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="efd7c2f1c9dc28531c4db5b75980eaa5adc97ec0",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_19003",
                        table="tracker_countingunit",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="country",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_countryevent" ("alpha3", "code", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shipped_digest") VALUES (NEW."alpha3", NEW."code", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."shipped_digest"); RETURN NULL;',
                        hash="1158a6ee9c309e0ea38fbfade1434aea677a7390",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_74288",
                        table="tracker_country",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_countryevent" ("alpha3", "code", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shipped_digest") VALUES (NEW."alpha3", NEW."code", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."shipped_digest"); RETURN NULL;',
                        hash="60ce0d38e22838ce9f37fdcd6de408bcedeb28df",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_71ba0",
                        table="tracker_country",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_countryevent" ("alpha3", "code", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shipped_digest") VALUES (OLD."alpha3", OLD."code", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."shipped_digest"); RETURN NULL;',
                        hash="fe1af80a03e799ae9700699b8c09242a8eb75f83",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_61e98",
                        table="tracker_country",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="degree",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_degreeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="cdc17ebe1bb99a9c0087012318d7951df7f497f5",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e32df",
                        table="tracker_degree",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_degreeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="6ce0c1be9cf2ae1014a66584e8bce320ae3f338d",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_8faa2",
                        table="tracker_degree",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_degreeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="cd5fd8db72f4895ab67133a008959957610a6446",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_39143",
                        table="tracker_degree",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentlinkkind",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_incidentlinkkindevent" ("code", "definition", "example", "exclusion", "huridocs", "inverse_label", "is_retired", "is_symmetric", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."inverse_label", NEW."is_retired", NEW."is_symmetric", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="3a0973161ef1bb09e0526e51d372d61df627f80c",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_f6257",
                        table="tracker_incidentlinkkind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_incidentlinkkindevent" ("code", "definition", "example", "exclusion", "huridocs", "inverse_label", "is_retired", "is_symmetric", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."inverse_label", NEW."is_retired", NEW."is_symmetric", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="7bfad12fccfe42ea3999b1ae4d5663f89785619a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_853c0",
                        table="tracker_incidentlinkkind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_incidentlinkkindevent" ("code", "definition", "example", "exclusion", "huridocs", "inverse_label", "is_retired", "is_symmetric", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."inverse_label", OLD."is_retired", OLD."is_symmetric", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="45fff7a08183a8bacb30934cbac310616c631435",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_21fc5",
                        table="tracker_incidentlinkkind",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="motivelink",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_motivelinkevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="23d2f6c3d058c31c416b1d8476f5b82f63b4177d",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_8208e",
                        table="tracker_motivelink",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_motivelinkevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="2150fa6092c84e23e118811731d495af9ab8111d",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_1e252",
                        table="tracker_motivelink",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_motivelinkevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="5f19f08ed83853afea8f075dc3b4b1bc90839e42",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_e53e9",
                        table="tracker_motivelink",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="organisationtype",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_organisationtypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "is_state", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."is_state", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="502d370c44050e403a05ecc93a197e4774a1d893",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_3ebea",
                        table="tracker_organisationtype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_organisationtypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "is_state", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."is_state", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="8ddab6a891312e9f20452f3de5d1a3902813ee08",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_dc87a",
                        table="tracker_organisationtype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_organisationtypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "is_state", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."is_state", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="085405e989b91f42f3ab708562e8f89122c5b329",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a9896",
                        table="tracker_organisationtype",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="perpetratorstatus",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_perpetratorstatusevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="d38be75a22e49fba1aa6113052aa197eb91bf382",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_03031",
                        table="tracker_perpetratorstatus",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_perpetratorstatusevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="51d02ddec2f2f150bf72c90997a733210a53cf52",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_f6ab5",
                        table="tracker_perpetratorstatus",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_perpetratorstatusevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="280c851ed07c728c5371d654834f2ae35896f304",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_c7f94",
                        table="tracker_perpetratorstatus",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="persontype",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_persontypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="8e558c76784e72c0c46c9d24b8a545f6ba6f32e0",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_3bd93",
                        table="tracker_persontype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_persontypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="d9398b763d770e2446185867dde5672d991774fc",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_41634",
                        table="tracker_persontype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_persontypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="4968dd451cf52f47d57b0b7fb154288a9546449a",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_6e4eb",
                        table="tracker_persontype",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="relationshipkind",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_relationshipkindevent" ("code", "definition", "example", "exclusion", "huridocs", "inverse_label", "is_retired", "is_symmetric", "joins", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."inverse_label", NEW."is_retired", NEW."is_symmetric", NEW."joins", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="3cc5f2875b9ad7b15ca750e6acf4e4f6b5eca0b3",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_9e0df",
                        table="tracker_relationshipkind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_relationshipkindevent" ("code", "definition", "example", "exclusion", "huridocs", "inverse_label", "is_retired", "is_symmetric", "joins", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."inverse_label", NEW."is_retired", NEW."is_symmetric", NEW."joins", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="60097549fb7d609a5ca266eb96b94e9bc3d684bc",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_1fc8a",
                        table="tracker_relationshipkind",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_relationshipkindevent" ("code", "definition", "example", "exclusion", "huridocs", "inverse_label", "is_retired", "is_symmetric", "joins", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."inverse_label", OLD."is_retired", OLD."is_symmetric", OLD."joins", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="bc7fe8f45773a72aa3364f0b3bd9c94b55ce2c63",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a249e",
                        table="tracker_relationshipkind",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="role",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_roleevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "side") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest", NEW."side"); RETURN NULL;',
                        hash="f3ffd6461711896f829b3156a46f84527ebcd14a",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_8441a",
                        table="tracker_role",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_roleevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "side") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest", NEW."side"); RETURN NULL;',
                        hash="48aff7fe895944241f69c5fd6018eeabe773228d",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_20df1",
                        table="tracker_role",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_roleevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest", "side") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest", OLD."side"); RETURN NULL;',
                        hash="c0b0ecd3603ec4d5971764cee9c1a3ad3bad3a70",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_35e20",
                        table="tracker_role",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="sourcetype",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_sourcetypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="eb304bc25c52c81da9a1fa9c57b781f5aa2ccd09",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_2e933",
                        table="tracker_sourcetype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_sourcetypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."shipped_digest"); RETURN NULL;',
                        hash="99f0cc2ade6f46dc6f08a2c3eb434e339525f0d9",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_54744",
                        table="tracker_sourcetype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_sourcetypeevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."shipped_digest"); RETURN NULL;',
                        hash="242507b4b7c891e8ce33a75174a4528cec215927",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_1f986",
                        table="tracker_sourcetype",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="verification",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_verificationevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rank", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."rank", NEW."shipped_digest"); RETURN NULL;',
                        hash="34f8dbd0df523e270e7925e8792d6367b00c8788",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_0f577",
                        table="tracker_verification",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_verificationevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rank", "shipped_digest") VALUES (NEW."code", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."rank", NEW."shipped_digest"); RETURN NULL;',
                        hash="d2a387b617afce9ca9a30a3e3e7a928258f09d0a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_18bfc",
                        table="tracker_verification",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_verificationevent" ("code", "definition", "example", "exclusion", "huridocs", "is_retired", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rank", "shipped_digest") VALUES (OLD."code", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."rank", OLD."shipped_digest"); RETURN NULL;',
                        hash="c05b060ed288bb89866a7bf1fce0f053f01c807a",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b2622",
                        table="tracker_verification",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="user",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."username"); RETURN NULL;',
                        hash="835a956ed5f3e05093eaf6be421869f5176667c0",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_fa72b",
                        table="tracker_user",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."username" IS DISTINCT FROM (NEW."username"))',
                        func='INSERT INTO "tracker_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."username"); RETURN NULL;',
                        hash="0838564f5fec3a4dbf37d3b5d8775043dd38a9ee",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_7e73c",
                        table="tracker_user",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (OLD."date_joined", OLD."email", OLD."first_name", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."username"); RETURN NULL;',
                        hash="811d062659677ea9b74a2b1c59d8259d73ae6ae8",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_d4264",
                        table="tracker_user",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="accountpermissionevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="cbd53fb0e07cbc4055f9f726c63f488cd178ce60",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9830a",
                        table="tracker_accountpermissionevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="accountroleevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="96d11fcac5d55a312aa31c63502a3d67fbb39dd1",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_bf80a",
                        table="tracker_accountroleevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="activityevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="19cab66558ff76e3d261763b7dd929cfc9ca9f07",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e899d",
                        table="tracker_activityevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="attributionevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="a32f119dd69c7d832938a203d446ba3565c3a5ee",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d70b0",
                        table="tracker_attributionevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="certaintyevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d55862a439bf437868c2efff060cc6a81028b614",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3577f",
                        table="tracker_certaintyevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="chargecategoryevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="03c1911846e466b88fbe5f4c75786e70174cdb47",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_66e75",
                        table="tracker_chargecategoryevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="citationclaimevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e4d3f14a0fdbd1a679d2f5bb512ed907903e23da",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_23fbb",
                        table="tracker_citationclaimevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="countingunitevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="7f1b1f98b4362c90334e2d6262ba382082ee3341",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c4b7d",
                        table="tracker_countingunitevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="countryevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="acc52506bd4d67e0800aba1d1ff545636d1eb4c7",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5dce9",
                        table="tracker_countryevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="degreeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="c08b25dc7f790632aa74dc55c676babcfaa41de1",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ceba1",
                        table="tracker_degreeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentlinkkindevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ab3b23628ff3202d509c15f4915b013b9c1b6594",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_6f5e4",
                        table="tracker_incidentlinkkindevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidenttype",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_incidenttypeevent" ("code", "counts_as", "definition", "example", "exclusion", "huridocs", "is_retired", "jfj_group", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sdg_16_10_1", "shipped_digest") VALUES (NEW."code", NEW."counts_as", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."jfj_group", NEW."label", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."code", NEW."position", NEW."sdg_16_10_1", NEW."shipped_digest"); RETURN NULL;',
                        hash="cf4688cd06fb79f93bf2d4dc330a04abf8036e90",
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
                        func='INSERT INTO "tracker_incidenttypeevent" ("code", "counts_as", "definition", "example", "exclusion", "huridocs", "is_retired", "jfj_group", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sdg_16_10_1", "shipped_digest") VALUES (NEW."code", NEW."counts_as", NEW."definition", NEW."example", NEW."exclusion", NEW."huridocs", NEW."is_retired", NEW."jfj_group", NEW."label", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."position", NEW."sdg_16_10_1", NEW."shipped_digest"); RETURN NULL;',
                        hash="9173fdff4ce540e50158acc0f0ee383d95ad2540",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_76eda",
                        table="tracker_incidenttype",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_incidenttypeevent" ("code", "counts_as", "definition", "example", "exclusion", "huridocs", "is_retired", "jfj_group", "label", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sdg_16_10_1", "shipped_digest") VALUES (OLD."code", OLD."counts_as", OLD."definition", OLD."example", OLD."exclusion", OLD."huridocs", OLD."is_retired", OLD."jfj_group", OLD."label", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."code", OLD."position", OLD."sdg_16_10_1", OLD."shipped_digest"); RETURN NULL;',
                        hash="06e514520b805d17a35dc93d9d6db3f88107c1dc",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_55fdb",
                        table="tracker_incidenttype",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidenttypeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="785891f1121be28243273643bf5693eabb63284e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0973c",
                        table="tracker_incidenttypeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="motivelinkevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="69fe3261a64da0143d465c7b5a923abf10702ed5",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_18d92",
                        table="tracker_motivelinkevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="organisationtypeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="2a3746ad87de967d5767f9d2186d061b43366f15",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3a493",
                        table="tracker_organisationtypeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="perpetratorstatusevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ee8513360a612b9fd95325ba36ff0761d9fa301d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ef6d6",
                        table="tracker_perpetratorstatusevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="persontypeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="565360aade25bb6e114c850acf602fff75134d40",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e12f0",
                        table="tracker_persontypeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="place",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_placeevent" ("country_id", "created_at", "created_by_id", "id", "internal_notes", "latitude", "longitude", "name", "name_original", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", NEW."latitude", NEW."longitude", NEW."name", NEW."name_original", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."precision", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="800ed95a74b4d4fb41504568f35f77e206c49ef3",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e3f0f",
                        table="tracker_place",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_placeevent" ("country_id", "created_at", "created_by_id", "id", "internal_notes", "latitude", "longitude", "name", "name_original", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", NEW."latitude", NEW."longitude", NEW."name", NEW."name_original", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."precision", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="9964e6e4dc30d69f2b2863c74376c35d51dd3ce9",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_3608f",
                        table="tracker_place",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_placeevent" ("country_id", "created_at", "created_by_id", "id", "internal_notes", "latitude", "longitude", "name", "name_original", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (OLD."country_id", OLD."created_at", OLD."created_by_id", OLD."id", OLD."internal_notes", OLD."latitude", OLD."longitude", OLD."name", OLD."name_original", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."precision", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."status", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="52c8cf9dd74c3e1f9c5f8c60849ae6f5fc81656c",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_0d3f0",
                        table="tracker_place",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="placeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f247a59bc068ee6da63c84f7c3880043eebaced9",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_375f8",
                        table="tracker_placeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="relationshipkindevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="81cc054234dd246505d5d8d20c95ef630af0ace7",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e743c",
                        table="tracker_relationshipkindevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="roleevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="5a69c906368ac7572b13e4e97adf3719958db90d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5f188",
                        table="tracker_roleevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="sourcetypeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="407587fd211c8218175e3299412f0a325a1cfdb7",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_4f125",
                        table="tracker_sourcetypeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="userevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="7545575bc92cb6f7a67350ba8def2b15d6756941",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_94ab2",
                        table="tracker_userevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="verificationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="2e53a68a65a431bd12dbf948171aa56377a308b7",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_b7370",
                        table="tracker_verificationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="withdrawalnotice",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_withdrawalnoticeevent" ("created_at", "created_by_id", "id", "internal_notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "reason", "ref", "status", "updated_at", "updated_by_id", "version", "withdrawn_on", "withdrawn_ref") VALUES (NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."reason", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version", NEW."withdrawn_on", NEW."withdrawn_ref"); RETURN NULL;',
                        hash="412bc3573f4908f819381a5c52c9aebb202891c4",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c67a9",
                        table="tracker_withdrawalnotice",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_withdrawalnoticeevent" ("created_at", "created_by_id", "id", "internal_notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "reason", "ref", "status", "updated_at", "updated_by_id", "version", "withdrawn_on", "withdrawn_ref") VALUES (NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."reason", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version", NEW."withdrawn_on", NEW."withdrawn_ref"); RETURN NULL;',
                        hash="1e8987e8778f489949d5f17176ca12ff1b259640",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_a5b55",
                        table="tracker_withdrawalnotice",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_withdrawalnoticeevent" ("created_at", "created_by_id", "id", "internal_notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "reason", "ref", "status", "updated_at", "updated_by_id", "version", "withdrawn_on", "withdrawn_ref") VALUES (OLD."created_at", OLD."created_by_id", OLD."id", OLD."internal_notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_changed_on", OLD."public_digest", OLD."reason", OLD."ref", OLD."status", OLD."updated_at", OLD."updated_by_id", OLD."version", OLD."withdrawn_on", OLD."withdrawn_ref"); RETURN NULL;',
                        hash="7f758526035573bb52767683db849bd38bc5200f",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_db835",
                        table="tracker_withdrawalnotice",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="withdrawalnoticeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="45b2cfa4b8d23160725a1c4f4dd0ece02f646641",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_bbdd9",
                        table="tracker_withdrawalnoticeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="accountrole",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_accountroleevent" ("group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "user_id") VALUES (NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."user_id"); RETURN NULL;',
                        hash="ecbdd82452953c86126a1036bbf107fc9a6fedaf",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e6acf",
                        table="tracker_user_groups",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_accountroleevent" ("group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "user_id") VALUES (NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."user_id"); RETURN NULL;',
                        hash="594244e46c26bb41ec771f9ab9a5521b9cd63072",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_b860f",
                        table="tracker_user_groups",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_accountroleevent" ("group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "user_id") VALUES (OLD."group_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."user_id"); RETURN NULL;',
                        hash="614e07b55b597662ecd1f9c36af31c8d68b69b1d",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_21d70",
                        table="tracker_user_groups",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="accountpermission",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_accountpermissionevent" ("id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "user_id") VALUES (NEW."id", NEW."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."user_id"); RETURN NULL;',
                        hash="aced97f28ed5d8cb94a10f893c83762493d5b877",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_97d99",
                        table="tracker_user_user_permissions",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "tracker_accountpermissionevent" ("id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "user_id") VALUES (NEW."id", NEW."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."user_id"); RETURN NULL;',
                        hash="7ced1d5a61080ba18c8a059e2390031d5a74fc8c",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_d7973",
                        table="tracker_user_user_permissions",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "tracker_accountpermissionevent" ("id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "user_id") VALUES (OLD."id", OLD."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."user_id"); RETURN NULL;',
                        hash="3206271a4e47c4d24660c33180d7e61d7b8cb3a5",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_018a4",
                        table="tracker_user_user_permissions",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
    operations = tracker.database.operations.together(operations)
