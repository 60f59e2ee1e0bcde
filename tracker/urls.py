"""English unprefixed, Russian under `/ru/…`; the staff's admin beside the public site in both."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from tracker import views

urlpatterns = i18n_patterns(
    path("", views.home, name="home"),
    path("countries/", views.country_list, name="country_list"),
    path("countries/<str:code>/", views.country, name="country"),
    path("types/", views.type_list, name="type_list"),
    path("about/", views.about, name="about"),
    path("", include("cases.urls")),
    path("", include("sources.urls")),
    path("admin/", admin.site.urls),
    prefix_default_language=False,
)
handler404 = "tracker.views.not_found"
