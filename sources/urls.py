from django.urls import path

from sources import views
from sources.list_files import source_file
from tracker.files.public_tables.responses import file_pattern

urlpatterns = [
    path("sources/", views.source_list, name="source_list"),
    *file_pattern("sources/", "source_file", source_file),
]
