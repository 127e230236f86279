"""The worked examples in the docstrings give what they say."""

import doctest
from importlib import import_module
from pkgutil import iter_modules

import pytest
import training

import foedus.language

MODULES = [f"foedus.language.{module.name}" for module in iter_modules(foedus.language.__path__)]
MODULES += [f"training.{module.name}" for module in iter_modules(training.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name: str) -> None:
    failed, _ = doctest.testmod(import_module(name))
    assert failed == 0
