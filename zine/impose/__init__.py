"""Decide which page goes where on the sheets, prove it by folding, and place it.

Planning (:mod:`zine.impose.plan`) is arithmetic; :mod:`zine.impose.place` opens PDFs.
"""
