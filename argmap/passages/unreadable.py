"""The errors of reading a source file."""


class UnreadableSourceError(ValueError):
    """The bytes of a source file hold no text that can be read; the message says why, in a clause of lower case."""


class MissingPdfReaderError(UnreadableSourceError):
    """The library that reads PDF files is not installed."""
