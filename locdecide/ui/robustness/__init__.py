"""The Robustness page's questions: a picture and one sentence each."""
