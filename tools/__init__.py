"""Tools of the people who work on locdecide; none is shipped."""
