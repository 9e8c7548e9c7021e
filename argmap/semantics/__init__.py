"""Abstract argumentation: frameworks, their semantics, and the competition's formats; knows no maps."""
