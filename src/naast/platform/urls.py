from django.urls import path

from naast.platform import views

app_name = "platform"
urlpatterns = [
    path("taal/<str:language>/", views.set_language, name="language"),
    path("openbaar/thema.css", views.theme, name="theme"),
    path("stijl/", views.style, name="style"),
    path("gezond/", views.healthy, name="healthy"),
]
