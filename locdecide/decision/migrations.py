"""The chain of steps from older file versions to the present one.

Version history
---------------
1
    The first format: the decision's own fields beside ``format`` and ``version``; several
    studies, each with criteria, alternatives, performances, gates, rounds and method.
2
    Secret rounds with ballots and a reveal, what each question stated, views that are kept, the
    way in which ballots ask, and a participant's language. Nothing of version 1 is written
    otherwise.
3
    Favourites on the ballots and what the criteria miss; the settings of the simulation and of
    the verdict. Nothing of version 2 is written otherwise.
4
    Must-haves that are frozen, the conclusion of a study, sign-offs, the review, and the file and
    its digest in the log. Nothing of version 3 is written otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["CURRENT_VERSION", "STEPS", "migrate"]

CURRENT_VERSION = 4

Content = dict[str, Any]

# The step at key n takes the content of version n to version n + 1. Each is pure: it returns
# new content and leaves what it got as it was, so that a failed upgrade changes nothing.
STEPS: dict[int, Callable[[Content], Content]] = {
    # The new fields have defaults that say what the version before meant.
    1: dict,
    2: dict,
    3: dict,
}


def migrate(content: Content, version: int, current: int = CURRENT_VERSION) -> Content:
    """Take the content of a file from its version to the present one.

    Raises
    ------
    KeyError
        When the chain has no step for a version on the way.
    """
    for step in range(version, current):
        content = {**STEPS[step](content), "version": step + 1}
    return content
