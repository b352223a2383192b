# The types of what we use of django-scopes, which carries none of its own.
from contextlib import ContextDecorator
from typing import TypeVar

from django.db import models

_Model = TypeVar("_Model", bound=models.Model, covariant=True)

class ScopedManager(models.Manager[_Model]):
    def __init__(self, **scopes: str) -> None: ...

class _Block(ContextDecorator):
    def __enter__(self) -> None: ...
    def __exit__(self, *stop: object) -> None: ...

def scope(**scopes: object) -> _Block: ...
def scopes_disabled() -> _Block: ...
