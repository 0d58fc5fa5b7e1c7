"""How hypothesis tries: often, since each run tries other examples, but not for long.

A busy machine is no mistake of ours, so nothing has a deadline.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("zine", deadline=None, max_examples=60)
settings.load_profile("zine")
