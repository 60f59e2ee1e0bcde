"""Files as people and their programs make them, for the tests of tracker.ground.tables."""

import io
import zipfile

import pytest

from tracker.ground.tables import Choices, Limits, TableError, open_table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006/relationships"


def found(content, name="cases.csv", **choices):
    with open_table(io.BytesIO(content), name, Choices(**choices)) as table:
        return table.found


def rows(content, name="cases.csv", limits=None, **choices):
    with open_table(io.BytesIO(content), name, Choices(**choices), limits or Limits()) as table:
        return list(table)


def cells(content, name="cases.csv", **choices):
    return [row.cells for row in rows(content, name, **choices)]


def refusal(content, name="cases.csv", limits=None, **choices):
    with pytest.raises(TableError) as refused:
        rows(content, name, limits, **choices)
    error = refused.value
    assert error.file == name
    assert str(error).startswith(name)
    assert error.reason.endswith(".")
    return error


def xlsx(*sheets, settings="", sheet_attributes=(), **parts):
    """An XLSX of raw sheet XML: what stands inside `worksheet`. `parts` add or replace files."""
    names = [f"Sheet{n}" for n in range(1, len(sheets) + 1)]
    extra = list(sheet_attributes) + [""] * len(sheets)
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" {extra[n - 1]} r:id="r{n}"/>'
        for n, name in enumerate(names, 1)
    )
    files = {
        "_rels/.rels": f'<Relationships xmlns="{PACK}"><Relationship Id="a" '
        f'Type="{DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOC}">{settings}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACK}">'
        + "".join(
            f'<Relationship Id="r{n}" Type="{DOC}/worksheet" Target="/xl/worksheets/s{n}.xml"/>'
            for n in range(1, len(sheets) + 1)
        )
        + f'<Relationship Id="st" Type="{DOC}/styles" Target="styles.xml"/>'
        f'<Relationship Id="sh" Type="{DOC}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>",
    }
    for n, sheet in enumerate(sheets, 1):
        files[f"xl/worksheets/s{n}.xml"] = f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>'
    for name, text in parts.items():
        files[f"xl/{name}.xml"] = text
    return zipped(files)


def zipped(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def sheet(*lines, after=""):
    """Rows of XML; a line of plain strings becomes cells of texts, other lines are taken as XML."""
    written = []
    for number, line in enumerate(lines, 1):
        inside = line if isinstance(line, str) else "".join(text_cell(cell) for cell in line)
        written.append(f'<row r="{number}">{inside}</row>')
    return f"<sheetData>{''.join(written)}</sheetData>{after}"


def text_cell(text, reference=""):
    at = f' r="{reference}"' if reference else ""
    return f'<c{at} t="inlineStr"><is><t>{text}</t></is></c>' if text else f"<c{at}/>"


def merged(*areas):
    return (
        "<mergeCells>" + "".join(f'<mergeCell ref="{area}"/>' for area in areas) + "</mergeCells>"
    )


def styles(*formats):
    """Styles 0, 1, 2 … with these number formats: a number of a built-in one, or a code."""
    codes = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{code}"/>'
        for n, code in enumerate(formats)
        if isinstance(code, str)
    )
    used = "".join(
        f'<xf numFmtId="{200 + n if isinstance(code, str) else code}"/>'
        for n, code in enumerate(formats)
    )
    return f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><cellXfs>{used}</cellXfs></styleSheet>'
