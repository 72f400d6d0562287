"""What all tests share: messages in English, whatever the locale, and no deadlines that a busy machine misses."""

import os

from hypothesis import settings

os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("CROSSFOOT_LANG", None)
settings.register_profile("crossfoot", deadline=None, max_examples=50)
settings.load_profile("crossfoot")
