"""Small PDF files, written by hand so that no test needs a PDF writer."""

import zlib
from hashlib import md5


def pdf(lines: list[str], pages: int = 1, ruled: bool = False, trailer: bytes = b"") -> bytes:
    """A PDF whose pages hold these lines in Helvetica, 12 points, from the top of a 595 x 842 page."""
    ids = list(range(4, 4 + 2 * pages, 2))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % one for one in ids), pages),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for number, one in enumerate(ids, start=1):
        stream = _stream([line.replace("{page}", str(number)) for line in lines], ruled)
        objects[one] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (one + 1)
        )
        objects[one + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    return _file(objects, trailer)


def _stream(lines: list[str], ruled: bool) -> bytes:
    out = []
    for number, line in enumerate(lines):
        x, text = (72.0, line) if "\t" not in line else (72.0, "")
        y = 800 - 20 * number
        for column, cell in enumerate(line.split("\t")) if "\t" in line else []:
            out.append(f"BT /F1 12 Tf {76 + 120 * column} {y} Td ({cell}) Tj ET")
        if text:
            out.append(f"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET")
    if ruled:
        rows = [number for number, line in enumerate(lines) if "\t" in line]
        columns = max(lines[number].count("\t") for number in rows) + 1
        top, bottom = 815 - 20 * rows[0], 795 - 20 * rows[-1]
        out += [f"72 {815 - 20 * row} m {72 + 120 * columns} {815 - 20 * row} l S" for row in [*rows, rows[-1] + 1]]
        out += [f"{72 + 120 * column} {top} m {72 + 120 * column} {bottom} l S" for column in range(columns + 1)]
    return "\n".join(out).encode("cp1252")


def _file(objects: dict[int, bytes], trailer: bytes) -> bytes:
    out, offsets = bytearray(b"%PDF-1.4\n"), {}
    for number in sorted(objects):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offsets[number] for number in sorted(objects))
    out += b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def drawn(pages: list[str], rotate: int = 0, box: str = "0 0 595 842", image: bytes = b"", inner: str = "") -> bytes:
    """A PDF with these content streams, one a page; /F1 is Helvetica, /Im an image of one white dot, /Fm a form."""
    ids = list(range(6, 6 + 2 * len(pages), 2))
    dot = image or _stream_object(
        b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", b"\xff"
    )
    fonts = b"/Resources << /Font << /F1 3 0 R >> /XObject << /Im 4 0 R /Fm 5 0 R >> >>"
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % one for one in ids), len(pages)),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: dot,
        5: _stream_object(
            b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>",
            inner.encode("cp1252"),
        ),
    }
    for one, content in zip(ids, pages, strict=True):
        objects[one] = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Rotate %d %s /Contents %d 0 R >>" % (
            box.encode(),
            rotate,
            fonts,
            one + 1,
        )
        objects[one + 1] = _stream_object(b"", content.encode("cp1252"))
    return _file(objects, b"")


def _stream_object(entries: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def show(x: float, y: float, text: str, size: float = 10, matrix: str = "1 0 0 1", mode: int = 0) -> str:
    """The operators that show a text with its origin at (x, y)."""
    return f"BT {mode} Tr /F1 {size} Tf {matrix} {x} {y} Tm ({text}) Tj ET\n"


PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
)
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def locked(content: str, password: bytes = b"") -> bytes:
    """A PDF encrypted with 40-bit RC4 that opens with this user password, its owner's being another."""
    ident, rights = b"0123456789abcdef", -4
    owner = rc4(md5(_padded(b"owner")).digest()[:5], _padded(password))
    key = md5(_padded(password) + owner + (rights & 0xFFFFFFFF).to_bytes(4, "little") + ident).digest()[:5]
    entries = b"/Filter /Standard /V 1 /R 2 /P %d /O <%s> /U <%s>" % (
        rights,
        owner.hex().encode(),
        rc4(key, _PADDING).hex().encode(),
    )
    stream = rc4(md5(key + (5).to_bytes(3, "little") + b"\0\0").digest()[:10], content.encode("cp1252"))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: PAGE % 5,
        5: _stream_object(b"", stream),
    }
    return _file(objects, b"/Encrypt << %s >> /ID [<%s> <%s>] " % (entries, ident.hex().encode(), ident.hex().encode()))


def _padded(password: bytes) -> bytes:
    return (password + _PADDING)[:32]


def rc4(key: bytes, data: bytes) -> bytes:
    """The RC4 cipher, which is its own inverse."""
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def with_objects(changes: dict[int, bytes], count: int = 1) -> bytes:
    """A PDF of one page (object 6, its content in 7) in which these objects stand instead of the usual ones."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [6 0 R] /Count %d >>" % count,
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: b"null",
        5: b"null",
        6: PAGE % 7,
        7: _stream_object(b"", show(72, 700, "Sales rose by 12% in the year.").encode()),
    }
    return _file({**objects, **changes}, b"")


def packed(data: bytes, times: int = 1) -> bytes:
    """A stream object that is deflated so many times."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    return _stream_object(b"/Filter [%s]" % (b"/FlateDecode " * times), data)
