"""English unprefixed, Russian under `/ru/…`; the staff's admin beside the public site in both."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from tracker.files.public_tables.responses import file_pattern
from tracker.roof import views
from tracker.roof.data_pages import views as data_pages
from tracker.roof.search_page.views import search

urlpatterns = i18n_patterns(
    path("", views.home, name="home"),
    path("countries/", views.country_list, name="country_list"),
    path("countries/<str:code>/", views.country, name="country"),
    path("search/", search, name="search"),
    path("types/", views.type_list, name="type_list"),
    path("about/", views.about, name="about"),
    path("data/", data_pages.data, name="data"),
    path("data/case-tracker.zip", data_pages.package_file, name="package_file"),
    path("data/dictionary/", data_pages.dictionary, name="data_dictionary"),
    *file_pattern("data/<str:kind>/", "table_file", data_pages.table_file),
    *file_pattern("countries/", "country_file", data_pages.country_file),
    *file_pattern("types/", "type_file", data_pages.type_file),
    path("", include("cases.urls")),
    path("", include("sources.urls")),
    path("admin/", admin.site.urls),
    prefix_default_language=False,
)
handler404 = "tracker.roof.views.not_found"
