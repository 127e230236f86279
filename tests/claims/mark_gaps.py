"""Writes examples.en.tsv anew with what the coder makes of each sentence today: `python tests/claims/mark_gaps.py`."""

import json
from pathlib import Path

from foedus.claims.coder import RuleCoder
from foedus.language import load
from foedus.reports import Metadata
from foedus.reports.record import read_record

FILE = Path(__file__).with_name("examples.en.tsv")
GAP = 8


def read(coder: RuleCoder, cells: list[str]) -> list[list[str]]:
    text, title = (cells[-1], "") if cells[1] == "text" else ("The weather stayed dry.", cells[-1])
    fields = {"id": "t", "text": text, "title": title, "outlet": "Sample Daily", "language": "en"}
    report = read_record(json.dumps(fields | {"published": "2024-06-20"}), Metadata())
    return [
        [c.kind, c.stage, c.stance, " ".join(c.parties), c.giver or "", c.taker or ""]
        for c in coder.code(report)
        if c.headline == bool(title) or not cells[2]
    ]


def gap(wanted: list[str], found: list[list[str]]) -> str:
    if wanted in found or (not wanted[0] and not found):
        return ""
    said = (f"{k} {s} {h} {f'{g}>{t}' if g else p.replace(' ', '+')}" for k, s, h, p, g, t in found)
    return "read as " + ", ".join(words.replace(" asserts ", " ") for words in said) if found else "not read"


def main() -> None:
    coder = RuleCoder(load("en"))
    lines = FILE.read_text("utf-8").splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith("family\t")) + 1
    rows = [line.split("\t") for line in lines[first:]]
    for cells in rows:
        cells[GAP] = gap(cells[2:GAP], read(coder, cells))
    FILE.write_text("\n".join([*lines[:first], *("\t".join(cells) for cells in rows)]) + "\n", "utf-8")
    print(f"{sum(not cells[GAP] for cells in rows)} of {len(rows)} are read right")


if __name__ == "__main__":
    main()
