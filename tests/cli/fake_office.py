"""Stands in for soffice: notes each start, and saves each document as its bytes in capitals of the new format. What
the organ is called says what goes wrong: 坏 is left out, 慢 takes for ever, 亡 kills the process that asked."""

import os
import re
import signal
import sys
import time
import zipfile
from pathlib import Path


def parent_of(process):
    return int(re.search(r"\nPPid:\t(\d+)", Path(f"/proc/{process}/status").read_text())[1])


def words_of(file):
    with zipfile.ZipFile(file) as package:
        return "".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())


arguments = sys.argv[1:]
kind = arguments[arguments.index("--convert-to") + 1].split(":")[0]
out = Path(arguments[arguments.index("--outdir") + 1])
files = arguments[arguments.index("--outdir") + 2:]
with open(Path(__file__).parent / "starts", "a", encoding="utf-8") as starts:
    starts.write(f"{kind} {len(files)}\n")
out.mkdir(exist_ok=True)
for file in files:
    words = words_of(file)
    if "亡街道" in words:
        os.kill(parent_of(os.getppid()), signal.SIGKILL)
    if "慢街道" in words:
        time.sleep(600)
    if "坏街道" not in words:
        (out / f"{Path(file).stem}.{kind}").write_text(f"{kind.upper()} {Path(file).stat().st_size}\n")
