"""Recomputes what every vector of the module invoice expects, in exact fractions, from the text of the rules.

The rules are those of EN 16931-1 (BR-CO-10 to BR-CO-17, BR-S-08 and its like), and for what it doesn't have (prices with tax,
tax rounded on each line or once for the document, nets that stay exact, further taxes) those that the library's documentation
states. Nothing is shared with the library: amounts are fractions of a minor unit until a rule rounds them. Standard library
only.
"""

import json
import sys
from pathlib import Path

import invoice_documents
import invoice_profiles
from invoice_elsewhere import elsewhere
from invoice_elsewhere_words import explain_inexpressible
from invoice_explain import explain
from invoice_issue import credit, issue, verify, verify_credit
from invoice_totals import calculate
from invoice_values import Refused

FOLDER = Path(__file__).resolve().parent.parent / "invoice"

CALLS = {
    "invoice.calculate": calculate,
    "invoice.explain": explain,
    "invoice.elsewhere": elsewhere,
    "invoice.explain_inexpressible": explain_inexpressible,
    "invoice.issue": issue,
    "invoice.credit": credit,
    "invoice.verify": verify,
    "invoice.verify_credit": verify_credit,
} | invoice_documents.CALLS | invoice_profiles.CALLS


def recomputed(vector):
    """What the vector's operation must answer, as the vector writes it."""
    try:
        return {"ok": CALLS[vector["call"]](json.loads(json.dumps(vector["input"])))}
    except Refused as refused:
        return {"error": str(refused)}


def main() -> int:
    count = differ = 0
    for file in sorted(FOLDER.glob("*.json")):
        for vector in json.loads(file.read_text("utf-8")):
            count += 1
            ours = recomputed(vector)
            if ours != vector["expect"]:
                differ += 1
                print(f"{file.name}: {vector['name']}: expected {vector['expect']}, recomputed {ours}")
    print(f"invoice: {count} of {count} vectors recomputed, {differ} differ")
    return 1 if differ or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
