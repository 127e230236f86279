"""The installed program: pipes, start, faults."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "foedus.cli"]


def test_help_loads_no_model_no_database_and_no_reader():
    code = "import sys, foedus.cli; print({'spacy', 'sqlalchemy', 'trafilatura', 'numpy'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_a_reader_that_closes_the_pipe_ends_the_program_in_silence(journey):
    with subprocess.Popen([*PROGRAM, "claims", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        assert running.stderr.read() == b""


def test_output_in_a_pipe_is_utf8_without_colours(journey):
    env = os.environ | {"PYTHONUTF8": "1"}
    done = subprocess.run([*PROGRAM, "people"], capture_output=True, check=True, env=env)
    assert "Álvaro López Miera" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("words", [[], ["nonsense"], ["ties"], ["read"], ["ties", "CUB", "--nonsense"]])
def test_misuse_is_told_by_the_exit_code_without_a_traceback(words):
    done = subprocess.run([*PROGRAM, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_disk_that_refuses_is_said_in_a_line(journey):
    Path("foedus.book").write_bytes(Path("foedus.book").read_bytes()[:5000])
    done = subprocess.run([*PROGRAM, "claims"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
