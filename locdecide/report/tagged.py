"""The structure of a PDF for who hears it: headings, paragraphs, lists, tables, figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fpdf.structure_tree import StructElem, StructureTreeBuilder
from fpdf.syntax import PDFArray, PDFObject

from locdecide.report.pieces import Piece

__all__ = ["Structure"]

_SCOPES = {True: "/Row", False: "/Column"}


class _Element(StructElem):
    """A structure element that may say of which row or column it is the heading."""

    __slots__ = ("a",)

    def __init__(
        self,
        kind: str,
        parent: PDFObject,
        *,
        page: int | None = None,
        content: int | None = None,
        alt: str | None = None,
        scope: str = "",
    ) -> None:
        kids = [] if content is None else [content]
        super().__init__(f"/{kind}", parent, kids, page_number=page, alt=alt)
        self.a = f"<</O /Table /Scope {scope}>>" if scope else None


class _Kids(PDFArray):
    """What stands right below the document; fpdf2 goes through all to tell them their pages."""

    def __init__(self) -> None:
        super().__init__()
        self.everything: list[_Element] = []

    def __iter__(self) -> Iterator[_Element]:
        return iter(self.everything)

    def serialize(self, *given: Any, **named: Any) -> str:
        return PDFArray(list.__iter__(self)).serialize(*given, **named)


class Structure(StructureTreeBuilder):
    """A structure tree with lists and tables; fpdf2's own is flat.

    Pieces come in reading order. Each has one marked content on its page.
    """

    def __init__(self) -> None:
        super().__init__()
        self._contents: dict[int, int] = {}
        self._groups: dict[tuple[int, int], _Element] = {}
        self._kids = _Kids()
        self.doc_struct_elem.k = self._kids

    def add(self, piece: Piece, page: int) -> int:
        """Add a piece and return the number of its marked content."""
        number = self._contents.get(page, 0)
        self._contents[page] = number + 1
        parent = self._parent_of(piece, page)
        scope = _SCOPES[piece.heads_row] if piece.tag == "TH" else ""
        kind = "LBody" if piece.tag == "LI" else piece.tag
        element = _Element(
            kind, parent, page=page, content=number, alt=piece.alt or None, scope=scope
        )
        self._keep(element, parent)
        place = self.spid_per_page_number.setdefault(page, len(self.spid_per_page_number))
        self.struct_tree_root.parent_tree.nums[place].append(element)
        return number

    def parents_of(self, page: int) -> int:
        """Return the number by which a page finds its elements."""
        return self.spid_per_page_number[page]

    def __iter__(self) -> Iterator[PDFObject]:
        yield self.struct_tree_root
        yield self.doc_struct_elem
        yield self.struct_tree_root.parent_tree
        yield from self._kids.everything

    def _parent_of(self, piece: Piece, page: int) -> PDFObject:
        group, row = piece.group
        if not group:
            return self.doc_struct_elem
        of_list = piece.tag == "LI"
        whole = self._inside((group, -1), "L" if of_list else "Table", self.doc_struct_elem, page)
        return self._inside((group, row), "LI" if of_list else "TR", whole, page)

    def _inside(self, key: tuple[int, int], kind: str, parent: PDFObject, page: int) -> _Element:
        if key not in self._groups:
            self._groups[key] = _Element(kind, parent, page=page)
            self._keep(self._groups[key], parent)
        return self._groups[key]

    def _keep(self, element: _Element, parent: PDFObject) -> None:
        self._kids.everything.append(element)
        if isinstance(parent, StructElem):
            parent.k.append(element)
