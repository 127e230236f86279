"""Where the lines of a text begin and end, found in time that doesn't grow with the line."""

from bisect import bisect_right
from functools import cached_property


class Lines:
    """The lines of one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def bounds(self, at: int) -> tuple[int, int]:
        """Where the line around an offset begins, and where it ends (its line feed left out).

        >>> Lines("ab\\ncd").bounds(4)
        (3, 5)
        """
        number = bisect_right(self._starts, at)
        last = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self._starts[number - 1], last
