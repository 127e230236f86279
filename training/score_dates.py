#!/usr/bin/env python3
"""Score `foedus.dates` against TimeML files: the share of DATE expressions found, and of those with the right value.

    score_dates.py FOLDER [--errors]

FOLDER holds `*.tml` files (TempEval-3's, for instance; they aren't part of this project). An expression counts as found
when a date overlaps it, as right when the date's TIMEX3 value is the annotated one; the hours of a value are dropped.
`*_REF` values (now, recently, in the future) name no days: they are counted apart.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

from foedus.dates import DateValue, Precision, Role, find_dates, opening
from foedus.dates.interval import unit_of
from foedus.dates.opening import UNITS

SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@dataclass(frozen=True)
class Expression:
    """An annotated DATE: offsets in the text, its words and value."""

    start: int
    end: int
    words: str
    value: str


def read(path: Path) -> tuple[str, date, list[Expression]]:
    """The text of a file, the day it was written, and its DATE expressions."""
    root = ElementTree.parse(path).getroot()
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        raise SystemExit(f"{path}: no DCT or TEXT element; is it a TimeML document?")
    pieces: list[str] = []
    found: list[Expression] = []

    def walk(node: ElementTree.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag == "TIMEX3" and node.get("type") == "DATE":
            words = "".join(node.itertext())
            found.append(Expression(start, start + len(words), words, node.get("value", "")))

    walk(body)
    return "".join(pieces), date.fromisoformat(created.get("value", "")[:10]), found


def _quarter(first: date, middle: date, last: date) -> str:
    half = last - first > timedelta(days=100)
    return f"{middle.year}-H{(middle.month + 5) // 6}" if half else f"{middle.year}-Q{(middle.month + 2) // 3}"


FORMS: dict[Precision, Callable[[date, date, date], str]] = {
    Precision.DAY: lambda first, _, __: first.isoformat(),
    Precision.WEEK: lambda _, middle, __: "{}-W{:02}".format(*middle.isocalendar()[:2]),
    Precision.MONTH: lambda _, middle, __: f"{middle:%Y-%m}",
    Precision.SEASON: lambda first, _, __: f"{first.year}-{SEASONS.get(first.month, '')}",
    Precision.QUARTER: _quarter,
    Precision.YEAR: lambda _, middle, __: f"{middle.year}",
    Precision.YEARS: lambda first, _, __: f"{first.year}"[:3],
}


def timex(value: DateValue, published: date) -> str:
    """The TIMEX3 value of a date: 2013-03-21, 2013-W11, 2013-03, 2012-SU, 2013-Q1, 2012, 199."""
    if value.rule == "vague-future":
        return "FUTURE_REF"
    days = opening(value, published)
    if value.role in {Role.UNTIL, Role.BY} and value.last is not None:
        days = unit_of(value.last, UNITS.get(value.precision, "day"))
    if days is None:
        return ""
    middle = days.first + (days.last - days.first) // 2
    if value.precision in FORMS:
        return FORMS[value.precision](days.first, middle, days.last)
    if value.rule == "weekend":
        return "{}-W{:02}-WE".format(*middle.isocalendar()[:2])
    return f"{middle:%Y-%m}" if value.rule.startswith("part-of-month") else middle.isoformat()


def ends(value: DateValue, published: date) -> list[str]:
    """The value of a date; of a range, which TimeML annotates as two dates, the values of both ends."""
    if value.first is None or value.last is None or not value.rule.endswith("range"):
        return [timex(value, published)]
    unit = {Precision.YEARS: Precision.YEAR, Precision.DAYS: Precision.DAY}.get(value.precision, value.precision)
    sides = [unit_of(day, UNITS.get(unit, "day")) for day in (value.first, value.last)]
    return [timex(replace(value, first=side.first, last=side.last, precision=unit), published) for side in sides]


def main() -> None:
    """Print the figures of a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what was missed, wrong or extra")
    options = parser.parse_args()
    tally: Counter[str] = Counter()
    for path in sorted(options.folder.glob("*.tml")):
        score(path, tally, options.errors)
    for kind in ("days", "ref"):
        asked, found, right = (tally[f"{kind} {what}"] for what in ("asked", "found", "right"))
        if asked:
            of_found = right / found if found else 0.0
            print(
                f"{kind}: asked {asked}, found {found / asked:.3f}, right {right / asked:.3f}, of found {of_found:.3f}"
            )
    print(f"extra {tally['extra']} (they overlap no annotated DATE; durations among them)")


def score(path: Path, tally: "Counter[str]", errors: bool) -> None:
    """Add one file's figures to the tally."""
    text, created, expressions = read(path)
    values = find_dates(text, created)
    used: set[DateValue] = set()
    for asked in expressions:
        kind = "ref" if asked.value.endswith("_REF") else "days"
        hits = [value for value in values if value.start < asked.end and asked.start < value.end]
        used.update(hits)
        want = re.sub(r"T.*$", "", asked.value)
        got = [rendered for hit in hits for rendered in ends(hit, created)]
        tally[f"{kind} asked"] += 1
        tally[f"{kind} found"] += bool(hits)
        tally[f"{kind} right"] += want in got
        if errors and want not in got:
            around = re.sub(r"\s+", " ", text[max(asked.start - 50, 0) : asked.end + 40])
            rules = [hit.rule for hit in hits]
            print(
                f"{path.name} {created}: {asked.words!r} want {asked.value} got {got} {rules} … {around}",
                file=sys.stderr,
            )
    for value in values:
        if value not in used:
            tally["extra"] += 1
            if errors:
                around = re.sub(r"\s+", " ", text[max(value.start - 30, 0) : value.end + 30])
                print(f"{path.name}: extra {value.text!r} {value.rule} … {around}", file=sys.stderr)


if __name__ == "__main__":
    main()
