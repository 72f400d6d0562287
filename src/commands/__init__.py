"""One module a command; each holds a click command named `command` that returns the exit code."""

CLEAN, FLAGGED, FAILED = 0, 1, 2
INTERRUPTED = 130


class ReaderGone(Exception):
    """The program that reads our standard output has closed it: there is nobody left to write for."""
