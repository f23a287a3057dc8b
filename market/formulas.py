"""Which texts a spreadsheet would run as formulas."""

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
