from django.urls import path

from naast.platform import views

app_name = "platform"
urlpatterns = [
    path("taal/<str:language>/", views.set_language, name="language"),
    path("stijl/", views.style, name="style"),
    path("gezond/", views.healthy, name="healthy"),
]
