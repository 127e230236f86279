"""Text as trees: one `Pipeline` a language, given by `load`; no language library is imported before the first parse."""

from foedus.language.parse import Name, NameShape, Parse, Pipeline, Sentence, Token
from foedus.language.pipelines import UnknownLanguage, known, load

__all__ = ["Name", "NameShape", "Parse", "Pipeline", "Sentence", "Token", "UnknownLanguage", "known", "load"]
