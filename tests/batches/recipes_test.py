"""Every way to do a batch gives the bytes of one process: recipes_test.py PROGRAM ROOT FOLDER. The commands
are those of docs/batches.md and of its Chinese twin. Python 3 and, for its recipe, GNU parallel."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest

import batches
from batches import (CUT, ENVIRONMENT, PART, PARTS, REPORTS, ROOT, TRIES, blocks, convert, fresh,
                     has_begun, is_midway, journal, journal_of, run)

WORKER = ["sh", "examples/batches/worker.sh", "out"]
ALONE = {"PATH": ENVIRONMENT["PATH"]}  # all that Spark gives to a worker


def is_gnu_parallel():
    return shutil.which("parallel") is not None and "GNU" in subprocess.run(
        ["parallel", "--version"], capture_output=True, text=True, check=False).stdout


def run_page(heading, place):
    """What the last block of code below a heading gives; the others are done before it."""
    for block in blocks("batches.md", heading):
        result = run(["sh", "-c", block], place)
    return result


def mend(place):
    shutil.copy(place / "in/town0/00.json", place / "in" / CUT)


def as_worker(place, lines, environment=ALONE):
    return subprocess.run([*WORKER, "--templates", ROOT / "templates", "--jobs", "1"], cwd=place,
                          env=environment, input=lines, text=True, capture_output=True,
                          check=False)


class Recipes(batches.OneForAll, unittest.TestCase):
    def test_one_process_makes_all_but_what_cannot_be_read(self):
        self.assertEqual(self.made.returncode, 3)
        self.assertEqual([entry["input"] for entry in journal(self.whole)
                          if entry["status"] == 3], [f"in/{CUT}"])
        self.assertEqual({entry["edition"] for entry in journal(self.whole)
                          if "edition" in entry}, {"2014", "2021"})
        self.assert_as_whole(self.whole)

    def test_eight_processes(self):
        place = fresh("eight")
        self.assertEqual(convert(place, "--jobs", "8").returncode, 3)
        self.assert_as_whole(place)

    def test_one_machine(self):
        place = fresh("machine")
        last = run_page("One machine", place)
        self.assertEqual(last.returncode, 3)
        self.assertIn(f"{REPORTS} made ({REPORTS} unchanged, not made again)", last.stderr)
        self.assert_as_whole(place)

    def test_parts_one_after_the_other(self):
        place = fresh("parts")
        self.assertEqual(run_page("Parts", place).returncode, 0)
        self.assert_as_whole(place)
        found = run_page("How it ended", place).stdout.splitlines()
        self.assertEqual([json.loads(line)["input"] for line in found], [f"in/{CUT}"])

    def kill_midway(self, place):
        """Kills a part, with all it has started, when it has begun."""
        process = subprocess.Popen(
            ["nianbao", "convert", "in", "-o", "out", "--shard", f"{PART}/{PARTS}", "--jobs", "1"],
            cwd=place, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        while process.poll() is None and not has_begun(place, PART):
            time.sleep(0.001)
        with contextlib.suppress(ProcessLookupError):  # It has ended.
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return place

    def test_a_part_that_is_killed_goes_on(self):
        places = (self.kill_midway(fresh(f"killed{number}")) for number in range(TRIES))
        place = next(one for one in places if is_midway(one, PART))
        lines = journal_of(place, PART).read_text().count("\n")
        for part in range(1, PARTS + 1):
            ended = convert(place, "--shard", f"{part}/{PARTS}", "--resume").stderr
            unchanged = re.search(r"\((\d+) unchanged", ended)
            self.assertEqual(bool(unchanged), part == PART, ended)
            if unchanged:
                self.assertEqual(int(unchanged[1]), lines)
        run(["nianbao", "summary", "out", "-o", "out"], place)
        self.assert_as_whole(place)

    @unittest.skipUnless(is_gnu_parallel(), "GNU parallel is not installed")
    def test_gnu_parallel(self):
        place = fresh("parallel")
        self.assertEqual(run_page("GNU parallel", place).returncode, 3)
        self.assert_as_whole(place)
        mend(place)
        again = run_page("GNU parallel", place)
        self.assertEqual(again.returncode, 1, again.stderr)
        self.assertEqual(len(journal(place)), REPORTS + 2)

    @unittest.skipUnless(is_gnu_parallel(), "GNU parallel is not installed")
    def test_gnu_parallel_tells_of_a_part_that_was_killed(self):
        place = fresh("signal")
        (place / "nianbao").write_text('#!/bin/sh\ncase "$*" in *2/4*) kill -9 $$ ;; esac\n')
        (place / "nianbao").chmod(0o755)
        block = blocks("batches.md", "GNU parallel")[0]
        ended = run(["sh", "-c", block], place, PATH=f"{place}:{ENVIRONMENT['PATH']}")
        self.assertEqual(ended.returncode, 3, ended.stderr)

    def test_workers(self):
        place = fresh("workers")
        self.assertEqual(run_page("Workers", place).returncode, 0)
        self.assertEqual(len(list((place / "out").glob("nianbao-journal-*.jsonl"))), 2)
        self.assert_as_whole(place)
        run(["sh", "-c", "rm out/summary.*; nianbao summary part-*.answers -o out"], place)
        self.assert_as_whole(place)

    def test_a_worker_fed_in_two_halves(self):
        place = fresh("halves")
        run(["sh", "-c", blocks("batches.md", "Workers")[0]], place)
        lines = (place / "lines.jsonl").read_text().splitlines(keepends=True)
        for half in (lines[:len(lines) // 2], lines[len(lines) // 2:]):
            ended = as_worker(place, "".join(half))
            self.assertEqual(ended.returncode, 0, ended.stderr)
            self.assertEqual([json.loads(answer)["input"] for answer in ended.stdout.splitlines()],
                             [json.loads(line)["input"] for line in half])
        run(["nianbao", "summary", "out", "-o", "out"], place)
        self.assert_as_whole(place)

    def test_a_worker_without_lines_is_done(self):
        place = fresh("idle")
        ended = as_worker(place, "")
        self.assertEqual((ended.returncode, ended.stdout), (0, ""), ended.stderr)

    def test_a_worker_that_can_do_nothing_fails(self):
        place = fresh("unable")
        line = '{"input": "in/town0/00.json"}\n'
        ended = run(["sh", "-c", f"echo '{line}' | sh examples/batches/worker.sh out "
                                 "--templates nowhere"], place)
        self.assertEqual((ended.returncode, ended.stdout), (3, ""), ended.stderr)

    def run_pod(self, place, index):
        script = re.search(r"- \|\n((?: {14}.*\n)+)", blocks("batches.md", "Kubernetes",
                                                              "yaml")[0])[1]
        return run(["sh", "-c", script], place, JOB_COMPLETION_INDEX=str(index),
                   PARTS=str(PARTS))

    def test_the_script_of_the_kubernetes_job(self):
        place = fresh("pods")
        for index in range(PARTS):
            self.assertEqual(self.run_pod(place, index).returncode, 0)
        run(["nianbao", "summary", "out", "-o", "out"], place)
        self.assert_as_whole(place)
        shutil.rmtree(place / "in")
        shutil.rmtree(place / "out")
        self.assertNotEqual(self.run_pod(place, 0).returncode, 0)

    def test_both_pages_have_the_same_code(self):
        english, chinese = ((ROOT / "docs" / page).read_text()
                            for page in ("batches.md", "batches.zh-CN.md"))
        code = [re.findall(r"^```\w+\n.*?^```$", page, flags=re.MULTILINE | re.DOTALL)
                for page in (english, chinese)]
        # Comments and headings speak the language of the page.
        code = [[re.sub(r"#.*", "", block) for block in page] for page in code]
        self.assertEqual(*code)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
