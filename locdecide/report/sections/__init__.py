"""The sections of a report, a module each: from a case to headings, sentences and charts."""
