import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.functions
import django.contrib.postgres.search
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
from django.conf import settings
from django.db import migrations, models

from tracker.database.operations import together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        # Here, while there are few models: its own migrations of data have all of them rendered.
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = together(
        [
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
                    (
                        "huridocs",
                        models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                    ),
                    ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                    ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "situation",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.situation",
                            verbose_name="situation of the person afterwards",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "end of custody",
                    "verbose_name_plural": "ends of custody",
                    "ordering": ["position", "code"],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                            name="custodyend_code_is_upper_case",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("label"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custodyend_label_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("definition"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custodyend_definition_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("exclusion"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custodyend_exclusion_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("example"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custodyend_example_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                    ],
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "situation",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.situation",
                            verbose_name="situation of the person",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "kind of custody",
                    "verbose_name_plural": "kinds of custody",
                    "ordering": ["position", "code"],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                            name="custodykind_code_is_upper_case",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("label"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custodykind_label_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("definition"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custodykind_definition_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("exclusion"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custodykind_exclusion_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("example"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custodykind_example_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                    ],
                },
            ),
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
                options={
                    "default_permissions": (),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
                    (
                        "huridocs",
                        models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                    ),
                    ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                    ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "situation",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.situation",
                            verbose_name="situation of the person afterwards",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "kind of sentence",
                    "verbose_name_plural": "kinds of sentences",
                    "ordering": ["position", "code"],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                            name="sentencekind_code_is_upper_case",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("label"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="sentencekind_label_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("definition"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="sentencekind_definition_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("exclusion"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="sentencekind_exclusion_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("example"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="sentencekind_example_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="User",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("password", models.CharField(max_length=128, verbose_name="password")),
                    (
                        "last_login",
                        models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                    ),
                    (
                        "is_superuser",
                        models.BooleanField(
                            default=False,
                            help_text="Designates that this user has all permissions without explicitly assigning them.",
                            verbose_name="superuser status",
                        ),
                    ),
                    (
                        "groups",
                        models.ManyToManyField(
                            blank=True,
                            help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                            related_name="user_set",
                            related_query_name="user",
                            to="auth.group",
                            verbose_name="groups",
                        ),
                    ),
                    (
                        "user_permissions",
                        models.ManyToManyField(
                            blank=True,
                            help_text="Specific permissions for this user.",
                            related_name="user_set",
                            related_query_name="user",
                            to="auth.permission",
                            verbose_name="user permissions",
                        ),
                    ),
                    (
                        "username",
                        models.CharField(
                            error_messages={"unique": "A user with that username already exists."},
                            help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                            max_length=150,
                            unique=True,
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
                    "verbose_name": "user",
                    "verbose_name_plural": "users",
                    "abstract": False,
                },
                managers=[
                    ("objects", django.contrib.auth.models.UserManager()),
                ],
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
            migrations.CreateModel(
                name="ActivityEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.activity",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.attribution",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.certainty",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.chargecategory",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.citationclaim",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.countingunit",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                        models.CharField(
                            max_length=3, unique=True, verbose_name="three-letter code"
                        ),
                    ),
                    ("name", models.JSONField(default=dict, verbose_name="name")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.country",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=2, serialize=False)),
                    ("alpha3", models.CharField(max_length=3)),
                    ("name", models.JSONField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.degree",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
                    (
                        "huridocs",
                        models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                    ),
                    ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                    ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "inverse_label",
                        models.JSONField(
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.incidentlinkkind",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    ("inverse_label", models.JSONField()),
                    ("is_symmetric", models.BooleanField()),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
                    (
                        "huridocs",
                        models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                    ),
                    ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                    ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "parent",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="children",
                            to="tracker.incidenttype",
                            verbose_name="group",
                        ),
                    ),
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
                    (
                        "jfj_group",
                        models.CharField(blank=True, max_length=3, verbose_name="JFJ group"),
                    ),
                    (
                        "sdg_16_10_1",
                        models.BooleanField(
                            default=False, verbose_name="act named by SDG indicator 16.10.1"
                        ),
                    ),
                    (
                        "situation",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.situation",
                            verbose_name="situation of the target afterwards",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "incident type",
                    "verbose_name_plural": "incident types",
                    "ordering": ["position", "code"],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                            name="incidenttype_code_is_upper_case",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("label"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="incidenttype_label_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("definition"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="incidenttype_definition_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("exclusion"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="incidenttype_exclusion_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("example"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="incidenttype_example_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("counts_as__in", ["violation", "development", "context", "act"])
                            ),
                            name="incident_type_counts_as_is_known",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("parent__isnull", True),
                                models.Q(("parent", models.F("code")), _negated=True),
                                _connector="OR",
                            ),
                            name="incident_type_is_not_its_own_group",
                        ),
                    ],
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.motivelink",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
                    (
                        "huridocs",
                        models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                    ),
                    ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                    ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "is_state",
                        models.BooleanField(default=False, verbose_name="body of a state"),
                    ),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.organisationtype",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    ("is_state", models.BooleanField()),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.perpetratorstatus",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.persontype",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="created",
                        ),
                    ),
                    (
                        "created_by",
                        models.ForeignKey(
                            blank=True,
                            editable=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="created by",
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
                        "updated_by",
                        models.ForeignKey(
                            blank=True,
                            editable=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="last edited by",
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
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="version"
                        ),
                    ),
                    (
                        "internal_notes",
                        models.TextField(
                            blank=True,
                            help_text="Never public, in no export for the public.",
                            verbose_name="internal notes",
                        ),
                    ),
                    ("name", models.JSONField(blank=True, default=dict, verbose_name="name")),
                    (
                        "name_original",
                        models.CharField(
                            blank=True, max_length=200, verbose_name="name in the local language"
                        ),
                    ),
                    (
                        "country",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.country",
                            verbose_name="country",
                        ),
                    ),
                    (
                        "parent",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="parts",
                            to="tracker.place",
                            verbose_name="region that it lies in",
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
                    (
                        "search",
                        models.GeneratedField(
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
                ],
                options={
                    "verbose_name": "place",
                    "verbose_name_plural": "places",
                    "permissions": [("publish_place", "Can publish and withdraw places")],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="place_ref_is_eight_crockford_characters",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("status__in", ["draft", "review", "published", "withdrawn"])
                            ),
                            name="place_status_is_known",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("name"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="place_name_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("name", {}), _negated=True),
                                models.Q(("name_original", ""), _negated=True),
                                _connector="OR",
                            ),
                            name="place_has_a_name",
                            violation_error_message="Give the place a name.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("parent__isnull", True),
                                models.Q(("parent", models.F("id")), _negated=True),
                                _connector="OR",
                            ),
                            name="place_does_not_lie_in_itself",
                            violation_error_message="A place cannot lie in itself.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(
                                    ("latitude__isnull", True),
                                    ("longitude__isnull", True),
                                    ("precision", ""),
                                ),
                                models.Q(
                                    ("latitude__isnull", False),
                                    ("longitude__isnull", False),
                                    (
                                        "precision__in",
                                        ["exact", "settlement", "district", "region"],
                                    ),
                                ),
                                _connector="OR",
                            ),
                            name="place_coordinates_are_complete",
                            violation_error_message="Coordinates need a latitude, a longitude and their precision.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("latitude__isnull", True),
                                models.Q(
                                    ("latitude__range", (-90, 90)),
                                    ("longitude__range", (-180, 180)),
                                ),
                                _connector="OR",
                            ),
                            name="place_coordinates_are_on_earth",
                            violation_error_message="Latitude goes from -90 to 90, longitude from -180 to 180.",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="PlaceEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.place",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    ("status", models.CharField(max_length=9)),
                    ("created_at", models.DateTimeField()),
                    (
                        "created_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("updated_at", models.DateTimeField()),
                    (
                        "updated_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("public_changed_on", models.DateField(null=True)),
                    ("public_digest", models.CharField(max_length=64)),
                    ("version", models.PositiveIntegerField()),
                    ("internal_notes", models.TextField()),
                    ("name", models.JSONField()),
                    ("name_original", models.CharField(max_length=200)),
                    (
                        "country",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.country",
                        ),
                    ),
                    (
                        "parent",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.place",
                        ),
                    ),
                    ("latitude", models.DecimalField(decimal_places=5, max_digits=8, null=True)),
                    ("longitude", models.DecimalField(decimal_places=5, max_digits=8, null=True)),
                    ("precision", models.CharField(max_length=10)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.proceedingkind",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
                    (
                        "huridocs",
                        models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                    ),
                    ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                    ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "inverse_label",
                        models.JSONField(
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
                            condition=models.Q(
                                ("joins__in", ["person-person", "person-organisation"])
                            ),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.relationshipkind",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    ("inverse_label", models.JSONField()),
                    ("is_symmetric", models.BooleanField()),
                    ("joins", models.CharField(max_length=19)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                                (
                                    "side__in",
                                    ["affected", "alleged", "authority", "support", "other"],
                                )
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.role",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    ("side", models.CharField(max_length=9)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
                    (
                        "huridocs",
                        models.CharField(blank=True, max_length=60, verbose_name="HURIDOCS code"),
                    ),
                    ("is_retired", models.BooleanField(default=False, verbose_name="retired")),
                    ("shipped_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "parent",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.situation",
                            verbose_name="group",
                        ),
                    ),
                    ("is_held", models.BooleanField(default=False, verbose_name="locked up")),
                ],
                options={
                    "verbose_name": "situation of a person",
                    "verbose_name_plural": "situations of persons",
                    "ordering": ["position", "code"],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                            name="situation_code_is_upper_case",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("label"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="situation_label_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("definition"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="situation_definition_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("exclusion"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="situation_exclusion_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("example"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="situation_example_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("parent__isnull", True),
                                models.Q(("parent", models.F("code")), _negated=True),
                                _connector="OR",
                            ),
                            name="situation_is_not_its_own_group",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="SentenceKindEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.sentencekind",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    (
                        "situation",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.situation",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="IncidentTypeEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.incidenttype",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    (
                        "parent",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.incidenttype",
                        ),
                    ),
                    ("counts_as", models.CharField(max_length=11)),
                    ("jfj_group", models.CharField(max_length=3)),
                    ("sdg_16_10_1", models.BooleanField()),
                    (
                        "situation",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.situation",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="CustodyKindEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.custodykind",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    ("locks_up", models.BooleanField()),
                    (
                        "situation",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.situation",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="CustodyEndEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.custodyend",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    (
                        "situation",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.situation",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="SituationEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.situation",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    (
                        "parent",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.situation",
                        ),
                    ),
                    ("is_held", models.BooleanField()),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.sourcetype",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "situation",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.situation",
                            verbose_name="situation of the person afterwards",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "stage or outcome",
                    "verbose_name_plural": "stages and outcomes",
                    "ordering": ["position", "code"],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("code__regex", "^[A-Z0-9][A-Z0-9-]*$")),
                            name="stage_code_is_upper_case",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("label"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="stage_label_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("definition"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="stage_definition_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("exclusion"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="stage_exclusion_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("example"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="stage_example_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
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
                    ],
                },
            ),
            migrations.CreateModel(
                name="StageEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.stage",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    ("phase", models.CharField(max_length=13)),
                    ("is_outcome", models.BooleanField()),
                    ("is_request", models.BooleanField()),
                    ("clears_charge", models.BooleanField()),
                    (
                        "situation",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.situation",
                        ),
                    ),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("is_superuser", models.BooleanField()),
                    ("username", models.CharField(max_length=150)),
                    ("first_name", models.CharField(max_length=150)),
                    ("last_name", models.CharField(max_length=150)),
                    ("email", models.EmailField(max_length=254)),
                    ("is_staff", models.BooleanField()),
                    ("is_active", models.BooleanField()),
                    ("date_joined", models.DateTimeField()),
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
                    ("label", models.JSONField(default=dict, verbose_name="label")),
                    (
                        "definition",
                        models.JSONField(blank=True, default=dict, verbose_name="definition"),
                    ),
                    (
                        "exclusion",
                        models.JSONField(blank=True, default=dict, verbose_name="does not include"),
                    ),
                    ("example", models.JSONField(blank=True, default=dict, verbose_name="example")),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.verification",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("code", models.CharField(max_length=16, serialize=False)),
                    ("position", models.PositiveIntegerField()),
                    ("label", models.JSONField()),
                    ("definition", models.JSONField()),
                    ("exclusion", models.JSONField()),
                    ("example", models.JSONField()),
                    ("huridocs", models.CharField(max_length=60)),
                    ("is_retired", models.BooleanField()),
                    ("shipped_digest", models.CharField(max_length=64)),
                    ("rank", models.PositiveSmallIntegerField()),
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
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="created",
                        ),
                    ),
                    (
                        "created_by",
                        models.ForeignKey(
                            blank=True,
                            editable=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="created by",
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
                        "updated_by",
                        models.ForeignKey(
                            blank=True,
                            editable=False,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="last edited by",
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
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="version"
                        ),
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
                            max_length=8,
                            unique=True,
                            verbose_name="reference of the withdrawn record",
                        ),
                    ),
                    ("withdrawn_on", models.DateField(verbose_name="withdrawn on")),
                    (
                        "reason",
                        models.JSONField(default=dict, verbose_name="reason, for the public"),
                    ),
                ],
                options={
                    "verbose_name": "notice of withdrawal",
                    "verbose_name_plural": "notices of withdrawal",
                    "permissions": [
                        (
                            "publish_withdrawalnotice",
                            "Can publish and withdraw notices of withdrawal",
                        )
                    ],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="withdrawalnotice_ref_is_eight_crockford_characters",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("status__in", ["draft", "review", "published", "withdrawn"])
                            ),
                            name="withdrawalnotice_status_is_known",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("reason"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="withdrawal_notice_reason_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("withdrawn_ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="withdrawal_notice_names_a_ref",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="WithdrawalNoticeEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="tracker.withdrawalnotice",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    ("status", models.CharField(max_length=9)),
                    ("created_at", models.DateTimeField()),
                    (
                        "created_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("updated_at", models.DateTimeField()),
                    (
                        "updated_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("public_changed_on", models.DateField(null=True)),
                    ("public_digest", models.CharField(max_length=64)),
                    ("version", models.PositiveIntegerField()),
                    ("internal_notes", models.TextField()),
                    ("withdrawn_ref", models.CharField(max_length=8)),
                    ("withdrawn_on", models.DateField()),
                    ("reason", models.JSONField()),
                ],
                options={
                    "abstract": False,
                },
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
        ]
    )
