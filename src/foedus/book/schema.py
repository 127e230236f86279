"""The tables of a book. Reports and rulings are kept by hand; all others follow from them and can be rebuilt."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

SCHEMA = 1
APPLICATION = "foedus book"

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False))

reports = Table(
    "reports",
    metadata,
    Column("id", String(400), primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("segments", JSON, nullable=False),
    Column("outlet", Text),
    Column("url", Text),
    Column("published", Date),
    Column("language", String(8)),
)

rulings = Table(
    "rulings",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("at", String(40), nullable=False),
    Column("by", Text, nullable=False),
    Column("verdict", String(20), nullable=False),
    Column("target", Text, nullable=False),
    Column("change", JSON),
    Column("reason", Text),
)

# One row a report that was put before a coder: by which coder, and why it holds no claims if it couldn't be coded.
codings = Table(
    "codings",
    metadata,
    Column("report", String(400), ForeignKey("reports.id"), primary_key=True),
    Column("coder", Text),
    Column("not_coded", Text),
)

# What a list of ties must know of a report, so that it needs no text.
tellings = Table(
    "tellings",
    metadata,
    Column("report", String(400), ForeignKey("reports.id"), primary_key=True),
    Column("headline", Text, nullable=False),
    Column("voices", Text, nullable=False),  # a name a line,
)

claims = Table(
    "claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(80), nullable=False),
    Column("report", String(400), ForeignKey("reports.id"), nullable=False),
    Column("place", Integer, nullable=False),  # in the order of the report's claims
    Column("kind", String(20), nullable=False),
    Column("stage", String(20), nullable=False),
    Column("stance", String(20), nullable=False),
    Column("giver", String(40)),
    Column("taker", String(40)),
    Column("when_first", Date),
    Column("when_last", Date),
    Column("announced_first", Date),
    Column("announced_last", Date),
    Column("when_words", Text),
    Column("where", Text),
    Column("label", Text),
    Column("headline", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("coder", Text, nullable=False),
    # JSON, because these have an order of their own: parties, sources, origin states and rules; people and evidence.
    Column("told", Text, nullable=False),
    Column("words", Text, nullable=False),
    Index("claims_by_id", "id"),
    Index("claims_by_report", "report", "place"),
)

claim_parties = Table(
    "claim_parties",
    metadata,
    Column("state", String(40), primary_key=True),
    Column("claim", Integer, ForeignKey("claims.number"), primary_key=True),
    Index("parties_by_claim", "claim"),
)

claim_sources = Table(
    "claim_sources",
    metadata,
    Column("claim", Integer, ForeignKey("claims.number"), primary_key=True),
    Column("depth", Integer, primary_key=True),  # 0 is the innermost: who said it first
    Column("name", Text, nullable=False),
    Index("sources_by_name", "name"),
)

claim_people = Table(
    "claim_people",
    metadata,
    Column("claim", Integer, ForeignKey("claims.number"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("state", String(40)),
    Column("office", Text),
    Column("rank", Text),
    Index("people_by_name", "name"),
)

# In the order in which rows may be deleted.
DERIVED = (claim_people, claim_sources, claim_parties, claims, tellings, codings)
