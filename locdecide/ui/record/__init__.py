"""The sections of the Record page: conclusion and sign-off, log, comparison, review."""
