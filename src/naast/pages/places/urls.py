from django.urls import path

from naast.pages.places import views

app_name = "places"
urlpatterns = [
    path("", views.search, name="search"),
    path("<str:area>/", views.place, name="place"),
]
