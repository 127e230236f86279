"""The codebook's text: definitions, tests, mappings and conventions, as they stand in `codebook.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from foedus.codebook.terms import Direction, Family, Kind, Stage, StageGroup, Stance


@dataclass(frozen=True, slots=True)
class Term:
    """A noun or a field of a claim, and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """The codes of other schemes that come nearest, and the data sets that record such matters; "" where none."""

    plover: str
    cameo: str
    data_sets: str


@dataclass(frozen=True, slots=True)
class KindEntry:
    """One kind: what it is, what counts, what doesn't, and the roles of its two ends where it has a direction."""

    kind: Kind
    family: Family
    definition: str
    counts: str
    does_not_count: str
    direction: Direction
    roles: str
    mapping: Mapping


@dataclass(frozen=True, slots=True)
class StageEntry:
    """One stage: the test on the text, and the group it is scored in."""

    stage: Stage
    group: StageGroup
    test: str


@dataclass(frozen=True, slots=True)
class StanceEntry:
    """One stance and what it means."""

    stance: Stance
    meaning: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """The whole codebook, in the order of its sections. `impossible` holds the pairs that no claim can have."""

    version: str
    basis: str
    nouns: tuple[Term, ...]
    scope_in: str
    scope_out: str
    repetition: str
    kinds: tuple[KindEntry, ...]
    kind_notes: tuple[str, ...]
    stages: tuple[StageEntry, ...]
    impossible: frozenset[tuple[Kind, Stage]]
    stances: tuple[StanceEntry, ...]
    fields: tuple[Term, ...]
    tie_rule: str
    forces: tuple[str, ...]
    negative: Mapping
    conventions: tuple[str, ...]

    def entry(self, kind: Kind) -> KindEntry:
        """The entry of a kind.

        >>> codebook().entry(Kind.VISIT).roles
        'visitor → host'
        """
        return next(entry for entry in self.kinds if entry.kind is kind)


@cache
def codebook() -> Codebook:
    """The codebook that is shipped with this version.

    >>> len(codebook().kinds), len(codebook().stages)
    (14, 10)
    """
    return parse((files("foedus.codebook") / "codebook.toml").read_text("utf-8"))


def parse(text: str) -> Codebook:
    """The codebook that a TOML text holds.

    Raises `ValueError` for a name that isn't in the closed sets of `terms`, `KeyError` for a field that is missing.
    """
    data = tomllib.loads(text)
    return Codebook(
        version=data["version"],
        basis=data["basis"],
        nouns=tuple(Term(row["name"], row["meaning"]) for row in data["noun"]),
        scope_in=data["scope"]["in"],
        scope_out=data["scope"]["out"],
        repetition=data["scope"]["repetition"],
        kinds=tuple(_kind(row) for row in data["kind"]),
        kind_notes=tuple(data["kinds"]["notes"]),
        stages=tuple(StageEntry(Stage(row["name"]), StageGroup(row["group"]), row["test"]) for row in data["stage"]),
        impossible=frozenset(
            (Kind(row["kind"]), Stage(stage)) for row in data["impossible"] for stage in row["stages"]
        ),
        stances=tuple(StanceEntry(Stance(row["name"]), row["meaning"]) for row in data["stance"]),
        fields=tuple(Term(row["name"], row["meaning"]) for row in data["field"]),
        tie_rule=data["ties"]["rule"],
        forces=tuple(data["ties"]["forces"]),
        negative=_mapping(data["negative"]),
        conventions=tuple(data["conventions"]["rules"]),
    )


def _kind(row: dict[str, str]) -> KindEntry:
    return KindEntry(
        kind=Kind(row["name"]),
        family=Family(row["family"]),
        definition=row["definition"],
        counts=row["counts"],
        does_not_count=row["does_not_count"],
        direction=Direction(row["direction"]),
        roles=row["roles"],
        mapping=_mapping(row),
    )


def _mapping(row: dict[str, str]) -> Mapping:
    return Mapping(row["plover"], row["cameo"], row["data_sets"])
