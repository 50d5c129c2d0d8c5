"""Shared by all tests: standing here lets them import `helpers`, and sets how hypothesis searches.

No test is timed. On a developer's machine every run tries other examples; in the gate they are the same each time, so
that a landing does not depend on luck.
"""

import os

from hypothesis import settings

settings.register_profile("search", deadline=None)
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "search")
