"""Zine and theme in, one document with its styles out.

Nothing is imported here: the parent process only needs to know where themes lie.
"""
