"""From a file's text to a document: split into statements, parse each, build the model's values."""

from argmap.reading.document import read

__all__ = ["read"]
