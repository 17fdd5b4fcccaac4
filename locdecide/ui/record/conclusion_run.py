"""One sitting at a study's conclusion: however much is changed in it, the log gets one line."""

from __future__ import annotations

import msgspec

from locdecide.decision import edits
from locdecide.decision.model import Conclusion, Decision, LogEntry
from locdecide.ui.workbench import Workbench

__all__ = ["ConclusionRun"]

replace = msgspec.structs.replace


class ConclusionRun:
    """Makes the edits of a conclusion; those of one sitting are one step and one line.

    The sitting begins with the first change and lasts until :meth:`end`, until something else
    is written into the log, or until its line is undone. Until then its line says what holds now.
    """

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._study = ""
        self._before: Conclusion | None = None
        self._line: LogEntry | None = None
        self._number = 0

    def end(self) -> None:
        """Let the next change be a step and a line of its own."""
        self._line = None

    def conclude(self, after: Conclusion | None, entry: LogEntry, text: str) -> bool:
        """Set the conclusion of the study in front; tell whether it was taken."""
        document = self._workbench.document
        study = document.study
        going = self._goes_on(document.decision, study.id)
        if not going:
            self._number += 1
            self._study, self._before = study.id, study.conclusion
        before = self._before

        def edit(decision: Decision) -> Decision:
            if going:
                begun = edits.conclude(decision, study.id, before, entry)
                decision = replace(begun, log=decision.log[:-1])
            return edits.conclude(decision, study.id, after, entry)

        key = ("conclusion", study.id, self._number)
        taken = self._workbench.editor.apply(edit, text, merge_key=key)
        log = document.decision.log
        self._line = log[-1] if taken and log and after != before else None
        return taken

    def _goes_on(self, decision: Decision, study_id: str) -> bool:
        line = self._line
        return (
            line is not None
            and study_id == self._study
            and bool(decision.log)
            and decision.log[-1] == line
        )
