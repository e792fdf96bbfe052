"""What a worker process may use: memory, files, and no network where the system can forbid it."""

import ctypes
import os
import resource
import signal

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def restrict(memory: int) -> None:
    """Limit this process to ``memory`` bytes of data, one thread of arithmetic and no network."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    for name in ONE_THREAD:
        os.environ[name] = "1"  # sums in one fixed order: the same digits on every machine
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    leave_network()


def leave_network() -> bool:
    """Move this process into a network of its own, with no way out; False where it is refused."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        return any(
            library.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET)
        )
    except (OSError, AttributeError):  # no such call on this system
        return False
