from django.urls import path

from naast.steps.listen.phone import views

urlpatterns = [
    path("", views.app, name="phone"),
    path("manifest.webmanifest", views.manifest, name="phone_manifest"),
    path("sw.js", views.worker, name="phone_worker"),
]
