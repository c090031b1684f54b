"""Formats that LibreOffice makes, in batches: office_batches.py PROGRAM EXAMPLES FOLDER. A stand-in for LibreOffice
tells how often it was started, and fails on demand. Python 3 alone."""

import json
import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM, EXAMPLES, FOLDER = sys.argv[1], *map(Path, sys.argv[2:4])
OFFICE = FOLDER / "bin"


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_") and name != "LANG"}
    return {**kept, "PATH": f"{OFFICE}:{kept['PATH']}", **more}


def report(name):
    made = json.loads((EXAMPLES / "district-2021.json").read_text(encoding="utf-8"))
    made["organization"] = f"示范区{name}街道办事处"
    made["title"] = f"示范区{name}街道2021年政府信息公开工作年度报告"
    return json.dumps(made, ensure_ascii=False)


class OfficeBatches(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(FOLDER, ignore_errors=True)
        OFFICE.mkdir(parents=True)
        shutil.copy(Path(__file__).parent / "fake_office.py", OFFICE)
        (OFFICE / "soffice").write_text(f'#!/bin/sh\nexec {sys.executable} {OFFICE}/fake_office.py "$@"\n')
        (OFFICE / "soffice").chmod(0o755)

    def inputs(self, *names):
        (FOLDER / "in").mkdir()
        for number, name in enumerate(names):
            (FOLDER / "in" / f"{number:02}.json").write_text(report(name), encoding="utf-8")

    def run_batch(self, *more, **variables):
        return subprocess.run([PROGRAM, "convert", "in", "-o", "out", "--jobs", "2", *more], cwd=FOLDER, text=True,
                              env=environment(**variables), capture_output=True, check=False)

    def starts(self):
        file = OFFICE / "starts"
        lines = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return sorted(lines)

    def made(self, kind):
        return [file.stem for file in sorted((FOLDER / "out").glob(f"*.{kind}"))]

    def test_many_files_are_made_with_one_start_in_each_process(self):
        self.inputs(*map(str, range(10)))
        done = self.run_batch("--to", "docx,pdf,ods")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.starts(), ["ods 5", "ods 5", "pdf 5", "pdf 5"])
        for kind in "docx", "pdf", "ods":
            self.assertEqual(len(self.made(kind)), 10)
        self.assertEqual(self.made("xlsx"), ["summary"])
        size = (FOLDER / "out" / "03.docx").stat().st_size
        self.assertEqual((FOLDER / "out" / "03.pdf").read_text(), f"PDF {size}\n")

    def test_one_start_takes_sixteen_files_at_most(self):
        self.inputs(*map(str, range(40)))
        self.assertEqual(self.run_batch("--to", "pdf").returncode, 0)
        self.assertEqual(self.starts(), ["pdf 16", "pdf 16", "pdf 8"])

    def test_what_is_done_is_not_given_to_it_again(self):
        self.inputs("一", "二", "三", "四")
        self.run_batch("--to", "pdf")
        (FOLDER / "out" / "02.pdf").unlink()
        self.starts()
        self.assertEqual(self.run_batch("--to", "pdf", "--resume").returncode, 0)
        self.assertEqual(self.starts(), ["pdf 1"])

    def assert_one_fails(self, done, word):
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("in/02.json", done.stderr)
        self.assertIn(word, done.stderr)
        self.assertEqual(self.made("pdf"), ["00", "01", "03", "04", "05"])
        self.assertEqual(self.made("docx"), ["00", "01", "03", "04", "05"])
        self.assertIn("6 inputs: 5 made, 0 of them with errors; 1 failed", done.stderr)

    def test_one_that_it_leaves_out_is_named_and_costs_no_other(self):
        self.inputs("一", "二", "坏", "四", "五", "六")
        self.assert_one_fails(self.run_batch("--to", "docx,pdf"), "LibreOffice made no pdf")

    def test_one_that_takes_for_ever_is_named_and_costs_no_other(self):
        self.inputs("一", "二", "慢", "四", "五", "六")
        done = self.run_batch("--to", "docx,pdf", NIANBAO_READER_SECONDS="2")
        self.assert_one_fails(done, "LibreOffice took more than 2 seconds")

    def test_one_that_kills_its_process_is_named_and_costs_no_other(self):
        self.inputs("一", "二", "亡", "四", "五", "六")
        self.assert_one_fails(self.run_batch("--to", "docx,pdf"), "the process that worked on it ended")

    def test_lines_of_a_manifest_are_answered_as_they_come(self):
        (FOLDER / "out").mkdir()
        with subprocess.Popen([PROGRAM, "convert", "--manifest", "-", "-o", "out", "--to", "pdf", "--json"], cwd=FOLDER,
                              env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True) as worker:
            for name in "甲", "乙":
                worker.stdin.write(report(name).replace("\n", " ") + "\n")
                worker.stdin.flush()
                answer = json.loads(worker.stdout.readline())
                self.assertEqual(answer["outputs"][0]["file"], f"out/示范区{name}街道办事处-2021.pdf")
            worker.stdin.close()
            self.assertEqual(worker.wait(), 0)

    def test_lines_that_are_there_already_share_a_start(self):
        (FOLDER / "out").mkdir()
        lines = "".join(report(name).replace("\n", " ") + "\n" for name in "甲乙丙丁戊")
        subprocess.run([PROGRAM, "convert", "--manifest", "-", "-o", "out", "--to", "pdf", "--jobs", "1"], cwd=FOLDER,
                       env=environment(), input=lines, capture_output=True, text=True, check=True)
        self.assertLess(len(self.starts()), 5)
        self.assertEqual(len(self.made("pdf")), 5)

    def test_without_it_nothing_is_begun(self):
        self.inputs("一", "二")
        done = subprocess.run([PROGRAM, "convert", "in", "-o", "out", "--to", "docx,pdf"], cwd=FOLDER, text=True,
                              env={**environment(), "PATH": str(FOLDER)}, capture_output=True, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stderr.count("PDF, ODT and ODS are made by LibreOffice, which is not installed"), 1)
        self.assertEqual(self.made("docx"), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
