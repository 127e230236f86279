"""What the words mean: kinds, stages, stances, their families and the pairs that are impossible."""

from foedus.codebook.terms import (
    Direction,
    Family,
    Force,
    Kind,
    Stage,
    StageGroup,
    Stance,
    possible,
)

__all__ = ["Direction", "Family", "Force", "Kind", "Stage", "StageGroup", "Stance", "possible"]
