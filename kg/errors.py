"""Every error the library raises on purpose.

    KgError                  what a caller may catch to mean "newskg refused"
    ├── SourceError          an input cannot be read: names the file and what to do
    ├── ModelError           a spaCy pipeline is missing or does not fit
    ├── StoreError           a store cannot be opened, is locked, or is full
    ├── QueryError           a query does not parse, or a named query or parameter does not exist
    └── OptionError          an option or a combination of options is not supported

The command line prints the message of a `KgError` on one line and exits with 2.
"""


class KgError(Exception):
    """Base of every error newskg raises on purpose."""


class SourceError(KgError):
    """An input cannot be read or holds no article."""


class ModelError(KgError):
    """A spaCy pipeline is missing or lacks what the extraction needs."""


class StoreError(KgError):
    """A store cannot be opened, written or read."""


class QueryError(KgError):
    """A query is malformed, unknown, or lacks a parameter."""


class OptionError(KgError):
    """An option's value, or a combination of options, is not supported."""
