"""Text as the models know it: straight quotes and plain spaces, one character for one."""

from collections.abc import Mapping

# The curly and foreign marks of the press that UD English train sets hardly have. One for one, so that offsets stay.
_MARKS = dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("‑‐", "-")


class _Plainer(dict[int, str]):
    """A translation table that is filled as characters are met: white space to a space, lone surrogates to U+FFFD."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace():
            character = " "
        elif 0xD800 <= code <= 0xDFFF:
            character = "\ufffd"
        self[code] = character
        return character


_TABLE: Mapping[int, str] = _Plainer({ord(mark): plain for mark, plain in _MARKS.items()})


def plain(text: str) -> str:
    """A text of the same length in which marks are straight, and every white-space character is a space.

    >>> plain("Cuba’s\\n“friends”")
    'Cuba\\'s "friends"'
    """
    return text.translate(_TABLE)
