from django.urls import path

from naast.pages import views

urlpatterns = [
    path("demo/opnieuw/", views.demo_reset, name="demo_reset"),
]
