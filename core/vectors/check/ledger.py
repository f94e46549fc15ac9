"""Recomputes the expectation of every ledger vector from its input, by T-accounts of its own.

Books (`ledger_books.py`) are a journal: a list of dated debits and credits, each for a reason. Every balance is added up
anew from the journal, for the day that is asked for (`ledger_reports.py`). A command is allowed if, with its entries in the
journal, no balance of an invoice or payment is below zero at the end of any day.
"""

import json
import re
import sys
from pathlib import Path

from ledger_books import (
    LARGEST, Books, Refused, check_against, check_amount, check_credit_note, guard, minor, money, perform,
)
from ledger_reports import (
    customer_balance, invoice_balance, invoices_of, named, payment_balance, payments_of, receivables, statement,
    trial_balance,
)

# ---- commands: find the event


def event_of(books, command):
    ((kind, fields),) = command.items()
    if kind == "post_invoice":
        return {"invoice_posted": fields}
    if kind == "take_payment":
        return {"payment_taken": fields}
    if kind == "refund":
        return {"refunded": fields}
    if kind == "unallocate":
        return {"unallocated": fields}
    if kind == "write_off":
        return {"written_off": fields}
    if kind == "reverse_write_off":
        return {"write_off_reversed": fields}
    if kind == "void_invoice":
        return {"invoice_voided": fields}
    if kind == "post_credit_note":
        note = fields["credit_note"]
        check_credit_note(books, note)
        return {"credit_note_posted": {"credit_note": note, "released": releases(books, note)}}
    allocations = spend(books, fields["credit"], fields["shares"], fields["on"])
    return {"allocated": {"allocations": allocations, "on": fields["on"]}}


def releases(books, note):
    """The money received last is freed first, as much as the credit note takes off beyond what is open."""
    on, invoice, currency = note["issued_on"], note["invoice"], note["payable"]["currency"]
    wanted = minor(note["payable"]) - books.least(lambda day: books.outstanding(invoice, day), on)
    released = []
    newest_first = sorted(books.payments.values(), key=lambda p: (p["received_on"], p["id"]), reverse=True)
    for payment in newest_first:
        share = min(books.least(lambda day: books.paid(payment["id"], invoice, day), on), wanted)
        if share > 0:
            released.append({"payment": payment["id"], "amount": money(share, currency)})
            wanted -= share
    if wanted > 0:
        raise Refused("JM-LED-0015")
    return released


def spend(books, credit, shares, on):
    if len({share["invoice"] for share in shares}) < len(shares):
        raise Refused("JM-LED-0019")
    ((kind, fields),) = credit.items()
    if kind == "payment":
        return [{"payment": fields["payment"], **share} for share in shares]
    if not shares:
        return []
    for share in shares:
        check_amount(share["amount"])
        check_against(books, share["invoice"], share["amount"]["currency"], on)
    customers = {books.invoices[share["invoice"]]["customer"] for share in shares}
    if len(customers) > 1:
        raise Refused("JM-LED-0007")
    job = fields["job"] if kind == "job" else None
    credits = credits_of(books, customers.pop(), shares[0]["amount"]["currency"], on)
    purse = [[c["payment"], minor(c["available"])] for c in credits if c["job"] == job]
    allocations = []
    for share in shares:
        open_of_share = minor(share["amount"])
        while open_of_share:
            if not purse:
                raise Refused("JM-LED-0011")
            part = min(open_of_share, purse[0][1])
            amount = money(part, share["amount"]["currency"])
            allocations.append({"payment": purse[0][0], "invoice": share["invoice"], "amount": amount})
            open_of_share -= part
            purse[0][1] -= part
            if not purse[0][1]:
                purse.pop(0)
    return allocations


def credits_of(books, customer, currency, on):
    open_credits = []
    for payment in sorted(books.payments.values(), key=lambda p: (p["received_on"], p["id"])):
        if payment["customer"] == customer and payment["amount"]["currency"] == currency:
            left = books.least(lambda day: books.available(payment["id"], day), on)
            if left > 0:
                parts = {"payment": payment["id"], "job": payment["job"], "received_on": payment["received_on"]}
                open_credits.append({**parts, "available": money(left, currency)})
    return open_credits


# ---- the operations


def same_as_known(books, command):
    ((kind, fields),) = command.items()
    known = {
        "post_invoice": ("invoice", books.invoices),
        "take_payment": ("payment", books.payments),
        "post_credit_note": ("credit_note", books.credit_notes),
        "refund": ("refund", books.refunds),
    }
    if kind == "void_invoice":
        return books.voids.get(fields["invoice"]) == fields["on"]
    if kind not in known:
        return False
    name, documents = known[kind]
    if name == "payment":
        fields[name].setdefault("job", None)
    return documents.get(fields[name]["id"]) == fields[name]


def decide(given):
    books = Books(given["state"])
    if same_as_known(books, given["command"]):
        return {"events": [], "already_recorded": True}
    event = event_of(books, given["command"])
    perform(books, event)
    return {"events": [event], "already_recorded": False}


def apply(given):
    books = Books(given["state"])
    for event in given["events"]:
        ((kind, fields),) = event.items()
        of = {"invoice_posted": "post_invoice", "payment_taken": "take_payment", "refunded": "refund"}
        of |= {"credit_note_posted": "post_credit_note", "invoice_voided": "void_invoice"}
        if kind in of and same_as_known(books, {of[kind]: fields}):
            raise Refused("JM-LED-0035")
        guard(lambda: perform(books, event))
    return books.stored()


def entries(given):
    books = Books(given["state"])
    start = len(books.journal)
    perform(books, given["event"])
    # One entry a source, its lines netted by account in the order in which they were written.
    found = []
    for line in books.journal[start:]:
        if not found or found[-1]["source"] != line.source:
            found.append({"date": line.day, "source": line.source, "postings": {}})
        for account, sign in ((line.debit, 1), (line.credit, -1)):
            key = (account, line.amount["currency"])
            found[-1]["postings"][key] = found[-1]["postings"].get(key, 0) + sign * minor(line.amount)
    for entry in found:
        entry["postings"] = [
            {"account": named(account), "amount": money(amount, currency)}
            for (account, currency), amount in sorted(entry["postings"].items(), key=in_entry_order(entry["source"]))
        ]
        assert sum(posting["amount"]["minor"] for posting in entry["postings"]) == 0
    return found


def in_entry_order(source):
    """Invoices: who owes, then sales and tax. Credit notes and voids: the reverse. All others: the debit first."""

    def key(item):
        (account, _), amount = item
        ((kind, _),) = source.items()
        if kind == "invoice":
            return ["receivable", "sales", "tax_payable"].index(account[0])
        if kind in ("credit_note", "void"):
            return ["sales", "tax_payable", "receivable"].index(account[0])
        return -amount

    return key


def allocate(given):
    left, currency = minor(given["amount"]), given["amount"]["currency"]
    if any(one["outstanding"]["currency"] != currency for one in given["open"]):
        raise Refused("JM-MON-0002")
    if left < 0 or any(one["outstanding"]["minor"] < 0 for one in given["open"]):
        raise Refused("JM-LED-0001")
    if len({one["invoice"] for one in given["open"]}) < len(given["open"]):
        raise Refused("JM-LED-0019")
    shares = []
    for one in sorted(given["open"], key=lambda one: (one["due_on"], one["issued_on"], natural(one["number"]))):
        part = min(left, minor(one["outstanding"]))
        if part:
            shares.append({"invoice": one["invoice"], "amount": money(part, currency)})
            left -= part
    return {"shares": shares, "left_as_credit": money(left, currency)}


def natural(number):
    return [(0, int(piece), "") if piece.isdigit() else (1, 0, piece) for piece in re.findall(r"[0-9]+|[^0-9]+", number)]


def open_invoices(given):
    books, found = Books(given["state"]), []
    for key in sorted(books.invoices):
        invoice = books.invoices[key]
        if invoice["customer"] == given["customer"] and invoice["payable"]["currency"] == given["currency"]:
            left = books.least(lambda day: books.outstanding(key, day), given["on"])
            if left > 0:
                parts = {part: invoice[part] for part in ("number", "issued_on", "due_on")}
                found.append({"invoice": key, **parts, "outstanding": money(left, given["currency"])})
    return found


def open_credits(given):
    return credits_of(Books(given["state"]), given["customer"], given["currency"], given["on"])


OPERATIONS = {
    f"ledger.{operation.__name__}": operation
    for operation in (
        decide, apply, entries, allocate, open_invoices, open_credits, invoice_balance, payment_balance, payments_of,
        invoices_of, customer_balance, receivables, trial_balance, statement,
    )
}  # fmt: skip


def shown(result):
    """A result, or the refusal of one with an amount that can't be shown: the books themselves sum without a bound."""
    parts = result.values() if isinstance(result, dict) else result if isinstance(result, list) else []
    if isinstance(result, dict) and abs(result.get("minor", 0)) > LARGEST:
        raise Refused("JM-MON-0005")
    for part in parts:
        shown(part)
    return result


def expected(vector):
    try:
        return {"ok": shown(OPERATIONS[vector["call"]](json.loads(json.dumps(vector["input"]))))}
    except Refused as refusal:
        return {"error": str(refusal)}


def main():
    folder = Path(__file__).parent.parent / "ledger"
    vectors = [v for path in sorted(folder.glob("*.json")) for v in json.loads(path.read_text(encoding="utf-8"))]
    recomputed = differ = 0
    for vector in vectors:
        if vector["call"] in OPERATIONS:
            recomputed += 1
            if (wanted := expected(vector)) != vector["expect"]:
                differ += 1
                print(f"{vector['name']}: the vector has {vector['expect']}, the script {wanted}")
    print(f"ledger: {recomputed} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or not recomputed else 0


if __name__ == "__main__":
    sys.exit(main())
