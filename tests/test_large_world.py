"""The seeded data set that the benchmarks fill their tables with."""

import random

import pytest

from benchmarks.world.incidents import citations, involvements
from benchmarks.world.shape import World, ref, when
from tracker.editorial.records import is_ref
from tracker.ground.dates import parse

INCIDENTS = 30_000


@pytest.fixture(scope="module")
def world() -> World:
    return World(INCIDENTS)


def test_rows_are_the_same_whoever_shares_the_work(world: World) -> None:
    parts = world.parts(INCIDENTS)

    shared = [row for part in parts for row in involvements(world, *part)]

    assert len(parts) == 2
    assert shared == list(involvements(World(INCIDENTS), 1, INCIDENTS))


def test_another_seed_makes_other_rows(world: World) -> None:
    other = World(INCIDENTS, seed=2)

    assert list(involvements(other, 1, 100)) != list(involvements(world, 1, 100))


def test_proportions_are_those_of_a_researchers_spreadsheet(world: World) -> None:
    involved = len(list(involvements(world, 1, INCIDENTS))) / INCIDENTS
    cited = len(list(citations(world, "incidents", 1, INCIDENTS))) / INCIDENTS

    assert world.people == 0.6 * INCIDENTS
    assert involved == pytest.approx(1.8, rel=0.02)
    assert cited == pytest.approx(1.6, rel=0.02)


def test_references_are_well_formed_and_each_one_is_another() -> None:
    refs = {ref(number, 31) for number in range(50_000)}

    assert len(refs) == 50_000
    assert all(map(is_ref, refs))


def test_dates_are_canonical() -> None:
    chance = random.Random(1)  # noqa: S311  the same each time
    written = {when(chance, 2012) for _one in range(2_000)} - {""}

    assert [date for date in written if parse(date).edtf != date] == []
