"""What results say, in words: both languages, for the window, the terminal and reports alike."""
