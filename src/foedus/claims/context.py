"""What the report has spoken of so far: the dyad in focus, and the matter that "the contract" or "the exercise"
refers back to."""

from dataclasses import dataclass, field

from foedus.claims.draft import Draft
from foedus.codebook import Family, Kind

# How many drafts back an anaphoric noun may reach: about three paragraphs in the English development reports.
REACH = 8


@dataclass
class Context:
    """Drafts in the order of the text; later ones lean on earlier ones."""

    drafts: list[Draft] = field(default_factory=list)
    # What a list is about: the kind of instrument and the one state named with it ("agreements with Ukraine").
    topic: tuple[Kind, str] | None = None
    # The latest paper between states of which no military topic is told; no claim unless a clause makes it one.
    paper: Draft | None = None
    # Who does all that a list tells: "the ministry will take these steps:" before its items.
    heading: tuple[str, ...] = ()

    def add(self, draft: Draft) -> None:
        """Remember a draft."""
        self.drafts.append(draft)

    def dyad(self, having: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The parties of the latest matter that involves all of `having`; () where there is none."""
        for draft in reversed(self.drafts[-REACH:]):
            if set(having) <= set(draft.parties):
                return draft.parties
        return ()

    def matter(self, kind: Kind, having: tuple[str, ...] = ()) -> Draft | None:
        """The latest draft of this kind (else of its family) whose parties include `having`."""
        recent = self.drafts[-REACH:]
        fits = [draft for draft in recent if set(having) <= set(draft.parties)]
        kinds = {Kind.ARMS, Kind.SUPPORT} if kind is Kind.ARMS else {kind}  # a delivery to a state at war is a delivery
        same = [draft for draft in fits if draft.kind in kinds]
        alike = [draft for draft in fits if draft.kind.family is kind.family]
        best = same or alike
        return best[-1] if best else None

    def instrument(self) -> Draft | None:
        """The latest matter that a paper was about: an instrument, or arms and industry under contract."""
        written = {Kind.ARMS, Kind.INDUSTRY, Kind.SUPPORT}
        fits = [d for d in self.drafts[-REACH:] if d.kind.family is Family.INSTRUMENT or d.kind in written]
        return fits[-1] if fits else None
