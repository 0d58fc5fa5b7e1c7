"""The test sheet: what is drawn on it, and what is learnt from it.

A sheet goes through the printer once, and its owner reads nine things off it.
"""
