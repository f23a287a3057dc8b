"""PDFs made by hand: pages of lines, nothing else."""


def pdf(*pages: list[str], title: str = "", made: str = "", locked: bool = False) -> bytes:
    """A PDF of these pages, each line printed below the one before; no lines = an empty page, as a scan gives one."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
               b"/Encoding/WinAnsiEncoding>>", f"<</Title({title})/CreationDate({made})>>".encode()]  # fmt: skip
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj T* " for line in lines).encode("cp1252")
        stream = b"BT /F 11 Tf 14 TL 40 800 Td " + shown + b"ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        about = b"/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(b"<<%s/Contents %d 0 R>>" % (about, len(objects)))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return _written(objects, locked)


def _written(objects: list[bytes], locked: bool) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(%s)/U(%s)>>/ID[(a)(a)]" % (b"o" * 32, b"u" * 32)
    trailer = b"<</Root 1 0 R/Info 4 0 R/Size %d%s>>" % (len(objects) + 1, lock if locked else b"")
    start = len(out)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer%s\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, trailer, start)  # fmt: skip
