"""What holds for all tests: how hypothesis tries, and how rarely memory is swept."""

from __future__ import annotations

import gc

from hypothesis import settings

# Often, since each run tries other examples, but not for long; and a busy machine is no
# mistake of ours, so nothing has a deadline.
settings.register_profile("zine", deadline=None, max_examples=60)
settings.load_profile("zine")

# Laying out makes much and drops little: as in the press, it is swept less often.
gc.set_threshold(50_000)
