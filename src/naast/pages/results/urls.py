from django.urls import path

from naast.pages.results import views

app_name = "results"
urlpatterns = [
    path("", views.round_list, name="list"),
    path("ronde/<int:wave>/vaststellen/", views.finish, name="finish"),
    path("<int:release>/", views.detail, name="round"),
    path("<int:release>/tabellen.csv", views.table_file, name="csv"),
    path("<int:release>/verslag.pdf", views.report_file, name="pdf"),
]
