from django.urls import path

from naast.steps.listen.intake import views as intake

app_name = "listen"
urlpatterns = [
    path("inzending/", intake.submit, name="submit"),
    path("gesprek/pakket.json", intake.package, name="package"),
]
