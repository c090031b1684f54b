"""Pages for web sites as a browser shows them: Chromium lays them out, axe-core looks for what keeps
people out, pdftotext reads what is printed."""

import json
import os
import re
import shutil
import subprocess
import unittest
from html.parser import HTMLParser
from pathlib import Path

from reading import EXAMPLES, Folder, form, nianbao

AXE = Path(os.environ["NIANBAO_AXE"])
CHROMIUM = shutil.which("chromium")
REPORTS = ["street-2017.json", "county-2020.json", "district-2021.json", "bureau-2024.json"]
WIDTHS = (320, 360, 1200)
VOID = {"br", "col", "img", "meta"}

# A window of Chromium is never narrower than 500 pixels, a frame is; the page in it runs nothing else.
DRIVER = """<!DOCTYPE html><html lang="en"><meta charset="UTF-8"><title>driver</title><body><script>
const page = %s, axe = %s, results = {};
(async () => {
  for (const width of %s) {
    const frame = document.createElement("iframe");
    frame.style = `width:${width}px;height:900px;border:0`;
    frame.srcdoc = page;
    const loaded = new Promise(resolve => frame.onload = resolve);
    document.body.append(frame);
    await loaded;
    const inside = frame.contentDocument, root = inside.documentElement;
    const found = {width: frame.contentWindow.innerWidth, wide: root.scrollWidth};
    if (axe) {
      const script = inside.createElement("script");
      script.textContent = axe;
      inside.head.append(script);
      const told = await frame.contentWindow.axe.run(inside);
      found.passes = told.passes.map(rule => rule.id);
      found.violations = told.violations.map(rule =>
        `${rule.id}: ${rule.nodes.map(node => node.target + " " + node.failureSummary).join("; ")}`);
    }
    results[width] = found;
    frame.remove();
  }
  const told = document.createElement("pre");
  told.id = "results";
  told.textContent = JSON.stringify(results);
  document.body.append(told);
})();
</script></body></html>"""


def script_text(value):
    """A value as JavaScript that may stand in a page."""
    return json.dumps(value).replace("<", "\\u003c")


def report_of_2020():
    """A report of the edition that no example has: a figure in every cell."""
    keys = [f"{row['key']}.{column['key']}" for table in form("2019")["tables"] for row in table["rows"]
            for column in table["columns"]]
    return {"year": 2020, "organization": "示范县人民政府", "sections": [{"title": "一、总体情况", "content": ["正文。"]}],
            "signature": {"organization": "示范县人民政府", "date": "2021-01-20"},
            "statistics": {key: number for number, key in enumerate(keys)}}


class Nesting(HTMLParser):
    """Whether every element is closed where it has to be."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.wrong = []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.wrong.append(f"an attribute twice in {self.get_starttag_text()}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at line {self.getpos()[0]}")


class Pages(Folder):
    def setUp(self):
        super().setUp()
        made = self.folder / "county-2020.json"
        made.write_text(json.dumps(report_of_2020()), encoding="utf-8")

    def page(self, report):
        page = self.folder / f"{Path(report).stem}.html"
        example = EXAMPLES / report
        nianbao("convert", example if example.exists() else self.folder / report, "-o", page)
        return page

    def chromium(self, *arguments):
        if not CHROMIUM:
            self.skipTest("Chromium is not installed")
        done = subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions",
                               f"--user-data-dir={self.folder / 'profile'}", *map(str, arguments)],
                              capture_output=True, encoding="utf-8", timeout=120, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def shown(self, text, axe=None):
        driver = self.folder / "driver.html"
        driver.write_text(DRIVER % (script_text(text), script_text(axe), list(WIDTHS)), encoding="utf-8")
        dumped = self.chromium("--window-size=1400,1000", "--virtual-time-budget=60000", "--dump-dom",
                               driver.as_uri())
        found = re.search(r'<pre id="results">(.*?)</pre>', dumped, re.DOTALL)
        self.assertIsNotNone(found, dumped[-2000:])
        return json.loads(re.sub("&(amp|lt|gt);", lambda sign: {"amp": "&", "lt": "<", "gt": ">"}[sign[1]], found[1]))

    def test_every_element_is_closed_in_its_place(self):
        for report in REPORTS:
            with self.subTest(report):
                nesting = Nesting()
                nesting.feed(self.page(report).read_text(encoding="utf-8"))
                nesting.close()
                self.assertEqual((nesting.wrong, nesting.open), ([], []))

    def test_no_page_is_wider_than_the_window(self):
        for report in REPORTS:
            for width, found in self.shown(self.page(report).read_text(encoding="utf-8")).items():
                with self.subTest(report, width=width):
                    self.assertEqual(found["width"], int(width))
                    self.assertLessEqual(found["wide"], int(width))

    def axe(self):
        if not AXE.exists():
            self.skipTest("axe-core is not installed (npm install --prefix build/axe axe-core)")
        return AXE.read_text(encoding="utf-8")

    def test_axe_finds_what_is_wrong(self):
        text = self.page("district-2021.json").read_text(encoding="utf-8")
        wrong = text.replace(' lang="zh-CN"', "").replace(' tabindex="0"', "").replace("#1f2329", "#d0d0d0")
        found = self.shown(wrong, self.axe())
        rules = [violation.split(":")[0] for violation in found["360"]["violations"]]
        self.assertEqual(sorted(rules), ["color-contrast", "html-has-lang", "scrollable-region-focusable"])

    def test_axe_finds_nothing(self):
        axe = self.axe()
        for report in REPORTS:
            for width, found in self.shown(self.page(report).read_text(encoding="utf-8"), axe).items():
                with self.subTest(report, width=width):
                    self.assertEqual(found["violations"], [])
                    self.assertIn("color-contrast", found["passes"])

    def test_the_head_of_a_table_is_printed_on_every_page(self):
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not installed")
        printed = self.folder / "printed.pdf"
        self.chromium("--no-pdf-header-footer", f"--print-to-pdf={printed}", self.page("street-2017.json").as_uri())
        text = subprocess.run(["pdftotext", "-layout", str(printed), "-"], capture_output=True, encoding="utf-8",
                              check=True).stdout
        pages = [page for page in text.split("\f") if page.strip()]
        first = next(number for number, page in enumerate(pages) if "统计指标" in page)
        self.assertGreater(len(pages), first + 1)
        for page in pages[first:]:
            self.assertRegex(page, r"统计指标\s+单位\s+统计数")


if __name__ == "__main__":
    unittest.main()
