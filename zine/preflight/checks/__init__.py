"""The checks: what a press makes of the facts, one file for each."""
