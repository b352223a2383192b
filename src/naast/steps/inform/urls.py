from django.urls import URLPattern

app_name = "inform"
urlpatterns: list[URLPattern] = []
