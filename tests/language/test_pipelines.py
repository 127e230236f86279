import subprocess
import sys

import pytest

from foedus.language import UnknownLanguage, known, load


def test_the_same_pipeline_is_given_at_each_call() -> None:
    assert load("en") is load("en")


def test_every_known_language_loads_and_says_which_it_is() -> None:
    assert "en" in known()
    for language in known():
        assert load(language).language == language


@pytest.mark.parametrize("language", ["xx", "", "EN", "english"])
def test_an_unknown_language_is_an_error_that_names_the_known_ones(language: str) -> None:
    with pytest.raises(UnknownLanguage, match=r"known: .*\ben\b") as caught:
        load(language)
    assert repr(language) in str(caught.value)
    assert caught.value.language == language


def test_no_language_library_is_imported_before_the_first_parse() -> None:
    code = """
import sys
from foedus.language import load
pipeline = load("en"); pipeline.version
assert not {"spacy", "thinc", "numpy"} & set(sys.modules), "too early"
pipeline.parse("Now.")
assert "spacy" in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
