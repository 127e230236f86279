"""Reports coded without a book, for work in batches."""

from collections.abc import Callable, Iterable, Iterator

from foedus.claims.claim import Claim
from foedus.console.faults import complain
from foedus.console.work import complain_of
from foedus.reports.errors import Skipped
from foedus.reports.report import Report


def coded(
    incoming: Iterable[Report | Skipped], code: Callable[[Report], list[Claim]], refusal: type[Exception]
) -> Iterator[list[Claim]]:
    """The claims of each report in the order of the input; what can't be read or coded is listed on standard error."""
    for one in incoming:
        if isinstance(one, Skipped):
            complain_of(one)
            continue
        try:
            yield code(one)
        except refusal as error:
            complain(f"not coded {one.id}: {error}")
        except Exception as error:  # one report that a coder stumbles over must not cost the other thousand
            complain(f"not coded {one.id}: the coder failed on it, which is its fault: {type(error).__name__}: {error}")
