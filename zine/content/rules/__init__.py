"""How a text has to change to stand on paper: one rule, one file."""
