from django.urls import path

from cases import list_files
from cases.custody import views as custody_views
from cases.incidents import views
from cases.participants import views as people_views
from cases.proceedings import views as proceeding_views
from tracker.files.public_tables.responses import file_pattern

urlpatterns = [
    path("incidents/", views.incident_list, name="incident_list"),
    path("incidents/<str:ref>/", views.incident, name="incident"),
    path("cases/", views.case_list, name="case_list"),
    path("cases/<str:ref>/", views.case, name="case"),
    path("held/", custody_views.held, name="held"),
    path("proceedings/", proceeding_views.proceeding_list, name="proceeding_list"),
    path("proceedings/<str:ref>/", proceeding_views.proceeding, name="proceeding"),
    path("articles/<str:ref>/", proceeding_views.article, name="article"),
    path("people/", people_views.person_list, name="person_list"),
    path("people/<str:ref>/", people_views.person, name="person"),
    path("organisations/", people_views.organisation_list, name="organisation_list"),
    path("organisations/<str:ref>/", people_views.organisation, name="organisation"),
    path("sources/<str:ref>/", people_views.source, name="source"),
    *file_pattern("incidents/", "incident_file", list_files.incident_file),
    *file_pattern("cases/", "case_file", list_files.case_file),
    *file_pattern("held/", "held_file", list_files.held_file),
    *file_pattern("proceedings/", "proceeding_file", list_files.proceeding_file),
    *file_pattern("people/", "person_file", list_files.person_file),
    *file_pattern("organisations/", "organisation_file", list_files.organisation_file),
]
