"""Zip packages of the Office Open XML kind, and the properties all of them carry."""

import zipfile
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DAY = (1980, 1, 1, 0, 0, 0)  # the first day a zip entry can bear
STAMP = "2021-09-26T00:00:00Z"  # of the properties: the day of the notice in force


def attributes(pairs):
    return "".join(
        f' {name}="{escape(str(value), {chr(34): "&quot;"})}"' for name, value in pairs.items()
    )


def element(name, pairs=None, *content):
    inner = "".join(content)
    start = name + attributes(pairs or {})
    return f"<{start}>{inner}</{name}>" if inner else f"<{start}/>"


def relationships(targets):
    """The text of a .rels part. targets: [(id, type, target)]; a bare type is of officeDocument."""
    rows = []
    for id, kind, target in targets:
        full = kind if "/" in kind else RELATIONS + "/" + kind
        rows.append(element("Relationship", {"Id": id, "Type": full, "Target": target}))
    return HEAD + element("Relationships", {"xmlns": PACKAGE + "/relationships"}, *rows)


def content_types(parts):
    """parts: part name to content type."""
    rows = [
        element(
            "Default",
            {
                "Extension": "rels",
                "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
            },
        ),
        element("Default", {"Extension": "xml", "ContentType": "application/xml"}),
    ]
    rows += [
        element("Override", {"PartName": "/" + name, "ContentType": kind})
        for name, kind in parts.items()
    ]
    return HEAD + element("Types", {"xmlns": PACKAGE + "/content-types"}, *rows)


def core_properties():
    spaces = {
        "xmlns:cp": PACKAGE + "/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    time = {"xsi:type": "dcterms:W3CDTF"}
    return HEAD + element(
        "cp:coreProperties",
        spaces,
        element("dc:title", None, "{{title}}"),
        element("dc:creator", None, "{{organization}}"),
        element("dc:language", None, "zh-CN"),
        element("dcterms:created", time, STAMP),
        element("dcterms:modified", time, STAMP),
    )


def application_properties():
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return HEAD + element("Properties", {"xmlns": space}, element("Application", None, "nianbao"))


def write_package(path, main, parts, types):
    """Write a package. main: name of the main part; parts: name to text; types: name to type."""
    office = "application/vnd.openxmlformats-"
    types = {
        **types,
        "docProps/core.xml": office + "package.core-properties+xml",
        "docProps/app.xml": office + "officedocument.extended-properties+xml",
    }
    whole = {
        "[Content_Types].xml": content_types(types),
        "_rels/.rels": relationships(
            [
                ("rId1", "officeDocument", main),
                ("rId2", PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml"),
                ("rId3", "extended-properties", "docProps/app.xml"),
            ]
        ),
        **parts,
        "docProps/core.xml": core_properties(),
        "docProps/app.xml": application_properties(),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in whole.items():
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, text.encode("utf-8"), compresslevel=9)
