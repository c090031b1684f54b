"""A batch in a folder, and the pages that say how to do it: what the tests of recipes share."""

import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAM, ROOT, FOLDER = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
REPORTS = 24
PARTS = 4
CUT = "town3/cut.json"  # one that cannot be read; it falls to
TRIES = 5  # to stop a part midway, which ends soon
PART = 2  # which the page does again, and which the tests kill
SUMMARY = ("summary.xlsx", "summary.html")
ENVIRONMENT = {name: value for name, value in os.environ.items()
               if not name.startswith(("LC_", "SLURM_", "SBATCH_")) and name != "LANG"}
ENVIRONMENT |= {"PATH": f"{PROGRAM.parent}:{os.environ['PATH']}",
                "NIANBAO_TEMPLATES": str(ROOT / "templates")}


def write_reports(folder):
    """Reports of both editions, with and without errors, with a picture, and one that is cut off."""
    names = ("district-2021", "street-2017", "bureau-2024")
    reports = [json.loads((ROOT / "examples" / f"{name}.json").read_text()) for name in names]
    for number in range(REPORTS):
        report = reports[number % len(reports)] | {"organization": f"示范区第{number}街道办事处"}
        place = folder / f"town{number % 4}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:02}.json").write_text(json.dumps(report, ensure_ascii=False))
        shutil.copy(ROOT / "examples" / "notice-board.png", place)
    (folder / CUT).write_text('{"organization": "示范区')


def fresh(name):
    """A folder with `in` and `examples` in it, as the pages suppose."""
    place = FOLDER / name
    place.mkdir()
    shutil.copytree(FOLDER / "in", place / "in")
    (place / "examples").symlink_to(ROOT / "examples")
    return place


def run(command, place, **more):
    return subprocess.run(command, cwd=place, env=ENVIRONMENT | more, text=True,
                          capture_output=True, check=False, timeout=100)


def convert(place, *more):
    return run(["nianbao", "convert", "in", "-o", "out", *more], place)


def blocks(page, heading, language="sh"):
    """The blocks of code below a heading of a page in docs/."""
    text = (ROOT / "docs" / page).read_text()
    section = re.split(rf"^#+ {re.escape(heading)}$", text, flags=re.MULTILINE)[1]
    section = re.split(r"^#+ ", section, flags=re.MULTILINE)[0] if language == "sh" else section
    return re.findall(rf"^```{language}\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL)


def journal_of(place, part):
    return place / "out" / f"nianbao-journal-{part}-of-{PARTS}.jsonl"


def has_begun(place, part):
    """True where a line or more is in the journal of a part."""
    file = journal_of(place, part)
    return file.exists() and file.stat().st_size > 0


def is_midway(place, part):
    """True where a part was stopped with some of its reports done: the one that is cut off is the last."""
    return has_begun(place, part) and CUT not in journal_of(place, part).read_text()


def files(place):
    out = place / "out"
    return sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()
                  and "journal" not in path.name and path.suffix != ".log")


def journal(place):
    lines = [line for file in sorted((place / "out").glob("nianbao-journal*.jsonl"))
             for line in file.read_text().splitlines()]
    return [json.loads(line) for line in lines]


class OneForAll:
    """Compares with what one process makes."""

    @classmethod
    def setUpClass(cls):
        shutil.rmtree(FOLDER, ignore_errors=True)
        write_reports(FOLDER / "in")
        cls.whole = fresh("whole")
        cls.made = convert(cls.whole, "--jobs", "1")

    def assert_as_whole(self, place):
        names = files(self.whole)
        self.assertEqual(files(place), names)
        self.assertEqual(len(names), 2 * REPORTS + len(SUMMARY))
        _, other, failed = filecmp.cmpfiles(place / "out", self.whole / "out", names,
                                            shallow=False)
        self.assertEqual((other, failed), ([], []))
