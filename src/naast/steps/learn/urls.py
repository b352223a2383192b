from django.urls import path

from naast.steps.learn import views

app_name = "learn"
urlpatterns = [
    path("leren/", views.home, name="home"),
    path("leren/beloften/nieuw/<int:release>/<str:key>/", views.promise_new, name="promise_new"),
    path("leren/beloften/<int:promise>/", views.promise, name="promise"),
    path("leren/beloften/<int:promise>/wijzigen/", views.promise_change, name="promise_change"),
    path("leren/beloften/<int:promise>/afronden/", views.promise_settle, name="promise_settle"),
    path("leren/beloften/<int:promise>/heropenen/", views.promise_reopen, name="promise_reopen"),
    path("leren/beloften/<int:promise>/verteld/", views.promise_told, name="promise_told"),
    path("leren/poster/<int:programme>/", views.poster, name="poster"),
    path("openbaar/u-zei-wij-deden/<str:programme_code>/", views.public, name="public"),
]
