"""`python -m foedus` is the command."""

from foedus.cli import main

main()
