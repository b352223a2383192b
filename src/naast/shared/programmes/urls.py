from django.urls import path

from naast.shared.programmes import views

app_name = "programmes"
urlpatterns = [
    path("", views.programme_list, name="list"),
    path("nieuw/", views.new, name="new"),
    path("<int:programme>/", views.detail, name="detail"),
    path("<int:programme>/wijzigen/", views.change, name="change"),
    path("<int:programme>/gevoeligheid/", views.sensitivity, name="sensitivity"),
]
