"""What may pass by itself."""


class StorageTroubleError(Exception):
    """The database can't be reached, is overloaded or has broken off: the same work may succeed later."""
