"""The package and the library in it: what is exported and needed, what is in the archive, that it comes
out the same each time."""

import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

OXT = Path(os.environ["OXT"])
COMPONENT = Path(os.environ["COMPONENT"])
BUILD = OXT.parent

# Systems with glibc 2.34 and the C++ library of GCC 11: Debian 12, Ubuntu 22.04, openEuler 24.03 and
# what is newer, when the component was built on Debian 12.
NEWEST = {"GLIBC": (2, 34), "GLIBCXX": (3, 4, 29), "CXXABI": (1, 3, 13), "LIBO_UDK": (4, 4), "UDK": (3, 10),
          "GCC": (12,)}
# What the office itself cannot do without.
NEEDED = {"libuno_sal.so.3", "libuno_cppu.so.3", "libuno_cppuhelpergcc3.so.3", "libstdc++.so.6", "libm.so.6",
          "libgcc_s.so.1", "libc.so.6", "ld-linux-x86-64.so.2"}
OOR = "{http://openoffice.org/2001/registry}"
DESCRIPTION = "{http://openoffice.org/extensions/description/2006}"
UPDATE = "{http://openoffice.org/extensions/update/2006}"
HREF = "{http://www.w3.org/1999/xlink}href"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def printed(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Library(unittest.TestCase):
    def test_it_exports_one_function(self):
        symbols = [line.split()[-1] for line in printed("nm", "-D", "--defined-only", COMPONENT).splitlines()]
        self.assertEqual(symbols, ["component_getFactory"])

    def test_it_needs_nothing_that_users_may_not_have(self):
        needed = set(re.findall(r"NEEDED\s+(\S+)", printed("objdump", "-p", COMPONENT)))
        self.assertLessEqual(needed, NEEDED)

    def test_it_runs_on_systems_that_are_in_use(self):
        wanted = set(re.findall(r"\(([A-Z_]+?)_([\d.]+)\)", printed("objdump", "-T", COMPONENT)))
        self.assertTrue(wanted)
        for name, version in sorted(wanted):
            number = tuple(int(part) for part in version.split("."))
            self.assertLessEqual(number, NEWEST[name], f"{name}_{version}")

    def test_it_does_nothing_to_the_process_of_the_office(self):
        undefined = set(re.findall(r"\*UND\*.*\s(\w+)$", printed("objdump", "-T", COMPONENT), re.MULTILINE))
        for name in ("setlocale", "exit", "signal", "sigaction", "atexit", "_exit", "quick_exit"):
            self.assertNotIn(name, undefined - ALLOWED)


# Of run_program.cpp: between fork and exec, in the child alone.
ALLOWED = {"_exit", "sigaction", "signal"}


class Package(unittest.TestCase):
    def setUp(self):
        self.archive = zipfile.ZipFile(OXT)
        self.addCleanup(self.archive.close)
        self.names = self.archive.namelist()

    def test_it_has_what_its_manifest_names(self):
        manifest = xml.fromstring(self.archive.read("META-INF/manifest.xml"))
        names = [entry.attrib["{http://openoffice.org/2001/manifest}full-path"] for entry in manifest]
        self.assertGreater(len(names), 5)
        for name in names:
            self.assertIn(name, self.names)

    def test_every_word_in_the_menus_is_there_in_both_languages(self):
        for name in self.names:
            if not name.endswith(".xcu"):
                continue
            for prop in xml.fromstring(self.archive.read(name)).iter("prop"):
                languages = {value.attrib.get(LANGUAGE) for value in prop.iter("value")}
                if languages != {None} and languages:
                    self.assertEqual(languages, {"en-US", "zh-CN"}, f"{name}: {prop.attrib}")

    def test_every_picture_of_the_menus_is_there(self):
        for url in re.findall(r"%origin%/\.\./([\w./]+)", self.archive.read("registry/Addons.xcu").decode()):
            self.assertIn(url, self.names)

    def test_its_dialogs_are_well_formed(self):
        dialogs = [name for name in self.names if name.endswith(".xdl")]
        self.assertTrue(dialogs)
        for name in dialogs:
            xml.fromstring(self.archive.read(name))

    def test_it_has_all_templates_and_the_licence(self):
        for name in ("templates/2021/form.json", "templates/2021/report.docx", "templates/2014/statistics.xlsx",
                     "templates/words.json", "LICENSE", "description.xml", "help/zh.html", "help/en.html"):
            self.assertIn(name, self.names)

    def test_the_same_files_make_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            again = Path(folder) / "again.oxt"
            subprocess.run(
                ["cmake", f"-DSTAGE={folder}/stage", f"-DOXT={again}", "-DZIP=zip", "-DSTRIP=strip",
                 f"-DROOT={os.environ['NIANBAO_ROOT']}", f"-DMADE={BUILD}/plugin/made",
                 f"-DRDB={os.environ['RDB']}", f"-DCOMPONENT={COMPONENT}",
                 f"-DPLATFORM={os.environ['PLATFORM']}",
                 "-P", f"{os.environ['NIANBAO_ROOT']}/plugin/cmake/package.cmake"], check=True)
            with zipfile.ZipFile(again) as other:
                self.assertEqual(other.namelist(), self.names)
                for name in self.names:
                    self.assertTrue(other.read(name) == self.archive.read(name), name)
            self.assertTrue(again.read_bytes() == OXT.read_bytes())


class Update(unittest.TestCase):
    """What is put on a server, so that LibreOffice offers the newer version."""

    def written(self, **options):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "nianbao.update.xml"
            out.write_text("of an earlier build")
            subprocess.run(["cmake", *(f"-D{name}={value}" for name, value in options.items()), f"-DOUT={out}",
                            "-P", f"{os.environ['NIANBAO_ROOT']}/plugin/cmake/update.cmake"], check=True)
            return xml.fromstring(out.read_text(encoding="utf-8")) if out.exists() else None

    def download(self, description):
        return description.find(f"{UPDATE}update-download/{UPDATE}src").attrib[HREF]

    def test_it_tells_the_same_as_the_description_of_the_extension(self):
        with zipfile.ZipFile(OXT) as archive:
            own = xml.fromstring(archive.read("description.xml"))
        version = own.find(f"{DESCRIPTION}version").attrib["value"]
        update = self.written(URL="https://example.org/nianbao.update.xml", VERSION=version)
        self.assertEqual(update.tag, f"{UPDATE}description")
        for name in ("identifier", "version"):
            self.assertEqual(update.find(UPDATE + name).attrib, own.find(DESCRIPTION + name).attrib)
        self.assertEqual([(need.tag, need.attrib) for need in update.find(f"{UPDATE}dependencies")],
                         [(need.tag, need.attrib) for need in own.find(f"{DESCRIPTION}dependencies")])

    def test_the_extension_lies_beside_it_unless_another_place_is_named(self):
        beside = self.written(URL="https://example.org/office/feed.xml?a=1&b=2", VERSION="1")
        self.assertEqual(self.download(beside), "https://example.org/office/nianbao.oxt")
        elsewhere = self.written(URL="https://example.org/feed.xml", VERSION="1",
                                 DOWNLOAD="https://example.org/get?file=nianbao&system=linux")
        self.assertEqual(self.download(elsewhere), "https://example.org/get?file=nianbao&system=linux")

    def test_there_is_none_where_nobody_is_to_ask(self):
        self.assertIsNone(self.written(URL="", VERSION="1"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
