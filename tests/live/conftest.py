"""One application for all tests of the live floor; no window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from locdecide.live.document import Change, Document
from tests.samples import site_decision


@pytest.fixture(autouse=True)
def _application(qapp: object) -> Iterator[None]:
    assert qapp is not None
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def document() -> Iterator[Document]:
    """A document on the site decision, its location study in front."""
    made = Document(site_decision())
    made.choose_study("where")
    yield made
    made.deleteLater()


@pytest.fixture
def changes(document: Document) -> list[Change]:
    """The changes that the document has told of."""
    seen: list[Change] = []
    document.changed.connect(seen.append)
    return seen
