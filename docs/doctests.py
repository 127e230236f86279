"""Shows the worked examples of docstrings as code: mkdocstrings takes them for running text."""

import re
from typing import Any

from griffe import Extension, Object

EXAMPLE = re.compile(r"(?:^|(?<=\n))>>> .*?(?=\n[ \t]*\n|\Z)", re.DOTALL)


class Doctests(Extension):
    """Each example, from its first prompt to the next empty line, stands in a fence."""

    def on_object(self, *, obj: Object, **_: Any) -> None:
        """Fences the examples of one object's docstring."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(docstring: str) -> str:
    """The docstring with its examples fenced.

    >>> print(fenced("Says one.").partition("`")[0])
    Says one.
    """
    return EXAMPLE.sub(lambda match: f"```python\n{match[0]}\n```", docstring)
