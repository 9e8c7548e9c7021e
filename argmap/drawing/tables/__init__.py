"""Tables as pictures: their cells, pages, outlines and sheets."""
