"""The window: pages, models, charts, widgets and dialogs."""
