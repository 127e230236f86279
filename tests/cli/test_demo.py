"""The samples that come with foedus."""

from pathlib import Path

from foedus.book import Book


def test_the_samples_are_read_and_a_list_is_printed(run, fake_coder):
    done = run("demo")
    assert done.exit_code == 0
    assert "Belarus" in done.stdout
    assert "foedus demo --book" in done.stdout
    assert not list(Path().glob("*.book"))


def test_the_samples_can_be_kept(run, fake_coder):
    done = run("demo", "CUB", "--book", "samples.book")
    assert "foedus why CUB,BLR --as-of" in done.stdout
    with Book.open("samples.book") as book:
        assert book.size()[0] >= 15
