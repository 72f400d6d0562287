"""A Dask scheduler and two nodes on this machine, for benchmarks and tests; a node can be killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from distributed import Client


class Nodes:
    """The processes: each node is a nanny with one worker."""

    def __init__(self, count: int, folder: str, memory: str) -> None:
        with closing(socket.socket()) as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{port}"
        self._log = Path(folder, "log")
        here = str(Path(__file__).parent)
        path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
        self._settings = {**os.environ, "PYTHONPATH": path}
        self._scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
        options = ("--nworkers", "1", "--nthreads", "1", "--memory-limit", memory, "--no-dashboard")
        self.nodes = [
            self._start("worker", self.address, *options, "--local-directory", f"{folder}/{number}")
            for number in range(count)
        ]

    def wait(self) -> None:
        """Until all nodes are ready to work."""
        with Client(self.address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(len(self.nodes), timeout=60)

    def processor_seconds(self) -> float:
        """What the processes of all nodes and of the scheduler have used up to now, with those that they ended."""
        sessions = {process.pid for process in (*self.nodes, self._scheduler)}
        fields = (path.read_text().rpartition(")")[2].split() for path in Path("/proc").glob("[0-9]*/stat"))
        ticks = sum(sum(map(int, each[11:15])) for each in fields if int(each[3]) in sessions)
        return ticks / os.sysconf("SC_CLK_TCK")

    def kill(self, number: int) -> None:
        """End a node with all its processes at once, as a power cut would."""
        os.killpg(self.nodes[number].pid, signal.SIGKILL)
        self.nodes[number].wait()

    def close(self) -> None:
        """End everything."""
        for process in (*self.nodes, self._scheduler):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments]
        with self._log.open("ab") as log:
            return subprocess.Popen(command, env=self._settings, stdout=log, stderr=log, start_new_session=True)


@contextmanager
def nodes(count: int = 2, memory: str = "3GB") -> Iterator[Nodes]:
    """A scheduler with so many nodes, ended with the block."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        closing(Nodes(count, folder, memory)) as found,
    ):
        found.wait()
        yield found
