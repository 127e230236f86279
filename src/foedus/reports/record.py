"""One line of a batch (JSON Lines) becomes a report."""

import json
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StrictStr, ValidationError, field_validator

from foedus.reports.bounds import check_signs, check_text
from foedus.reports.errors import Unreadable
from foedus.reports.metadata import Metadata, parse_day, parse_language
from foedus.reports.report import Report
from foedus.reports.text import read_text


def _or_none(value: object) -> object:
    """An empty field says nothing."""
    return None if isinstance(value, str) and not value.strip() else value


Field = Annotated[StrictStr | None, BeforeValidator(_or_none)]


class Record(BaseModel):
    """A report as the batch format has it; further fields are allowed and ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    text: StrictStr
    id: Field = None
    url: Field = None
    outlet: Field = None
    language: Field = None
    published: Field = None
    title: Annotated[StrictStr | None, BeforeValidator(_or_none)] = None

    @field_validator("published")
    @classmethod
    def _day(cls, value: str | None) -> str | None:
        return None if value is None else parse_day(value).isoformat()

    @field_validator("language")
    @classmethod
    def _language(cls, value: str | None) -> str | None:
        return None if value is None else parse_language(value)


def read_record(line: str, meta: Metadata) -> Report:
    """The report that the line holds; `meta` gives what the line lacks.

    >>> read_record('{"text": "The ministers met.", "id": "a"}', Metadata(outlet="Sample Herald")).outlet
    'Sample Herald'

    `sha256` is that of the record as canonical JSON (sorted keys, no spaces, UTF-8), so that it doesn't change when a
    batch is written anew with other spacing. Raises `Unreadable` with what is wrong, in one line.
    """
    data = _object(line)
    record = _record(data)
    check_text(record.text)
    check_signs("".join(filter(None, (record.title, record.id, record.outlet, record.url))), "a field")
    published = date.fromisoformat(record.published) if record.published else None
    said = Metadata(record.outlet, published, record.language, record.url)
    raw = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
    return read_text(record.text, said.or_else(meta), raw=raw, id=record.id, title=record.title or "")


def _object(line: str) -> dict[str, object]:
    """The JSON object in the line."""
    try:
        data = json.loads(line, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise Unreadable(f"not JSON: {error.msg.lower()} at column {error.pos + 1}; write one object a line") from None
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"not JSON that can be read: {str(error)[:80]}") from None
    if not isinstance(data, dict):
        raise Unreadable(f'not a JSON object but {_name(data)}; write {{"text": …}}, one a line')
    return data


def _record(data: dict[str, object]) -> Record:
    """The object as a record."""
    try:
        return Record.model_validate(data)
    except ValidationError as error:
        raise Unreadable("; ".join(_complaint(data, str(item["loc"][0])) for item in error.errors())) from None


def _complaint(data: dict[str, object], field: str) -> str:
    """What is wrong with one field, in words."""
    if field not in data:
        return f"{field}: missing"
    return f"{field}: must be a string{'' if field == 'text' else ' or null'}, is {_name(data[field])}"


def _name(value: object) -> str:
    """What JSON calls the value."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _no_constant(name: str) -> float:
    """Refuses NaN and the infinities, which are not JSON."""
    raise ValueError(f"{name} is not JSON")
