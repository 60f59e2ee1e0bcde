import django.contrib.postgres.indexes
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
        ('tracker', '0001_initial'),
        ('tracker', '__first__'),
    ]

    operations = together([
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(editable=False, max_length=8, unique=True, verbose_name='reference')),
                ('status', models.CharField(choices=[('draft', 'draft'), ('review', 'in review'), ('published', 'published'), ('withdrawn', 'withdrawn')], db_index=True, default='draft', editable=False, max_length=9, verbose_name='status')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='created')),
                ('created_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='created by')),
                ('updated_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='last edited')),
                ('updated_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='last edited by')),
                ('public_changed_on', models.DateField(editable=False, null=True, verbose_name='public since or changed on')),
                ('public_digest', models.CharField(blank=True, editable=False, max_length=64)),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('internal_notes', models.TextField(blank=True, help_text='Never public, in no export for the public.', verbose_name='internal notes')),
                ('type', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tracker.sourcetype', verbose_name='type')),
                ('title', models.CharField(blank=True, help_text='In the language of the source.', max_length=500, verbose_name='title')),
                ('gloss', models.JSONField(blank=True, default=dict, help_text='Where the title is in another language.', verbose_name='translation of the title')),
                ('author', models.CharField(blank=True, max_length=300, verbose_name='author')),
                ('publisher', models.CharField(blank=True, max_length=300, verbose_name='publisher')),
                ('identifier', models.CharField(blank=True, help_text='Such as a UN symbol.', max_length=100, verbose_name='document number')),
                ('language', models.CharField(blank=True, help_text='A code such as en, ru, ky, kk, tg.', max_length=12, verbose_name='language')),
                ('published', models.CharField(blank=True, default='', max_length=60, verbose_name='published')),
                ('published_earliest', models.GeneratedField(db_persist=True, expression=models.Func(models.F('published'), function='edtf_earliest'), null=True, output_field=models.DateField())),
                ('published_latest', models.GeneratedField(db_persist=True, expression=models.Func(models.F('published'), function='edtf_latest'), null=True, output_field=models.DateField())),
                ('url', models.URLField(blank=True, max_length=1000, verbose_name='link')),
                ('archive_url', models.URLField(blank=True, max_length=1000, verbose_name='link to an archived copy')),
                ('accessed_on', models.DateField(blank=True, null=True, verbose_name='accessed on')),
                ('copy_of', models.ForeignKey(blank=True, help_text='Copies of one text count as one source.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='sources.source', verbose_name='copy of')),
                ('is_confidential', models.BooleanField(default=False, help_text='The public sees only the type and the year.', verbose_name='confidential')),
                ('search', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('title'), models.Func(models.F('gloss'), function='local_text_lines'), arg_joiner=" || ' xqx ' || ", output_field=models.TextField(), template='(%(expressions)s)'), models.Func(models.F('author'), models.F('publisher'), models.F('identifier'), arg_joiner=" || ' xqx ' || ", output_field=models.TextField(), template='(%(expressions)s)'), function='text_words', output_field=django.contrib.postgres.search.SearchVectorField()), output_field=django.contrib.postgres.search.SearchVectorField())),
            ],
            options={
                'verbose_name': 'source',
                'verbose_name_plural': 'sources',
                'permissions': [('publish_source', 'Can publish and withdraw sources'), ('view_confidential_source', 'Can see confidential sources')],
                'abstract': False,
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['search'], name='source_by_text')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ref__regex', '^[0-9A-HJKMNP-TV-Z]{8}$')), name='source_ref_is_eight_crockford_characters'), models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'review', 'published', 'withdrawn'])), name='source_status_is_known'), models.CheckConstraint(condition=models.Func(models.F('gloss'), function='local_text_is_valid', output_field=models.BooleanField()), name='source_gloss_is_text_per_language', violation_error_message='Write a text per language.'), models.CheckConstraint(condition=models.Func(models.F('published'), function='edtf_is_valid', output_field=models.BooleanField()), name='source_published_is_edtf', violation_error_message='This is no date.'), models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('url', ''), _negated=True), _connector='OR'), name='source_has_a_title_or_a_link', violation_error_message='Give a title or a link.'), models.CheckConstraint(condition=models.Q(('copy_of__isnull', True), models.Q(('copy_of', models.F('id')), _negated=True), _connector='OR'), name='source_is_not_a_copy_of_itself', violation_error_message='A source cannot be a copy of itself.'), models.CheckConstraint(condition=models.Q(('language', ''), ('language__regex', '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'), _connector='OR'), name='source_language_is_a_code', violation_error_message='Write a language code such as en, ru or ky.')],
            },
        ),
        migrations.CreateModel(
            name='SourceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sources.source')),
                ('pgh_context', pghistory.utils.JSONField()),
                ('pgh_context_id', models.UUIDField()),
                ('id', models.BigIntegerField()),
                ('ref', models.CharField(max_length=8)),
                ('status', models.CharField(max_length=9)),
                ('created_at', models.DateTimeField()),
                ('created_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('updated_at', models.DateTimeField()),
                ('updated_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('public_changed_on', models.DateField(null=True)),
                ('public_digest', models.CharField(max_length=64)),
                ('version', models.PositiveIntegerField()),
                ('internal_notes', models.TextField()),
                ('type', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tracker.sourcetype')),
                ('title', models.CharField(max_length=500)),
                ('gloss', models.JSONField()),
                ('author', models.CharField(max_length=300)),
                ('publisher', models.CharField(max_length=300)),
                ('identifier', models.CharField(max_length=100)),
                ('language', models.CharField(max_length=12)),
                ('published', models.CharField(max_length=60)),
                ('url', models.URLField(max_length=1000)),
                ('archive_url', models.URLField(max_length=1000)),
                ('accessed_on', models.DateField(null=True)),
                ('copy_of', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.source')),
                ('is_confidential', models.BooleanField()),
            ],
            options={
                'abstract': False,
            },
        ),
    ])
