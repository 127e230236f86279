"""Marks: the words by which a text says that a caption, another outlet's words, a link list or comments begin.

They stand in `marks.tsv` (every language) and `marks.<language>.tsv`, a mark a line, sorted: what it marks (`Mark`),
where in a paragraph it must stand (`Where`), the pattern, and an example that the tests try. A pattern is a regular
expression in which `{outlet}`, `{name}`, `{note}`, `{remark}` and `{n}` stand for the names and remarks below;
repetitions are bounded, so that matching takes linear time. Capitals count only where a `sentence` mark is looked for
within a paragraph.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from importlib import resources

# A mark stands at the beginning of a paragraph: no more is looked at, so that matching costs the same for any length.
REACH = 400
# Signs that may stand around a mark: quotation marks, brackets, arrows, Markdown's emphasis.
DECORATION = r"[\s*_#>»«“”\"'‘’→►▶•\[\]()|–—-]{0,6}+"

# "The International Herald of the Sample Islands, Weekend Edition" has nine words; longer runs are sentences.
OUTLET_WORDS = 9

_ARTICLE = re.compile(r"(?:the|an?|el|la|los|las|il|le|les) ", re.IGNORECASE)

PLACEHOLDERS = {
    # The name of an outlet: no colon, bracket or line break; its capital is checked apart.
    "{outlet}": r"(?P<outlet>[^:;,()\[\]\n\r]{2,80}?)",
    # The same where no colon tells that the name is over: only words with a capital, and short ones between.
    "{name}": r"(?P<outlet>(?:(?:the|an?) )?(?-i:[^\W\d_a-z])[^\s:;,()]{0,30}"
    r"(?: (?:(?-i:[^\W_a-z])[^\s:;,()]{0,30}|[^\W\d_]{1,3})){0,6}?)",
    # A remark after it: "(my translation)".
    "{note}": r"(?:\s{0,3}[(\[](?P<note>[^()\[\]\n\r]{1,80})[)\]])?",
    # A remark in brackets or after a comma: ", translated by the editors".
    "{remark}": r"(?:\s{0,3}(?:[(\[](?P<note>[^()\[\]\n\r]{1,80})[)\]]|,\s?(?P<remark>[^:()\n\r]{1,80}?)))?",
    "{n}": r"(?:\d{1,6}|no|one|two|three|four|five|six|seven|eight|nine|ten)",
}


class Mark(StrEnum):
    """What a mark says of its paragraph and of what follows."""

    BYLINE = "byline"  # who wrote it and when
    CAPTION = "caption"
    COMMENT = "comment"  # this paragraph is a reader's
    COMMENTS = "comments"  # readers' comments from here to the end
    CONTINUE = "continue"  # a link to the whole text: ends a quoted block
    END = "end"  # a line that ends a quoted block
    INTRO = "intro"  # the poster says that what follows is another's text
    LINKS = "links"
    LIST = "list"  # the head of a list of links
    NO_PLACE = "no_place"  # a label in capitals where a dateline has its place
    REPORTS = "reports"  # names the outlet of the quotation that follows
    SOURCE = "source"  # names the outlet whose text this is, at the end or the top
    STANDFIRST = "standfirst"
    TRANSLATED = "translated"  # says that a text is a translation
    VIA = "via"  # names the outlet of the block that follows


class Where(StrEnum):
    """Where in a paragraph a mark must stand."""

    BARE = "bare"  # it is the whole paragraph, and nothing may stand around it
    LINE = "line"  # it is the whole paragraph, quotation marks, brackets and the like around it apart
    START = "start"  # the paragraph begins with it
    SENTENCE = "sentence"  # it begins the paragraph or a sentence within
    PART = "part"  # anywhere in it
    LABEL = "label"  # the words before a colon or dash; looked at only on demand


@dataclass(frozen=True)
class Rule:
    """One line of the data."""

    mark: Mark
    where: Where
    pattern: re.Pattern[str]
    words: str  # the pattern without what may stand around it
    example: str

    @cached_property
    def whole(self) -> bool:
        """Whether it must be the whole paragraph."""
        return self.where in {Where.LINE, Where.BARE}


@dataclass(frozen=True, slots=True)
class Found:
    """A mark in a text, with what it names; `end` is the offset behind it."""

    mark: Mark
    end: int
    outlet: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Marks:
    """The marks of one language, with those of every language."""

    rules: tuple[Rule, ...]
    heads: tuple[Rule, ...]  # those that are looked for at the beginning of each paragraph
    any: re.Pattern[str]  # matches where one of the rules may: a single look saves trying each
    inner: re.Pattern[str]

    def at(self, text: str, start: int, end: int) -> Found | None:
        """The mark with which the paragraph begins, or that it is; the first rule that fits, in the data's order."""
        reach = min(end, start + REACH)
        if not self.any.match(text, start, reach):
            return None
        for rule in self.heads:
            if not rule.whole:
                match = rule.pattern.match(text, start, reach)
            else:
                match = rule.pattern.fullmatch(text, start, end) if reach == end else None
            if match is None:
                continue
            groups = match.groupdict()
            checked = groups.get("outlet")
            outlet = outlet_name(checked) if checked else groups.get("named")
            if checked and outlet is None:
                continue
            return Found(rule.mark, match.end(), outlet, groups.get("note") or groups.get("remark"))
        return None

    def says(self, mark: Mark, words: str) -> bool:
        """Whether the words hold a mark of this sort that may stand anywhere."""
        return any(rule.pattern.search(words) for rule in self.rules if rule.mark is mark and rule.where is Where.PART)

    def is_label(self, mark: Mark, words: str) -> bool:
        """Whether the words as a whole are a label of this sort."""
        return any(rule.pattern.fullmatch(words) for rule in self.rules if rule.mark is mark)

    def starts_within(self, text: str, start: int, end: int) -> list[int]:
        """Offsets in the paragraph, in order, at which a mark begins a sentence."""
        return [match.start() for match in self.inner.finditer(text, start, end) if match.start() > start]


@cache
def marks_for(language: str | None) -> Marks:
    """The marks of a language, or of all languages where it is None; loaded once."""
    folder = resources.files("foedus.reports")
    names = sorted(file.name for file in folder.iterdir() if re.fullmatch(r"marks(\.\w+)?\.tsv", file.name))
    wanted = [name for name in names if language is None or name in {"marks.tsv", f"marks.{language}.tsv"}]
    rules = tuple(rule for name in wanted for rule in _rules((folder / name).read_text(encoding="utf-8")))
    outer = "|".join(_nameless(rule.words) for rule in rules if rule.where in {Where.LINE, Where.START, Where.SENTENCE})
    bare = "".join(f"|{_nameless(rule.words)}" for rule in rules if rule.where is Where.BARE)
    inner = "|".join(_nameless(rule.words) for rule in rules if rule.where is Where.SENTENCE)
    return Marks(
        rules,
        tuple(rule for rule in rules if rule.where not in {Where.PART, Where.LABEL}),
        re.compile(f"{DECORATION}(?:{outer or '(?!)'}){bare}", re.IGNORECASE),
        re.compile(rf"(?<=[.!?…)\"”’\]»]\s)\(?(?:{inner})" if inner else r"(?!)"),
    )


def _nameless(words: str) -> str:
    """The pattern without group names, which may stand only once in a joint pattern."""
    return re.sub(r"\?P<\w+>", "?:", words)


def outlet_name(words: str) -> str | None:
    """The name without quotation marks and article, or None where the words can't be one.

    >>> outlet_name("the “Daily Sample”"), outlet_name("now on")
    ('Daily Sample', None)
    """
    name = words.strip(" \t\"'“”‘’«»*_.")
    article = _ARTICLE.match(name)
    rest = name[article.end() :] if article else name
    if article and (article[0][0].islower() or not rest[:1].isupper()):
        name = rest.strip(" \"'“”‘’«»*_")
    named = any(word[:1].isupper() or "@" in word or "." in word[1:-1] for word in rest.split())
    return name if named and len(name.split()) <= OUTLET_WORDS else None


def _rules(data: str) -> list[Rule]:
    """The rules in a data file: mark, where, pattern, example, separated by tabs; lines with "#" are remarks."""
    rows = [line.split("\t") for line in data.splitlines()[1:] if line.strip() and not line.startswith("#")]
    return [_rule(Mark(row[0]), Where(row[1]), row[2], row[3]) for row in rows]


def _rule(mark: Mark, where: Where, words: str, example: str) -> Rule:
    """The rule with its placeholders filled; case counts only for marks inside a paragraph."""
    for name, expansion in PLACEHOLDERS.items():
        words = words.replace(name, expansion)
    if where in {Where.PART, Where.LABEL, Where.BARE}:
        return Rule(mark, where, re.compile(words, re.IGNORECASE), words, example)
    tail = rf"\.?{DECORATION}" if where is Where.LINE else ""
    return Rule(mark, where, re.compile(f"{DECORATION}(?:{words}){tail}", re.IGNORECASE), words, example)
