from django.urls import path

from naast.steps.detect import views

app_name = "detect"
urlpatterns = [
    path("", views.home, name="home"),
    path("duidingen/nieuw/<str:area>/", views.reading_new, name="reading_new"),
    path("duidingen/<int:reading>/terug/", views.reading_withdraw, name="reading_withdraw"),
]
