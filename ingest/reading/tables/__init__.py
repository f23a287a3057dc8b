"""Figures in tables.

`lines`, `counted`, `stacked` and `grids` find tables in a text; `cells`, `hints` and `sums` find amounts;
`owners`, `measured`, `segments`, `parts`, `spans` and `makers` say what each is of; `figures` puts it together.
"""
