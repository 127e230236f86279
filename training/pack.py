"""Packs a trained model into the package's one file: `python -m training.pack MODEL FILE`."""

import argparse
import zlib
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.language import Language


def rounded(nlp: Language) -> Language:
    """The pipeline with its weights rounded to half precision: they compress to half, and no score changes by .1."""
    for name in nlp.pipe_names:
        component: Any = nlp.get_pipe(name)
        for node in component.model.walk():
            for weights in node.param_names:
                if node.has_param(weights):
                    half = node.get_param(weights).astype(numpy.float16)
                    node.set_param(weights, half.astype(numpy.float32))
    return nlp


def pack(model: Path, file: Path) -> None:
    """Writes what `foedus.language.spacy_model.SpacyModel` reads."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(zlib.compress(rounded(spacy.load(model)).to_bytes(), 9))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    pack(arguments.model, arguments.file)
