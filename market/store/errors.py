"""What a store refuses; each message is one clear sentence that names the place."""


class StoreError(Exception):
    """The dataset could not be read or written; the message is one sentence for a person."""


class Busy(StoreError):
    """Another process is writing to the dataset."""


class Newer(StoreError):
    """The dataset was written by a later version of this program."""


class Refused(StoreError):
    """What was asked for cannot be done as it was asked; nothing was written."""


class Unfit(Refused):
    """Rows do not fit their table: a column is unknown, a value is not of its kind, a row has no key."""


class Missing(Refused):
    """There is no such dataset, table or release."""


class NotWritable(StoreError):
    """The place of the dataset cannot be written to."""
