"""What all tests share: messages in English, whatever the locale of the machine."""

import os

os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("CROSSFOOT_LANG", None)
