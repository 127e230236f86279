"""The page on knowledge names every data file, and none that isn't there."""

import re
from pathlib import Path

HOME = Path(__file__).parents[2]
ROOMS = HOME / "src" / "foedus"
PAGE = (HOME / "docs" / "knowledge.md").read_text("utf-8")


def test_every_data_file_is_told() -> None:
    kinds = {".tsv", ".toml", ".txt"}
    files = [path.relative_to(ROOMS).as_posix() for path in ROOMS.rglob("*") if path.suffix in kinds]
    files = [file for file in files if not file.startswith("examples/")]
    assert len(files) > 10
    assert [file for file in files if f"`{file}`" not in PAGE] == []


def test_every_file_that_is_told_is_there() -> None:
    told = re.findall(r"^\| (`.*?`) \|", PAGE, re.MULTILINE)
    told = [file for cell in told for file in re.findall(r"`(.*?)`", cell)]
    assert told
    assert [file for file in told if not (ROOMS / file).exists()] == []
