"""The documentation of a method is part of the method: complete, sourced, and its examples run."""

import doctest
import importlib
import inspect
import pkgutil
from types import FunctionType, ModuleType

import pytest
from numpydoc.docscrape import FunctionDoc

import naast.methods


def modules() -> list[ModuleType]:
    found = pkgutil.walk_packages(naast.methods.__path__, "naast.methods.")
    return [importlib.import_module(module.name) for module in found]


def public_functions() -> list[FunctionType]:
    packages = [module for module in modules() if hasattr(module, "__all__")]
    members = [getattr(package, name) for package in packages for name in package.__all__]
    return sorted({one for one in members if inspect.isfunction(one)}, key=lambda one: one.__name__)


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__)
def test_the_examples_of_a_method_run(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("function", public_functions(), ids=lambda function: function.__name__)
def test_a_method_says_what_goes_in_what_comes_out_and_where_it_comes_from(
    function: FunctionType,
) -> None:
    doc = FunctionDoc(function)
    described = {name.strip(" *") for entry in doc["Parameters"] for name in entry.name.split(",")}
    assert described == set(inspect.signature(function).parameters)
    assert doc["Returns"], "Returns is missing"
    assert doc["Examples"], "Examples is missing"
    sourced = doc["References"] or "Source:" in "\n".join(doc["Notes"])
    assert sourced, "neither References nor 'Source:' in Notes"
