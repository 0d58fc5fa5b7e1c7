"""How hypothesis tries: a busy machine is no mistake, so nothing has a deadline."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("zine", deadline=None)
settings.load_profile("zine")
