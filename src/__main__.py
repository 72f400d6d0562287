"""`python -m crossfoot`."""

import sys

from .cli import main

sys.exit(main())
