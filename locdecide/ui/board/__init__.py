"""What the board sees: five calm screens to read, with nothing to edit."""
