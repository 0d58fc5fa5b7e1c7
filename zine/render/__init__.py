"""A composition in, finished pages out: fonts, pictures and the layout engine.

Nothing is imported here: only the child process may load the engine.
"""
