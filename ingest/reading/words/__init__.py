"""The words that the reader knows: each row of a table is one way of saying something. A mended rule is a row here."""
