"""Which languages can be parsed, and the pipeline of each."""

from collections.abc import Callable, Mapping
from functools import cache

from foedus.language.parse import Pipeline
from foedus.language.spacy_pipeline import SpacyPipeline


class UnknownLanguage(ValueError):
    """No pipeline parses this language; the message names those that are known."""

    def __init__(self, language: str) -> None:
        self.language = language
        super().__init__(
            f"no pipeline for language {language!r}; known: {', '.join(known())}. "
            "Give the report's language as an ISO 639-1 code, or leave reports in other languages out."
        )


def known() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that `load` takes, sorted.

    >>> "en" in known()
    True
    """
    return tuple(sorted(_MAKERS))


@cache
def load(language: str) -> Pipeline:
    """The pipeline of a language, the same object at each call; its model is read at the first parse.

    >>> load("en").parse("Cuba and Belarus signed a pact.").tokens[3].lemma
    'sign'

    Raises `UnknownLanguage`.
    """
    maker = _MAKERS.get(language)
    if maker is None:
        raise UnknownLanguage(language)
    return maker()


_MAKERS: Mapping[str, Callable[[], Pipeline]] = {"en": lambda: SpacyPipeline("en")}
