"""The recipe for Slurm, run by a Slurm that the test starts: slurm_test.py PROGRAM ROOT FOLDER. Skips, and says
why, where there is none to be had. Python 3 and slurm-wlm."""

import contextlib
import os
import shutil
import signal
import sys
import time
import unittest
from pathlib import Path

import batches
import slurm_cluster
from batches import (CUT, PART, PARTS, REPORTS, TRIES, blocks, fresh, has_begun, is_midway, journal,
                     journal_of)

SECONDS = 40


def workers_of(place):
    """The processes of nianbao that work on the part in a folder."""
    for one in Path("/proc").glob("[0-9]*"):
        try:
            if f"{PART}/{PARTS}".encode() in (one / "cmdline").read_bytes().split(b"\0") \
                    and (one / "cwd").resolve() == place.resolve():
                yield int(one.name)
        except OSError:  # It has ended.
            pass


def wait_for(is_so, what):
    deadline = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < deadline, what
        time.sleep(0.001)


class Slurm(batches.OneForAll, unittest.TestCase):
    cluster = None

    def submit(self, place, *command):
        return batches.run(command, place, **self.cluster.environment)

    def run_block(self, place, number):
        return self.submit(place, "sh", "-c", blocks("batches.md", "Slurm")[number])

    def state(self, job):
        shown = self.submit(batches.FOLDER, "scontrol", "show", "job", "-o", job).stdout
        words = dict(word.split("=", 1) for word in shown.split() if "=" in word)
        return words.get("JobState"), words.get("Restarts")

    def logs(self, place):
        return "\n".join(file.read_text() for file in sorted(place.glob("slurm-*.out")))

    def test_the_array_its_summary_and_a_task_that_is_submitted_alone(self):
        place = fresh("array")
        ended = self.run_block(place, 0)
        self.assertEqual(ended.returncode, 0, ended.stderr + self.logs(place))
        self.assert_as_whole(place)
        self.assertTrue(all(journal_of(place, part).exists() for part in range(1, PARTS + 1)))
        shutil.copy(place / "in/town0/00.json", place / "in" / CUT)
        ended = self.run_block(place, 1)
        self.assertEqual(ended.returncode, 0, ended.stderr + self.logs(place))
        self.assertEqual(len(journal(place)), REPORTS + 2)
        self.assertTrue((place / "out" / CUT).with_suffix(".docx").exists())

    def kill_midway(self, place):
        """Submits all parts, kills one of them when it has begun, and waits for its end."""
        ended = self.submit(place, "sbatch", "--parsable", f"--array=1-{PARTS}",
                            "examples/batches/slurm.sh", "in", "out", str(PARTS))
        wait_for(lambda: has_begun(place, PART), "the part does not begin: " + ended.stderr)
        for process in workers_of(place):
            with contextlib.suppress(ProcessLookupError):  # It has ended.
                os.kill(process, signal.SIGKILL)
        job = ended.stdout.strip()
        wait_for(lambda: self.state(f"{job}_{PART}")[0] == "FAILED", "Slurm does not see the end")
        return place, job

    def test_a_task_that_is_killed_and_requeued_goes_on(self):
        tries = (self.kill_midway(fresh(f"requeued{number}")) for number in range(TRIES))
        place, job = next(one for one in tries if is_midway(one[0], PART))
        task = f"{job}_{PART}"
        lines = journal_of(place, PART).read_text().count("\n")
        self.assertEqual(self.submit(place, "scontrol", "requeue", task).returncode, 0)
        ended = self.submit(place, "sbatch", "--wait", f"--dependency=afterany:{job}", "--wrap",
                            "nianbao summary out -o out")
        self.assertEqual(ended.returncode, 0, ended.stderr + self.logs(place))
        self.assertEqual(self.state(task)[1], "1")
        self.assertRegex(self.logs(place), rf"\({lines} unchanged, not made again\)")
        self.assert_as_whole(place)


def main():
    try:
        with slurm_cluster.Cluster() as Slurm.cluster:
            unittest.main(argv=sys.argv[:1], verbosity=2)
    except slurm_cluster.Unavailable as why:
        print(f"SKIP: {why}")


if __name__ == "__main__":
    main()
