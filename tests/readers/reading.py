"""What the tests of this folder share: the program, the sources, and how texts are compared.

Run by CTest with NIANBAO (the program), NIANBAO_ROOT (the project) and NIANBAO_SHARED (a folder
of further material that may be absent) set.
"""

import json
import os
import re
import subprocess
import tempfile
import unicodedata
import unittest
from pathlib import Path

PROGRAM = os.environ["NIANBAO"]
ROOT = Path(os.environ["NIANBAO_ROOT"])
SHARED = Path(os.environ["NIANBAO_SHARED"])
EXAMPLES = ROOT / "examples"
TEMPLATES = ROOT / "templates"
JUDGE = SHARED / "safety" / "validators" / "validate-ooxml.sh"
PUBLISHED = SHARED / "seed" / "lijing-2017.txt"

HEADING_UNIT = "——"


def nianbao(*arguments, expect=(0, 1), language="en"):
    """Runs the program; findings are no failure. Returns what it printed on standard output."""
    done = subprocess.run([PROGRAM, "--lang", language, "--templates", str(TEMPLATES), *map(str, arguments)],
                          capture_output=True, encoding="utf-8", timeout=120, check=False)
    if done.returncode not in expect:
        raise AssertionError(f"exit status {done.returncode}: {done.stderr}")
    return done.stdout


def converted(report, folder):
    """The DOCX and the XLSX of a report."""
    nianbao("convert", report, "-o", folder)
    stem = Path(folder) / Path(report).stem
    return stem.with_suffix(".docx"), stem.with_suffix(".xlsx")


def form(edition):
    return json.loads((TEMPLATES / edition / "form.json").read_text(encoding="utf-8"))


def folded(text):
    """Without blanks, full width as half width: how print varies without a change of meaning."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text or "")).replace("——", "—")


def bare(label):
    """A label without its number, colon and brackets, for comparing with print that is cut."""
    label = folded(label)
    label = re.sub(r"^(其中:|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+\.)", "", label)
    return re.sub(r"\(.*", "", label)


def all_complaints(files):
    """What the validators say against each file, each message once, without file and place."""
    done = subprocess.run([str(JUDGE), *map(str, files)], capture_output=True, encoding="utf-8", check=False)
    errors = {file: set() for file in files}
    for line in done.stdout.splitlines():
        for file in files:
            if line.startswith(f"{file}: E "):
                errors[file].add(re.sub(r" \[[^]]*\]$", "", line.removeprefix(f"{file}: ")))
    if done.returncode != 0 and not any(errors.values()):
        raise AssertionError(done.stdout + done.stderr)
    return errors


def complaints(file):
    """The same against one file."""
    return all_complaints([file])[file]


class Folder(unittest.TestCase):
    """A test case with a folder of its own."""

    maxDiff = None

    def assert_judged(self, filled, template=None):
        """The validators find nothing in a file that they do not find in its template."""
        if not JUDGE.exists():
            self.skipTest(f"{JUDGE.name} is not on this machine")
        self.assertEqual(complaints(filled) - (complaints(template) if template else set()), set())

    def setUp(self):
        held = tempfile.TemporaryDirectory(prefix="nianbao-")
        self.addCleanup(held.cleanup)
        self.folder = Path(held.name)
