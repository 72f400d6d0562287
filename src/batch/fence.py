"""The fence around a worker process: what it may use, and that it does not outlive its owner.

Linux has all of it. Elsewhere the memory bound and the death signal are missing: a worker that uses too much memory is
then replaced after its document, and one that is stuck outside Python outlives an owner that was killed.
"""

from __future__ import annotations

import os
import signal
import sys

MEGABYTE = 1_000_000
_PR_SET_PDEATHSIG = 1


def tie_to_owner(owner: int) -> None:
    """End with the process `owner`, whatever happens to it; an interrupt from the keyboard is the owner's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != owner:
        os._exit(1)


def without_core_files() -> None:
    """A crash writes no core file."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def bound_memory(megabytes: int) -> None:
    """Allow so much address space above what is in use now; only Linux keeps to it."""
    if sys.platform != "linux":
        return
    import resource

    wanted = _pages(0) + megabytes * MEGABYTE
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def memory_used() -> int:
    """Bytes of memory that this process holds now (its peak where the system does not tell); 0 if not known."""
    if sys.platform == "linux":
        return _pages(1)
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _pages(field: int) -> int:
    """A field of /proc/self/statm in bytes: 0 the address space, 1 the resident memory."""
    with open("/proc/self/statm", "rb") as file:
        return int(file.read().split()[field]) * os.sysconf("SC_PAGE_SIZE")
