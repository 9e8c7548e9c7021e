"""argmap: argument maps as text, checked as a graph, drawn for a briefing."""

__version__ = "0.1.0"
