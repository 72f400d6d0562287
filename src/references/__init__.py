"""References: tables of trusted figures, which the claims of articles are held against."""

from .figures import Figures
from .mapping import UnreadableReference
from .reading import Reference, read_reference

__all__ = ["Figures", "Reference", "UnreadableReference", "read_reference"]
