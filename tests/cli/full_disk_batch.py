"""A batch on a disk that fills up: full_disk_batch.py PROGRAM EXAMPLES. Needs the right to mount a small
disk of its own; says why it skips where it may not. Python 3 alone."""

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

REPORTS = 40
DISK, MORE = "size=300k", "size=8m"


def mount(options, folder):
    return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", folder], text=True,
                          capture_output=True, check=False)


def convert(program, folder, *more):
    return subprocess.run([program, "--lang", "en", "convert", str(folder / "in"), "-o",
                           str(folder / "out"), *more], text=True, capture_output=True, check=False)


def whole(folder):
    """The documents of a folder, each opened to its last byte."""
    files = sorted(path for path in folder.rglob("*")
                   if path.suffix in (".docx", ".xlsx") and path.stem != "summary")
    for file in files:
        with zipfile.ZipFile(file) as archive:
            assert archive.testzip() is None, file
    return files


def inside(program, examples, folder):
    report = json.loads((examples / "district-2021.json").read_text())
    (folder / "in").mkdir()
    (folder / "out").mkdir()
    for number in range(REPORTS):
        report["organization"] = f"示范区第{number}街道办事处"
        (folder / "in" / f"{number:02}.json").write_text(json.dumps(report, ensure_ascii=False))
    assert mount(DISK, folder / "out").returncode == 0

    full = convert(program, folder)
    print(full.stderr)
    assert full.returncode == 3, full.returncode
    made = whole(folder / "out")
    assert sorted(map(str, made)) == sorted(full.stdout.split()), "not all that was told is there"
    assert 0 < len(made) < 2 * REPORTS, len(made)
    named = {line.split(": ")[1] for line in full.stderr.splitlines() if "disk is full" in line}
    missing = {str(folder / "out" / f"{number:02}.{kind}") for number in range(REPORTS)
               for kind in ("docx", "xlsx")} - set(map(str, made))
    units = {Path(name).stem for name in missing}
    assert units <= {Path(name).stem for name in named}, units - named
    assert not list((folder / "out").rglob(".nianbao-*")), "something is left behind"

    assert mount("remount," + MORE, folder / "out").returncode == 0
    last = convert(program, folder, "--resume")
    assert last.returncode == 0, last.stderr
    assert f"{REPORTS} inputs: {REPORTS} made" in last.stderr, last.stderr
    assert len(whole(folder / "out")) == 2 * REPORTS


def main():
    if "INSIDE" not in os.environ:
        with tempfile.TemporaryDirectory() as folder:
            tried = subprocess.run(["unshare", "--mount", "--map-root-user", "mount", "-t", "tmpfs",
                                    "none", folder], text=True, capture_output=True, check=False)
            if tried.returncode != 0:
                print("SKIP: a small disk cannot be mounted:", tried.stderr)
                return 0
            return subprocess.run(["unshare", "--mount", "--map-root-user", sys.executable,
                                   *sys.argv], env={**os.environ, "INSIDE": folder},
                                  check=False).returncode
    inside(sys.argv[1], Path(sys.argv[2]), Path(os.environ["INSIDE"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
