"""Batches that are killed, interrupted and watched: batches.py PROGRAM EXAMPLES FOLDER FAULTS, where FAULTS
makes files that are broken, each in its way. Python 3 alone."""

import filecmp
import hashlib
import json
import os
import pty
import random
import shutil
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

PROGRAM, EXAMPLES, FOLDER, FAULTS = sys.argv[1], *map(Path, sys.argv[2:5])
REPORTS = int(os.environ.get("NIANBAO_REPORTS", "60"))
KILLS = int(os.environ.get("NIANBAO_KILLS", "12"))
STARTING = 0.3  # seconds, in which nothing is made yet
SEED = int(os.environ.get("NIANBAO_SEED", "1"))
ENVIRONMENT = {name: value for name, value in os.environ.items()
               if name not in ("LC_ALL", "LC_MESSAGES", "LANG")}


def command(out, *more):
    return [PROGRAM, "convert", "in", "-o", out, "--jobs", "2", *more]


def start(out, *more, **streams):
    streams.setdefault("stdout", subprocess.DEVNULL)
    streams.setdefault("stderr", subprocess.DEVNULL)
    return subprocess.Popen(command(out, *more), cwd=FOLDER, env=ENVIRONMENT, **streams)


def run(out, *more):
    return subprocess.run(command(out, *more), cwd=FOLDER, env=ENVIRONMENT, text=True,
                          capture_output=True, check=False)


def journal(out):
    """The whole lines of a journal: what was written down when the program was killed."""
    file = FOLDER / out / "nianbao-journal.jsonl"
    text = file.read_text() if file.exists() else ""
    return [json.loads(line) for line in text.split("\n")[:-1]]


def files(out):
    return sorted(str(path.relative_to(FOLDER / out)) for path in (FOLDER / out).rglob("*")
                  if path.is_file() and "journal" not in path.name
                  and path.stem != "summary")


def wait_for_workers(process):
    """Those of a program that was killed end with it, if not in the same moment."""
    deadline = time.monotonic() + 10
    while subprocess.run(["pgrep", "-g", str(process.pid)], capture_output=True,
                         check=False).returncode == 0:
        assert time.monotonic() < deadline, "the workers live on"
        time.sleep(0.01)


class Batches(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(FOLDER, ignore_errors=True)
        report = json.loads((EXAMPLES / "district-2021.json").read_text())
        for number in range(REPORTS):
            place = FOLDER / "in" / f"town{number % 3}"
            place.mkdir(parents=True, exist_ok=True)
            report["organization"] = f"示范区第{number}街道办事处"
            (place / f"{number:03}.json").write_text(json.dumps(report, ensure_ascii=False))
        begin = time.monotonic()
        cls.whole = run("whole")
        cls.seconds = time.monotonic() - begin

    def assert_as_whole(self, out):
        self.assertEqual(files(out), files("whole"))
        same, other, failed = filecmp.cmpfiles(FOLDER / out, FOLDER / "whole", files("whole"),
                                               shallow=False)
        self.assertEqual((len(same), other, failed), (2 * REPORTS, [], []))

    def test_a_batch_makes_all_files_and_tells_of_all_inputs(self):
        self.assertEqual(self.whole.returncode, 0, self.whole.stderr)
        self.assertEqual(len(files("whole")), 2 * REPORTS)
        self.assertEqual(len({entry["input"] for entry in journal("whole")}), REPORTS)

    def test_a_kill_loses_what_is_in_hand_and_no_more(self):
        chance = random.Random(SEED)
        lost = set()
        for number in range(KILLS):
            process = start("killed", "--resume", start_new_session=True)
            time.sleep(chance.uniform(0, STARTING + 2 * self.seconds / KILLS))
            process.kill()
            process.wait()
            wait_for_workers(process)
            made = {made["file"]: made["hash"] for entry in journal("killed")
                    for made in entry["outputs"]}
            for name, digest in made.items():
                bytes_made = (FOLDER / name).read_bytes()
                self.assertEqual(hashlib.sha256(bytes_made).hexdigest(), digest, name)
            # In flight are two files of each of two inputs (one of them waits) of two processes. What an
            # earlier kill has lost may not be in hand again yet.
            before, lost = lost, {name for name in files("killed")
                                  if os.path.join("killed", name) not in made
                                  and not name.endswith(".tmp")}
            self.assertLessEqual(len(lost - before), 8, f"kill {number}: {lost}, before {before}")
            print(f"kill {number + 1}: {len(made)} of {2 * REPORTS} files", flush=True)
        last = run("killed", "--resume")
        self.assertEqual(last.returncode, 0, last.stderr)
        self.assertIn(f"{REPORTS} inputs: {REPORTS} made", last.stderr)
        self.assert_as_whole("killed")

    def test_an_interrupt_finishes_what_is_in_hand_and_says_how_to_go_on(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(signal=number.name):
                out = number.name
                process = start(out, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                start_new_session=True)
                process.stdout.readline()
                os.killpg(process.pid, number) if number == signal.SIGINT else process.terminate()
                _, errors = process.communicate(timeout=60)
                self.assertEqual(process.returncode, 130, errors)
                self.assertIn("go on with the same command and --resume", errors)
                self.assertEqual(sum(len(entry["outputs"]) for entry in journal(out)),
                                 len(files(out)))
                self.assertLess(len(files(out)), 2 * REPORTS)
                self.assertEqual(run(out, "--resume").returncode, 0)
                self.assert_as_whole(out)

    @unittest.skipUnless(FAULTS.exists(), f"{FAULTS.name}, which breaks files, is not there")
    def test_files_that_are_broken_are_named_and_all_others_made(self):
        mixed = FOLDER / "mixed"
        shutil.copytree(FOLDER / "in", mixed / "good")
        (mixed / "bad").mkdir()
        subprocess.run([sys.executable, FAULTS], cwd=mixed / "bad", check=True,
                       capture_output=True)
        bad = {str(path.relative_to(FOLDER)) for path in mixed.joinpath("bad").rglob("*")
               if path.suffix in (".docx", ".xlsx") and not path.name.startswith("good")}
        self.assertGreaterEqual(len(bad), 175)
        made = subprocess.run([PROGRAM, "convert", "mixed", "-o", "made"], cwd=FOLDER, text=True,
                              env=ENVIRONMENT, capture_output=True, check=False)
        self.assertEqual(made.returncode, 3)
        entries = journal("made")
        failed = {entry["input"] for entry in entries if not entry["outputs"]}
        self.assertLessEqual(bad, failed)
        self.assertEqual({name for name in failed - bad if "/good/" in name}, set())
        self.assertTrue(all(entry["problems"] for entry in entries if not entry["outputs"]))
        self.assertEqual(len(files("made")), 2 * REPORTS)

    def test_an_input_that_takes_too_long_is_given_up_and_costs_no_other(self):
        slow = FOLDER / "slow"
        shutil.copytree(FOLDER / "in" / "town0", slow)
        report = json.loads((EXAMPLES / "street-2017.json").read_text())
        report["sections"][0]["content"] = ["全年收到政府信息公开申请12件，其中" * 1_000_000]
        (slow / "long.json").write_text(json.dumps(report, ensure_ascii=False))
        made = subprocess.run([PROGRAM, "convert", "slow", "-o", "in-time", "--timeout", "3"],
                              cwd=FOLDER, env=ENVIRONMENT, text=True, capture_output=True,
                              check=False)
        self.assertEqual(made.returncode, 3)
        self.assertIn("slow/long.json: given up after 3 seconds", made.stderr)
        entries = {Path(entry["input"]).name: entry for entry in journal("in-time")}
        self.assertEqual(entries.pop("long.json")["ended"], "time-out")
        self.assertTrue(all(entry["outputs"] for entry in entries.values()))
        self.assertEqual(len(entries), len(list(slow.iterdir())) - 1)

    def test_a_terminal_shows_a_bar_that_goes_away(self):
        terminal, end = pty.openpty()
        process = start("bar", stderr=end)
        os.close(end)
        shown = b""
        while True:
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # Linux says so when the other end has closed.
                break
        self.assertEqual(process.wait(), 0)
        text = shown.decode()
        bars = [part for part in text.split("\r\x1b[K") if part.startswith("[")]
        self.assertTrue(bars, text)
        self.assertRegex(bars[-1], r"^\[#*\.*\] \d+/\d+, \d+%, [\d.]+/s, \d+ s left  …?\S*$")
        self.assertTrue(all(len(bar) <= 80 for bar in bars), bars)
        self.assertEqual(text.split("\r\x1b[K")[-1],
                         "summary: bar/summary.xlsx bar/summary.html\r\n"
                         f"{REPORTS} inputs: {REPORTS} made, 0 of them with errors; 0 failed\r\n")

    @unittest.skipUnless(REPORTS <= 100, "there are lines of progress every ten seconds")
    def test_a_log_of_a_short_batch_has_no_lines_of_progress(self):
        self.assertEqual(self.whole.stderr,
                         "summary: whole/summary.xlsx whole/summary.html\n"
                         f"{REPORTS} inputs: {REPORTS} made, 0 of them with errors; 0 failed\n")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
