"""Makes of a model's raw heads and sentence starts trees that hold what `Parse` promises."""

from collections.abc import Sequence


def rooted(heads: Sequence[int], first: int, last: int) -> list[int]:
    """Heads of the tokens `first` to `last` so that they are one tree: one root, no cycle, no head outside.

    `heads` are indices into the whole text; the root has its own. The first root stays the root, others hang from it.

    >>> rooted([1, 1, 4, 3, 4], 0, 4)
    [1, 1, 1, 1]
    """
    inside = [head if first <= head < last else index for index, head in enumerate(heads[first:last], first)]
    root = next((index for index, head in enumerate(inside, first) if head == index), first)
    inside[root - first] = root
    settled = {root}
    for index in range(first, last):
        path: set[int] = set()
        above = index
        while above not in settled and above not in path:
            path.add(above)
            above = inside[above - first]
        if above not in settled:  # a second root, or a cycle: cut it where the walk came back
            inside[above - first] = root
        settled.update(path)
    return inside
