"""How forms look: every form of ours renders through platform/templates/platform/forms."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Our form and field templates, found like any other template."""
