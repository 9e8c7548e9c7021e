"""Pictures as sheets for Graphviz: cards, lines, labels and where they land."""
