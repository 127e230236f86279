"""How fast foedus reads and answers, on the machine at hand: `make bench`. Figures, not tests: machines differ."""
