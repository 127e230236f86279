"""What can go wrong with dates."""


class UnknownDateLanguage(ValueError):
    """There is no grammar of dates for a language."""

    def __init__(self, language: str) -> None:
        super().__init__(f"no date grammar for language {language!r}; there is one for: en")
