from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "naast.shared.audit"
    label = "audit"
