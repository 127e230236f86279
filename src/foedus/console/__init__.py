"""What a person sees: names, days and flags in words, tables on a terminal, plain columns in a pipe."""
