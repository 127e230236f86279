"""A trained model as one file of the package: the bytes of a spaCy pipeline, compressed."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

SUFFIX = ".model"


@cache
def packed(language: str) -> bytes:
    """The compressed bytes of the language's model."""
    return files("foedus.language").joinpath("models", language + SUFFIX).read_bytes()


@cache
def fingerprint(language: str) -> str:
    """The first eight digits of the model file's SHA-256: builds that have them in common parse alike.

    >>> len(fingerprint("en"))
    8
    """
    return sha256(packed(language)).hexdigest()[:8]
