"""The claims of documents as rows and as a pandas DataFrame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..claim import Claim
from ..display import json_number
from ..document import Document
from . import claims_of

if TYPE_CHECKING:
    import pandas as pd

DTYPES: dict[str, str] = {
    "document": "string",
    "id": "string",
    "start": "int64",
    "end": "int64",
    "text": "string",
    "kind": "string",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "unit": "string",
    "hedge": "string",
    "subject": "string",
    "metric": "string",
    "period": "string",
    "whole": "string",
    "attribution": "string",
    "quoted": "bool",
    "sentence": "string",
    "line": "int64",
    "column": "int64",
    "value_text": "string",
}


def claim_rows(document: Document, claims: Iterable[Claim] | None = None) -> Iterator[dict[str, Any]]:
    """One row a claim, in reading order; the columns are those of claims_frame."""
    for claim in claims_of(document) if claims is None else claims:
        yield _row(document, claim)


def claims_frame(documents: Document | Iterable[Document]) -> pd.DataFrame:
    """The claims of one or more documents, one row a claim.

    `start`, `end` are code-point offsets into the document's text, `line` and `column` 1-based places in its source.
    `value`, `low` and `high` are in the unit's own scale (percent in percent); `value_text` is the numeral as
    printed, `sentence` the text of the claim's sentence.
    """
    several = [documents] if isinstance(documents, Document) else documents
    return frame_of([row for document in several for row in claim_rows(document)])


def frame_of(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows of claim_rows as a DataFrame with typed columns, also when there are none."""
    import pandas as pd

    columns = {name: pd.Series([row[name] for row in rows], dtype=dtype) for name, dtype in DTYPES.items()}
    return pd.DataFrame(columns)


def _row(document: Document, claim: Claim) -> dict[str, Any]:
    quantity = claim.quantity
    line, column = document.place(claim.start)
    texts = {
        "document": document.path,
        "text": claim.text,
        "sentence": " ".join(document.text[slice(*claim.sentence)].split()),
        "value_text": document.text[quantity.num_start : quantity.num_end] or claim.text,
    }
    scope = {name: getattr(claim, name) for name in _PLAIN}
    values = {"value": _float(claim.value), "low": _float(quantity.low), "high": _float(quantity.high)}
    row = {**texts, **scope, **values, "hedge": quantity.hedge, "line": line, "column": column}
    return {name: row[name] for name in DTYPES}


_PLAIN = ("id", "start", "end", "kind", "unit", "subject", "metric", "period", "whole", "attribution", "quoted")


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(json_number(value))
