"""A Slurm of this machine alone: munged, slurmctld and slurmd of the user who runs the test, with all their files
in a folder of their own. Nothing of the system's Slurm is read, started or stopped."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

NEEDED = ("munged", "slurmctld", "slurmd", "sbatch", "scontrol", "sinfo")
SBIN = os.pathsep + "/usr/sbin" + os.pathsep + "/sbin"
SECONDS = 20  # for each daemon to get ready

CONFIGURATION = """\
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller_port}
SlurmdPort={node_port}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket,cred_expire=5
CredType=cred/munge
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/builtin
SchedulerParameters=batch_sched_delay=0,sched_interval=1
SlurmdParameters=config_overrides
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
ReturnToService=2
KillWait=1
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/log/slurmctld
SlurmdLogFile={folder}/log/slurmd
NodeName={host} NodeAddr=127.0.0.1 CPUs=4 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
"""


class Unavailable(Exception):
    """Why this machine has no Slurm for the test."""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def user_name():
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError as unknown:
        raise Unavailable(f"the user {os.getuid()} has no name") from unknown


class Cluster:
    """with Cluster() as cluster: cluster.environment is what sbatch and the others need."""

    def __init__(self):
        self.path = os.environ["PATH"] + SBIN
        missing = [name for name in NEEDED if not shutil.which(name, path=self.path)]
        if missing:
            raise Unavailable(f"not installed: {' '.join(missing)}")
        # Not below the build: munge wants short names, and no folder that others may write.
        self.folder = Path(tempfile.mkdtemp(prefix="nianbao-slurm-"))
        self.environment = {"SLURM_CONF": str(self.folder / "slurm.conf")}
        self.daemons = []

    def __enter__(self):
        try:
            self._write_files()
            self._start_all()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def _write_files(self):
        self.folder.chmod(0o755)
        for name in ("munge", "state", "spool", "log"):
            (self.folder / name).mkdir(mode=0o755)
        (self.folder / "munge/key").write_bytes(os.urandom(128))
        (self.folder / "munge/key").chmod(0o600)
        (self.folder / "slurm.conf").write_text(CONFIGURATION.format(
            folder=self.folder, user=user_name(), host=socket.gethostname().split(".")[0],
            controller_port=free_port(), node_port=free_port()))

    def _start_all(self):
        munge = self.folder / "munge"
        self._start("munged", "--foreground", f"--key-file={munge}/key",
                    f"--socket={munge}/socket", f"--pid-file={munge}/pid",
                    f"--log-file={munge}/log", f"--seed-file={munge}/seed")
        self._wait((munge / "socket").exists)
        self._start("slurmctld", "-D")
        self._start("slurmd", "-D")
        self._wait(lambda: self.tell("sinfo", "-h", "-o", "%T").stdout.strip() == "idle")

    def _start(self, name, *arguments):
        with open(self.folder / "log" / f"{name}.out", "w") as log:
            self.daemons.append((name, subprocess.Popen(
                [shutil.which(name, path=self.path), *arguments], stdin=subprocess.DEVNULL,
                stdout=log, stderr=subprocess.STDOUT, env=os.environ | self.environment,
                start_new_session=True)))

    def _wait(self, is_ready):
        deadline = time.monotonic() + SECONDS
        while not is_ready():
            ended = [name for name, daemon in self.daemons if daemon.poll() is not None]
            if ended or time.monotonic() > deadline:
                name = ended[0] if ended else self.daemons[-1][0]
                raise Unavailable(f"{name} does not get ready: {self._last_words(name)}")
            time.sleep(0.1)

    def _last_words(self, name):
        text = "".join(file.read_text(errors="replace") for file in
                       (self.folder / "log" / f"{name}.out", self.folder / "log" / name)
                       if file.exists())
        return " / ".join(text.strip().splitlines()[-3:])

    def tell(self, *command):
        return subprocess.run(command, env=os.environ | self.environment, text=True,
                              capture_output=True, check=False)

    def stop(self):
        """Ends the daemons and what they have started, and takes their files away."""
        for name, daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(5)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        for process in self._left():
            os.kill(process, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _left(self):
        """Processes of jobs: they know this cluster by their environment."""
        mark = f"SLURM_CONF={self.folder}/".encode()
        for place in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (place / "environ").read_bytes():
                    yield int(place.name)
            except OSError:  # It has ended, or is another user's.
                pass
