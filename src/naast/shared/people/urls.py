from django.urls import path

from naast.shared.people import views

app_name = "people"
urlpatterns = [
    path("collegas/", views.members, name="members"),
    path("collegas/uitnodigen/", views.invite, name="invite"),
    path("collegas/uitnodiging/<int:invitation>/intrekken/", views.withdraw, name="withdraw"),
    path("collegas/<int:user>/rollen/", views.roles, name="roles"),
    path("uitnodiging/<str:token>/", views.accept, name="accept"),
    path("organisatie/", views.organisation, name="organisation"),
    path("organisatie/<int:organisation>/kiezen/", views.choose_organisation, name="choose"),
]
