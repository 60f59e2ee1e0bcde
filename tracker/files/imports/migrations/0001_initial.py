import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
from django.conf import settings
from django.db import migrations, models

from tracker.database.operations import together


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tracker', '__first__'),
    ]

    operations = together([
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40, verbose_name='kind of table')),
                ('dataset', models.CharField(blank=True, help_text='A name for where the rows come from. Rows are known again by it and their own id.', max_length=100, verbose_name='data set')),
                ('file_name', models.CharField(max_length=255, verbose_name='file')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveBigIntegerField(default=0, verbose_name='size in bytes')),
                ('state', models.CharField(choices=[('uploaded', 'uploaded'), ('queued', 'waiting for the worker'), ('running', 'at work'), ('planned', 'planned'), ('applied', 'applied'), ('undone', 'undone'), ('failed', 'failed')], default='uploaded', max_length=8, verbose_name='state')),
                ('step', models.CharField(blank=True, max_length=20, verbose_name='step')),
                ('message', models.TextField(blank=True, verbose_name='message')),
                ('reading', models.JSONField(blank=True, default=dict, verbose_name='how the file is read')),
                ('mapping', models.JSONField(blank=True, default=dict, verbose_name='what its columns mean')),
                ('counts', models.JSONField(blank=True, default=dict, verbose_name='numbers')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='uploaded')),
                ('created_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='uploaded by')),
                ('planned_at', models.DateTimeField(blank=True, null=True, verbose_name='planned')),
                ('applied_at', models.DateTimeField(blank=True, null=True, verbose_name='applied')),
                ('applied_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='applied by')),
                ('undone_at', models.DateTimeField(blank=True, null=True, verbose_name='undone')),
                ('undone_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='undone by')),
            ],
            options={
                'verbose_name': 'import',
                'verbose_name_plural': 'imports',
                'ordering': ['-created_at', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['uploaded', 'queued', 'running', 'planned', 'applied', 'undone', 'failed'])), name='importbatch_state_is_known')],
            },
        ),
        migrations.CreateModel(
            name='ExportEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                ('by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who')),
                ('kind', models.CharField(max_length=40, verbose_name='kind of table')),
                ('format', models.CharField(max_length=10, verbose_name='format')),
                ('filters', models.TextField(blank=True, verbose_name='filter')),
                ('rows', models.PositiveIntegerField(default=0, verbose_name='rows')),
            ],
            options={
                'verbose_name': 'export',
                'verbose_name_plural': 'exports',
                'ordering': ['-at', '-id'],
                'permissions': [('export_rows', 'Can export rows')],
            },
        ),
        migrations.CreateModel(
            name='ExportEntryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='imports.exportentry')),
                ('pgh_context', pghistory.utils.JSONField()),
                ('pgh_context_id', models.UUIDField()),
                ('id', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('kind', models.CharField(max_length=40)),
                ('format', models.CharField(max_length=10)),
                ('filters', models.TextField()),
                ('rows', models.PositiveIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Progress',
            fields=[
                ('batch', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='progress', serialize=False, to='imports.importbatch')),
                ('done', models.PositiveIntegerField(default=0)),
                ('total', models.PositiveIntegerField(default=0)),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='ImportBatchEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='imports.importbatch')),
                ('pgh_context', pghistory.utils.JSONField()),
                ('pgh_context_id', models.UUIDField()),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(max_length=40)),
                ('dataset', models.CharField(max_length=100)),
                ('file_name', models.CharField(max_length=255)),
                ('sha256', models.CharField(max_length=64)),
                ('size', models.PositiveBigIntegerField()),
                ('state', models.CharField(max_length=8)),
                ('step', models.CharField(max_length=20)),
                ('message', models.TextField()),
                ('reading', models.JSONField()),
                ('mapping', models.JSONField()),
                ('counts', models.JSONField()),
                ('created_at', models.DateTimeField()),
                ('created_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('planned_at', models.DateTimeField(null=True)),
                ('applied_at', models.DateTimeField(null=True)),
                ('applied_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('undone_at', models.DateTimeField(null=True)),
                ('undone_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ImportedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dataset', models.CharField(blank=True, default='', max_length=100)),
                ('kind', models.CharField(max_length=40)),
                ('key', models.TextField()),
                ('target', models.BigIntegerField()),
                ('digest', models.CharField(blank=True, default='', max_length=32)),
                ('batch', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='imported_rows', to='imports.importbatch')),
                ('import_extra', models.JSONField(null=True, verbose_name='cells that no mapping covered')),
            ],
            options={
                'verbose_name': 'imported row',
                'verbose_name_plural': 'imported rows',
                'indexes': [models.Index(fields=['kind', 'target'], name='importedrow_by_target')],
                'constraints': [models.UniqueConstraint(fields=('dataset', 'kind', 'key'), name='importedrow_is_known_once')],
            },
        ),
        migrations.CreateModel(
            name='PlannedChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='imports.importbatch')),
                ('position', models.PositiveIntegerField()),
                ('kind', models.CharField(max_length=40)),
                ('sheet', models.CharField(blank=True, default='', max_length=100)),
                ('line', models.PositiveIntegerField(default=0)),
                ('action', models.CharField(choices=[('create', 'new'), ('update', 'changed'), ('review', 'needs a reviewer'), ('unchanged', 'unchanged')], max_length=9)),
                ('target', models.BigIntegerField()),
                ('ref', models.CharField(max_length=8)),
                ('key', models.TextField(blank=True, default='')),
                ('digest', models.CharField(blank=True, default='', max_length=32)),
                ('record_kind', models.CharField(blank=True, default='', max_length=40)),
                ('record', models.BigIntegerField(null=True)),
                ('record_version', models.PositiveIntegerField(null=True)),
                ('version_after', models.PositiveIntegerField(null=True)),
                ('new', models.JSONField(default=dict)),
                ('cells', models.JSONField(null=True)),
                ('old', models.JSONField(null=True)),
                ('extra', models.JSONField(null=True)),
            ],
            options={
                'ordering': ['batch', 'position'],
                'indexes': [models.Index(fields=['batch', 'position'], name='change_by_position'), models.Index(fields=['batch', 'kind', 'action'], name='change_by_kind')],
            },
        ),
        migrations.CreateModel(
            name='Problem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='problems', to='imports.importbatch')),
                ('sheet', models.CharField(blank=True, default='', max_length=100)),
                ('line', models.PositiveIntegerField(default=0)),
                ('column', models.CharField(blank=True, default='', max_length=300)),
                ('value', models.TextField(blank=True, default='')),
                ('message', models.TextField()),
            ],
            options={
                'ordering': ['line', 'id'],
                'indexes': [models.Index(fields=['batch', 'line', 'id'], name='problem_by_line')],
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='imports.importbatch')),
                ('kind', models.CharField(max_length=40)),
                ('name', models.CharField(max_length=300)),
                ('number', models.PositiveIntegerField(default=1)),
                ('candidates', models.JSONField(default=list)),
                ('has_exact', models.BooleanField(default=False)),
                ('answer', models.CharField(blank=True, default='', max_length=8)),
            ],
            options={
                'ordering': ['-has_exact', 'name'],
                'constraints': [models.UniqueConstraint(fields=('batch', 'kind', 'name'), name='question_is_asked_once')],
            },
        ),
        migrations.CreateModel(
            name='RememberedTerm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('vocabulary', models.CharField(max_length=40, verbose_name='vocabulary')),
                ('value', models.CharField(max_length=300, verbose_name='value')),
                ('code', models.CharField(max_length=16, verbose_name='code')),
            ],
            options={
                'verbose_name': 'remembered term',
                'verbose_name_plural': 'remembered terms',
                'ordering': ['vocabulary', 'value'],
                'constraints': [models.UniqueConstraint(fields=('vocabulary', 'value'), name='rememberedterm_is_known_once')],
            },
        ),
        migrations.CreateModel(
            name='RememberedTermEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='imports.rememberedterm')),
                ('pgh_context', pghistory.utils.JSONField()),
                ('pgh_context_id', models.UUIDField()),
                ('id', models.BigIntegerField()),
                ('vocabulary', models.CharField(max_length=40)),
                ('value', models.CharField(max_length=300)),
                ('code', models.CharField(max_length=16)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SavedMapping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('header', models.JSONField(default=list, verbose_name='columns')),
                ('header_digest', models.CharField(db_index=True, max_length=64)),
                ('mapping', models.JSONField(default=dict, verbose_name='what they mean')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='created')),
                ('created_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='created by')),
            ],
            options={
                'verbose_name': 'saved mapping',
                'verbose_name_plural': 'saved mappings',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='SavedMappingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='imports.savedmapping')),
                ('pgh_context', pghistory.utils.JSONField()),
                ('pgh_context_id', models.UUIDField()),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=100)),
                ('header', models.JSONField()),
                ('header_digest', models.CharField(max_length=64)),
                ('mapping', models.JSONField()),
                ('created_at', models.DateTimeField()),
                ('created_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UploadPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='imports.importbatch')),
                ('number', models.PositiveIntegerField()),
                ('content', models.BinaryField()),
            ],
            options={
                'ordering': ['batch', 'number'],
                'constraints': [models.UniqueConstraint(fields=('batch', 'number'), name='uploadpart_is_stored_once')],
            },
        ),
    ])
