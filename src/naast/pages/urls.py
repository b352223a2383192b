from django.urls import URLPattern, URLResolver, path

from naast.pages import views

app_name = "pages"
urlpatterns: list[URLPattern | URLResolver] = [
    path("wat-we-bewaren/", views.privacy, name="privacy"),
    path("wie-deed-wat/", views.audit, name="audit"),
]
