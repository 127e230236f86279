"""The algebra of the closed sets."""

import pytest

from foedus.codebook import Direction, Force, Kind, Stage, StageGroup, possible


def test_forces_rank_from_declared_to_alliance() -> None:
    assert sorted(Force, key=lambda force: force.rank) == ["declared", "contact", "practice", "agreement", "alliance"]


@pytest.mark.parametrize(
    ("kind", "force"),
    [
        (Kind.ALLIANCE, Force.ALLIANCE),
        (Kind.AGREEMENT, Force.AGREEMENT),
        (Kind.ACCESS, Force.AGREEMENT),
        (Kind.TRAINING, Force.PRACTICE),
        (Kind.TALKS, Force.CONTACT),
        (Kind.ALIGNMENT, Force.DECLARED),
    ],
)
def test_a_tie_is_as_strong_as_its_kind(kind: Kind, force: Force) -> None:
    assert kind.force is force


def test_alignment_never_makes_a_graded_tie() -> None:
    assert [kind for kind in Kind if kind.force is Force.DECLARED] == [Kind.ALIGNMENT]


@pytest.mark.parametrize(
    ("kind", "direction"),
    [
        (Kind.ARMS, Direction.DIRECTED),
        (Kind.VISIT, Direction.DIRECTED),
        (Kind.ACCESS, Direction.DIRECTED),
        (Kind.INDUSTRY, Direction.OPTIONAL),
        (Kind.INTELLIGENCE, Direction.OPTIONAL),
        (Kind.TALKS, Direction.NONE),
        (Kind.EXERCISE, Direction.NONE),
    ],
)
def test_a_kind_leads_from_one_to_another_or_not(kind: Kind, direction: Direction) -> None:
    assert kind.direction is direction


@pytest.mark.parametrize(
    ("stage", "group"),
    [
        (Stage.INTEREST, StageGroup.PROSPECTIVE),
        (Stage.PLANNED, StageGroup.PROSPECTIVE),
        (Stage.AGREED, StageGroup.COMMITTED),
        (Stage.IN_FORCE, StageGroup.COMMITTED),
        (Stage.UNDER_WAY, StageGroup.REALISED),
        (Stage.CARRIED_OUT, StageGroup.REALISED),
        (Stage.SUSPENDED, StageGroup.NEGATIVE),
        (Stage.CANCELLED, StageGroup.NEGATIVE),
    ],
)
def test_stages_fall_into_four_groups(stage: Stage, group: StageGroup) -> None:
    assert stage.group is group


def test_groups_follow_each_other_in_a_matters_life() -> None:
    order = list(StageGroup)
    ranks = [order.index(stage.group) for stage in Stage]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("kind", [Kind.VISIT, Kind.TALKS, Kind.PORT_CALL])
def test_a_contact_is_never_in_force(kind: Kind) -> None:
    assert not possible(kind, Stage.IN_FORCE)
    assert possible(kind, Stage.CARRIED_OUT)


def test_alignment_exists_is_wanted_or_has_stopped() -> None:
    stages = {stage for stage in Stage if possible(Kind.ALIGNMENT, stage)}
    assert stages == {Stage.INTEREST, Stage.IN_FORCE, Stage.SUSPENDED, Stage.ENDED}
