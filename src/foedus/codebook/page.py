"""The codebook as a Markdown page, for the documentation and for `foedus codebook`."""

import sys
from collections.abc import Iterable

from foedus.codebook.data import Codebook, KindEntry, Mapping, codebook
from foedus.codebook.terms import Direction, StageGroup

HEAD = """# Codebook: what a claim is, and how it is graded

Version {version}. It fixes what the words mean, for the program and for whoever annotates gold reports.
Definitions lean on {basis}; the mapping is at the end.

<!-- Rendered from src/foedus/codebook/codebook.toml. Change that file, then run `make codebook`. -->"""


def render(book: Codebook) -> str:
    """The whole page, ending in one line break; the same codebook gives the same page.

    >>> render(codebook()).splitlines()[0]
    '# Codebook: what a claim is, and how it is graded'
    """
    sections = [
        HEAD.format(version=book.version, basis=book.basis),
        _nouns(book),
        _kinds(book),
        _stages(book),
        _stances(book),
        _fields(book),
        _ties(book),
        _mappings(book),
        _conventions(book),
    ]
    return "\n\n".join(sections) + "\n"


def _nouns(book: Codebook) -> str:
    table = _table(("noun", "meaning"), ((noun.name, noun.meaning) for noun in book.nouns))
    scope = f"**In scope**: {_lower(book.scope_in)}\n\n**Out of scope**: {_lower(book.scope_out)}"
    return f"## 1. The nouns\n\n{table}\n\n{book.repetition}\n\n{scope}"


def _kinds(book: Codebook) -> str:
    head = ("kind", "family", "definition", "counts", "does not count", "direction")
    table = _table(head, (_kind(entry) for entry in book.kinds))
    return f"## 2. Kinds\n\n{table}\n\n" + "\n".join(f"- {note}" for note in book.kind_notes)


def _kind(entry: KindEntry) -> tuple[str, ...]:
    direction = entry.roles
    if entry.direction is Direction.NONE:
        direction = f"none ({entry.roles})" if entry.roles else "none"
    return (f"`{entry.kind}`", entry.family, entry.definition, entry.counts, entry.does_not_count, direction)


def _stages(book: Codebook) -> str:
    table = _table(("stage", "group", "test on the text"), ((f"`{s.stage}`", s.group, s.test) for s in book.stages))
    groups = (
        f"{group} ({', '.join(f'`{entry.stage}`' for entry in book.stages if entry.group is group)})"
        for group in StageGroup
    )
    return (
        f"## 3. Stage: how far the matter has gone\n\n{table}\n\nGroups for scoring: {', '.join(groups)}.\n\n"
        f"Pairs that no claim can have:\n\n{_impossible(book)}"
    )


def _impossible(book: Codebook) -> str:
    rows = []
    for entry in book.kinds:
        stages = [stage.stage for stage in book.stages if (entry.kind, stage.stage) in book.impossible]
        if stages:
            rows.append(f"- `{entry.kind}` is never {', '.join(f'`{stage}`' for stage in stages)}")
    return "\n".join(rows)


def _stances(book: Codebook) -> str:
    table = _table(("stance", "meaning"), ((f"`{entry.stance}`", entry.meaning) for entry in book.stances))
    return f"## 4. Stance: how its source holds it\n\n{table}"


def _fields(book: Codebook) -> str:
    return "## 5. Other fields\n\n" + "\n".join(f"- **{field.name}**: {field.meaning}" for field in book.fields)


def _ties(book: Codebook) -> str:
    order = " < ".join(book.forces)
    return (
        f"## 6. Ties as of a date\n\n{book.tie_rule}\n\n"
        f"Force of a tie, for ordering only: {order}; the rule is printed with the answer."
    )


def _mappings(book: Codebook) -> str:
    rows = [(f"`{entry.kind}`", *_codes(entry.mapping)) for entry in book.kinds]
    rows.append(("negative stages", *_codes(book.negative)))
    head = ("kind", "PLOVER (context military)", "CAMEO", "data sets")
    return f"## 7. Mapping to other schemes\n\n{_table(head, rows)}"


def _codes(mapping: Mapping) -> tuple[str, str, str]:
    return mapping.plover, mapping.cameo, mapping.data_sets or "none"


def _conventions(book: Codebook) -> str:
    rules = "\n".join(f"{number}. {rule}" for number, rule in enumerate(book.conventions, 1))
    return f"## 8. Conventions, from annotating the first hundred reports\n\n{rules}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(_row(line) for line in (head, tuple("---" for _ in head), *rows))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


if __name__ == "__main__":
    sys.stdout.write(render(codebook()))
