from django.urls import include, path

from naast.steps.listen.intake import views as intake

app_name = "listen"
urlpatterns = [
    path("inzending/", intake.submit, name="submit"),
    path("gesprek/pakket.json", intake.package, name="package"),
    path("gesprek/", include("naast.steps.listen.phone.urls")),
]
