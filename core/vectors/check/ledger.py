"""Recomputes the expectation of every ledger vector from its input, by T-accounts of its own.

Books are a journal: a list of dated debits and credits, each for a reason. Every balance is added up anew from the
journal, for the day that is asked for. A command is allowed if, with its entries in the journal, no balance of an invoice
or payment is below zero at the end of any day.
"""

import json
import re
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

LARGEST = 2**53 - 1
# Which account each kind of line debits when it goes forward.
USUAL_DEBIT = {
    "invoice": ["receivable"],
    "credited": ["sales", "tax_payable"],
    "payment": ["bank"],
    "refunded": ["customer_credit"],
    "allocated": ["customer_credit"],
    "written_off": ["bad_debt"],
}
ACCOUNTS = ["bank", "receivable", "customer_credit", "sales", "tax_payable", "bad_debt"]


class Refused(Exception):
    """A code of the library."""


def money(minor, currency):
    return {"minor": int(minor), "currency": currency}


def minor(amount):
    return Fraction(amount["minor"])


class Line:
    """One line of the journal: an amount from one account to another, and what it is about."""

    def __init__(self, day, about, source, amount, debit, credit):
        self.day, self.about, self.source, self.amount = day, about, source, amount
        self.debit, self.credit = debit, credit


class Books:
    def __init__(self, state=None):
        self.invoices, self.payments, self.credit_notes, self.refunds = {}, {}, {}, {}
        self.journal = []
        if state:
            self.read(state)

    # ---- writing the journal

    def write(self, day, about, source, amount, debit, credit):
        if amount["minor"] < 0:
            amount, debit, credit = money(-amount["minor"], amount["currency"]), credit, debit
        if amount["minor"]:
            self.journal.append(Line(day, about, source, amount, debit, credit))

    def post_invoice(self, invoice):
        self.invoices[invoice["id"]] = invoice
        owing, source = ("receivable", invoice["customer"]), {"invoice": {"invoice": invoice["id"]}}
        for part, account in (("tax_exclusive", "sales"), ("tax", "tax_payable")):
            self.write(invoice["issued_on"], ("invoice", invoice["id"]), source, invoice[part], owing, (account,))

    def post_credit_note(self, note):
        self.credit_notes[note["id"]] = note
        owing = ("receivable", self.invoices[note["invoice"]]["customer"])
        source = {"credit_note": {"credit_note": note["id"]}}
        for part, account in (("tax_exclusive", "sales"), ("tax", "tax_payable")):
            self.write(note["issued_on"], ("credited", note["invoice"], part), source, note[part], (account,), owing)

    def take_payment(self, payment):
        self.payments[payment["id"]] = payment
        source = {"payment": {"payment": payment["id"]}}
        having = ("customer_credit", payment["customer"])
        self.write(payment["received_on"], ("payment", payment["id"]), source, payment["amount"], ("bank",), having)

    def refund(self, refund):
        self.refunds[refund["id"]] = refund
        having = ("customer_credit", self.payments[refund["payment"]]["customer"])
        source = {"refund": {"refund": refund["id"]}}
        self.write(refund["refunded_on"], ("refunded", refund["payment"]), source, refund["amount"], having, ("bank",))

    def allocate(self, payment, invoice, amount, day):
        customer = self.payments[payment]["customer"]
        kind = "allocation" if amount["minor"] > 0 else "unallocation"
        source = {kind: {"payment": payment, "invoice": invoice}}
        pair = ("customer_credit", customer), ("receivable", customer)
        self.write(day, ("allocated", payment, invoice), source, amount, *pair)

    def write_off(self, invoice, amount, day):
        owing = ("receivable", self.invoices[invoice]["customer"])
        source = {"write_off" if amount["minor"] > 0 else "write_off_reversal": {"invoice": invoice}}
        self.write(day, ("written_off", invoice), source, amount, ("bad_debt",), owing)

    # ---- reading the journal

    def sum_of(self, about, until):
        """The amounts about something until a day, those that go its usual way less those that go back."""
        usual = USUAL_DEBIT[about[0]]
        lines = [line for line in self.journal if line.day <= until and line.about[: len(about)] == about]
        return sum((minor(line.amount) * (1 if line.debit[0] in usual else -1) for line in lines), Fraction(0))

    def outstanding(self, invoice, until):
        paid = sum((self.paid(payment, invoice, until) for payment in self.payments), Fraction(0))
        taken_off = self.sum_of(("credited", invoice), until) + self.sum_of(("written_off", invoice), until)
        return self.sum_of(("invoice", invoice), until) - paid - taken_off

    def paid(self, payment, invoice, until):
        return self.sum_of(("allocated", payment, invoice), until)

    def available(self, payment, until):
        used = self.sum_of(("allocated", payment), until) + self.sum_of(("refunded", payment), until)
        return self.sum_of(("payment", payment), until) - used

    def days(self, first=""):
        return sorted({line.day for line in self.journal if line.day >= first} | ({first} if first else set()))

    def least(self, balance, first):
        """The least that a balance is at the end of a day or of any later one."""
        return min(balance(day) for day in self.days(first))

    def account(self, account, currency, until):
        lines = [line for line in self.journal if line.day <= until and line.amount["currency"] == currency]
        debits = sum((minor(line.amount) for line in lines if line.debit == account), Fraction(0))
        return debits - sum((minor(line.amount) for line in lines if line.credit == account), Fraction(0))

    def ever_negative(self, balance):
        return any(balance(day) < 0 for day in self.days())

    # ---- stored books

    def read(self, state):
        for invoice in state["invoices"]:
            guard(lambda: check_invoice(self, invoice))
            self.post_invoice(invoice)
        for payment in state["payments"]:
            payment.setdefault("job", None)
            guard(lambda: check_payment(self, payment))
            self.take_payment(payment)
        for note in state["credit_notes"]:
            guard(lambda: check_credit_note(self, note))
            self.post_credit_note(note)
        for refund in state["refunds"]:
            guard(lambda: check_refund(self, refund))
            self.refund(refund)
        for row in state["allocations"]:
            if row["amount"]["minor"] == 0:
                raise Refused("JM-LED-0034")
            guard(lambda: check_pair(self, row["payment"], row["invoice"], row["amount"], row["on"]))
            self.allocate(row["payment"], row["invoice"], row["amount"], row["on"])
        for row in state["write_offs"]:
            self.write_off(row["invoice"], row["amount"], row["on"])
        if not self.sound():
            raise Refused("JM-LED-0036")

    def sound(self):
        balances = [lambda day, i=i: self.outstanding(i, day) for i in self.invoices]
        balances += [lambda day, p=p: self.available(p, day) for p in self.payments]
        balances += [lambda day, i=i: self.sum_of(("written_off", i), day) for i in self.invoices]
        balances += [lambda day, p=p, i=i: self.paid(p, i, day) for p in self.payments for i in self.invoices]
        return not any(self.ever_negative(balance) for balance in balances)

    def stored(self):
        by_id = lambda documents: [documents[key] for key in sorted(documents)]
        allocations, write_offs = {}, {}
        for line in self.journal:
            if line.about[0] == "allocated":
                _, payment, invoice = line.about
                amount = minor(line.amount) * (1 if line.debit[0] == "customer_credit" else -1)
                key = (invoice, payment, line.day, line.amount["currency"])
                allocations[key] = allocations.get(key, 0) + amount
            if line.about[0] == "written_off":
                amount = minor(line.amount) * (1 if line.debit[0] == "bad_debt" else -1)
                key = (line.about[1], line.day, line.amount["currency"])
                write_offs[key] = write_offs.get(key, 0) + amount
        return {
            "invoices": by_id(self.invoices),
            "payments": by_id(self.payments),
            "credit_notes": by_id(self.credit_notes),
            "refunds": by_id(self.refunds),
            "allocations": [
                {"payment": p, "invoice": i, "on": day, "amount": money(amount, currency)}
                for (i, p, day, currency), amount in sorted(allocations.items())
                if amount
            ],
            "write_offs": [
                {"invoice": i, "on": day, "amount": money(amount, currency)}
                for (i, day, currency), amount in sorted(write_offs.items())
                if amount
            ],
        }


def guard(check):
    """What a command is refused for makes stored books and events corrupt."""
    try:
        check()
    except Refused:
        raise Refused("JM-LED-0034") from None


# ---- what documents must be


def check_amount(amount):
    if abs(amount["minor"]) > LARGEST:
        raise Refused("JM-MON-0005")
    if amount["minor"] <= 0:
        raise Refused("JM-LED-0001")


def check_parts(document):
    currencies = {document[part]["currency"] for part in ("tax_exclusive", "tax", "payable")}
    if len(currencies) > 1:
        raise Refused("JM-MON-0002")
    if any(abs(document[part]["minor"]) > LARGEST for part in ("tax_exclusive", "tax", "payable")):
        raise Refused("JM-MON-0005")
    if minor(document["tax_exclusive"]) + minor(document["tax"]) != minor(document["payable"]):
        raise Refused("JM-LED-0002")


def check_invoice(books, invoice):
    check_parts(invoice)
    if invoice["payable"]["minor"] < 0:
        raise Refused("JM-LED-0001")
    if invoice["due_on"] < invoice["issued_on"]:
        raise Refused("JM-LED-0003")
    if invoice["id"] in books.invoices:
        raise Refused("JM-LED-0004")
    if any(other["number"] == invoice["number"] for other in books.invoices.values()):
        raise Refused("JM-LED-0005")


def check_payment(books, payment):
    check_amount(payment["amount"])
    if payment["id"] in books.payments:
        raise Refused("JM-LED-0004")


def check_against(books, invoice, currency, day):
    if invoice not in books.invoices:
        raise Refused("JM-LED-0006")
    if books.invoices[invoice]["payable"]["currency"] != currency:
        raise Refused("JM-MON-0002")
    if day < books.invoices[invoice]["issued_on"]:
        raise Refused("JM-LED-0008")


def check_credit_note(books, note):
    check_parts(note)
    check_amount(note["payable"])
    if note["id"] in books.credit_notes:
        raise Refused("JM-LED-0004")
    check_against(books, note["invoice"], note["payable"]["currency"], note["issued_on"])
    for part in ("tax_exclusive", "tax"):
        left = minor(books.invoices[note["invoice"]][part])
        left -= sum(minor(n[part]) for n in books.credit_notes.values() if n["invoice"] == note["invoice"])
        if not min(left, 0) <= minor(note[part]) <= max(left, 0):
            raise Refused("JM-LED-0016")


def check_refund(books, refund):
    check_amount(refund["amount"])
    if refund["id"] in books.refunds:
        raise Refused("JM-LED-0004")
    if refund["payment"] not in books.payments:
        raise Refused("JM-LED-0006")
    payment = books.payments[refund["payment"]]
    if payment["amount"]["currency"] != refund["amount"]["currency"]:
        raise Refused("JM-MON-0002")
    if refund["refunded_on"] < payment["received_on"]:
        raise Refused("JM-LED-0008")


def check_pair(books, payment, invoice, amount, day):
    if payment not in books.payments:
        raise Refused("JM-LED-0006")
    check_against(books, invoice, amount["currency"], day)
    if books.payments[payment]["amount"]["currency"] != amount["currency"]:
        raise Refused("JM-MON-0002")
    if books.payments[payment]["customer"] != books.invoices[invoice]["customer"]:
        raise Refused("JM-LED-0007")
    if day < books.payments[payment]["received_on"]:
        raise Refused("JM-LED-0008")


# ---- events: write them into the journal, then look whether it may be so


def perform(books, event):
    """Writes an event into the books, or refuses it with the code of the balance that it would overdraw."""
    ((kind, fields),) = event.items()
    if kind == "invoice_posted":
        check_invoice(books, fields["invoice"])
        books.post_invoice(fields["invoice"])
    elif kind == "payment_taken":
        check_payment(books, fields["payment"])
        books.take_payment(fields["payment"])
    elif kind == "credit_note_posted":
        note = fields["credit_note"]
        check_credit_note(books, note)
        before = books.least(lambda day: books.outstanding(note["invoice"], day), note["issued_on"])
        released = sum(minor(share["amount"]) for share in fields["released"])
        if released != max(minor(note["payable"]) - before, 0):
            raise Refused("JM-LED-0015")
        books.post_credit_note(note)
        for share in fields["released"]:
            back = money(-share["amount"]["minor"], share["amount"]["currency"])
            books.allocate(share["payment"], note["invoice"], back, note["issued_on"])
            if books.ever_negative(lambda day: books.paid(share["payment"], note["invoice"], day)):
                raise Refused("JM-LED-0012")
    elif kind == "allocated":
        if not fields["allocations"]:
            raise Refused("JM-LED-0018")
        pairs = [(a["payment"], a["invoice"]) for a in fields["allocations"]]
        if len(set(pairs)) < len(pairs):
            raise Refused("JM-LED-0019")
        for a in fields["allocations"]:
            check_amount(a["amount"])
            check_pair(books, a["payment"], a["invoice"], a["amount"], fields["on"])
        for a in fields["allocations"]:
            books.allocate(a["payment"], a["invoice"], a["amount"], fields["on"])
        if any(books.ever_negative(lambda day: books.available(payment, day)) for payment, _ in pairs):
            raise Refused("JM-LED-0010")
        if any(books.ever_negative(lambda day: books.outstanding(invoice, day)) for _, invoice in pairs):
            raise Refused("JM-LED-0009")
    elif kind == "unallocated":
        a = fields["allocation"]
        check_amount(a["amount"])
        if a["payment"] not in books.payments:
            raise Refused("JM-LED-0006")
        check_against(books, a["invoice"], a["amount"]["currency"], fields["on"])
        back = money(-a["amount"]["minor"], a["amount"]["currency"])
        books.allocate(a["payment"], a["invoice"], back, fields["on"])
        if books.ever_negative(lambda day: books.paid(a["payment"], a["invoice"], day)):
            raise Refused("JM-LED-0012")
    elif kind == "refunded":
        refund = fields["refund"]
        check_refund(books, refund)
        books.refund(refund)
        paid_back = sum(minor(r["amount"]) for r in books.refunds.values() if r["payment"] == refund["payment"])
        if paid_back > minor(books.payments[refund["payment"]]["amount"]):
            raise Refused("JM-LED-0014")
        if books.ever_negative(lambda day: books.available(refund["payment"], day)):
            raise Refused("JM-LED-0013")
    elif kind in ("written_off", "write_off_reversed"):
        share, on = fields["share"], fields["on"]
        check_amount(share["amount"])
        check_against(books, share["invoice"], share["amount"]["currency"], on)
        sign = 1 if kind == "written_off" else -1
        books.write_off(share["invoice"], money(sign * share["amount"]["minor"], share["amount"]["currency"]), on)
        if books.ever_negative(lambda day: books.outstanding(share["invoice"], day)):
            raise Refused("JM-LED-0009")
        if books.ever_negative(lambda day: books.sum_of(("written_off", share["invoice"]), day)):
            raise Refused("JM-LED-0017")


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
        of["credit_note_posted"] = "post_credit_note"
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
    """Invoices: who owes, then sales and tax. Credit notes: the reverse. All others: the debit first."""

    def key(item):
        (account, _), amount = item
        if "invoice" in source:
            return ["receivable", "sales", "tax_payable"].index(account[0])
        if "credit_note" in source:
            return ["sales", "tax_payable", "receivable"].index(account[0])
        return -amount

    return key


def named(account):
    return {account[0]: {"customer": account[1]} if len(account) > 1 else {}}


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


def days_overdue(invoice, as_of):
    return max((date.fromisoformat(as_of) - date.fromisoformat(invoice["due_on"])).days, 0)


def invoice_balance(given):
    books, key, as_of = Books(given["state"]), given["invoice"], given["as_of"]
    if key not in books.invoices:
        raise Refused("JM-LED-0006")
    invoice, currency = books.invoices[key], books.invoices[key]["payable"]["currency"]
    invoiced = books.sum_of(("invoice", key), as_of)
    paid = sum((books.paid(payment, key, as_of) for payment in books.payments), Fraction(0))
    credited, written_off = books.sum_of(("credited", key), as_of), books.sum_of(("written_off", key), as_of)
    outstanding = invoiced - paid - credited - written_off
    if as_of < invoice["issued_on"]:
        status = "not_issued"
    elif outstanding:
        status = "part_paid" if paid else "unpaid"
    elif written_off:
        status = "written_off"
    else:
        status = "credited" if credited and not paid else "paid"
    amounts = {"invoiced": invoiced, "paid": paid, "credited": credited, "written_off": written_off}
    amounts["outstanding"] = outstanding
    return {
        "invoice": key,
        "as_of": as_of,
        **{name: money(amount, currency) for name, amount in amounts.items()},
        "status": status,
        "overdue_days": days_overdue(invoice, as_of) if outstanding else 0,
    }


def payment_balance(given):
    books, key, as_of = Books(given["state"]), given["payment"], given["as_of"]
    if key not in books.payments:
        raise Refused("JM-LED-0006")
    amounts = {
        "captured": books.sum_of(("payment", key), as_of),
        "allocated": books.sum_of(("allocated", key), as_of),
        "refunded": books.sum_of(("refunded", key), as_of),
        "available": books.available(key, as_of),
    }
    currency = books.payments[key]["amount"]["currency"]
    return {"payment": key, "as_of": as_of, **{name: money(amount, currency) for name, amount in amounts.items()}}


def pairs(books, as_of, fixed, of_invoice):
    found = []
    for other in sorted(books.payments if of_invoice else books.invoices):
        payment, invoice = (other, fixed) if of_invoice else (fixed, other)
        amount = books.paid(payment, invoice, as_of)
        if amount:
            currency = books.invoices[invoice]["payable"]["currency"]
            found.append({"payment" if of_invoice else "invoice": other, "amount": money(amount, currency)})
    return found


def payments_of(given):
    return pairs(Books(given["state"]), given["as_of"], given["invoice"], of_invoice=True)


def invoices_of(given):
    return pairs(Books(given["state"]), given["as_of"], given["payment"], of_invoice=False)


def currencies(books):
    return sorted({line.amount["currency"] for line in books.journal})


def customer_balance(given):
    books, customer, as_of = Books(given["state"]), given["customer"], given["as_of"]
    found = []
    for currency in currencies(books):
        owed = books.account(("receivable", customer), currency, as_of)
        credit = -books.account(("customer_credit", customer), currency, as_of)
        if owed or credit:
            amounts = {"owed": owed, "credit": credit, "balance": owed - credit}
            line = {name: money(amount, currency) for name, amount in amounts.items()}
            found.append({"customer": customer, "as_of": as_of, **line})
    return found


AGES = [("current", 0), ("days_1_to_30", 30), ("days_31_to_60", 60), ("days_61_to_90", 90), ("over_90_days", None)]


def aged(books, invoices, currency, as_of):
    amounts = {name: Fraction(0) for name, _ in AGES}
    for key in invoices:
        days = days_overdue(books.invoices[key], as_of)
        name = next(name for name, last in AGES if last is None or days <= last)
        amounts[name] += books.outstanding(key, as_of)
    amounts["total"] = sum(amounts.values())
    return {name: money(amount, currency) for name, amount in amounts.items()}


def receivables(given):
    books, as_of = Books(given["state"]), given["as_of"]
    lines, totals = [], []
    people = sorted({d["customer"] for d in (*books.invoices.values(), *books.payments.values())})
    for currency in currencies(books):
        of = [k for k, invoice in books.invoices.items() if invoice["payable"]["currency"] == currency]
        held = {p: books.account(("customer_credit", p), currency, as_of) for p in people}
        seen = []
        for customer in people:
            own = aged(books, [k for k in of if books.invoices[k]["customer"] == customer], currency, as_of)
            if own["total"]["minor"] or held[customer]:
                seen.append({"customer": customer, "owed": own, "credit": money(-held[customer], currency)})
        if seen:
            totals.append({"owed": aged(books, of, currency, as_of), "credit": money(-sum(held.values()), currency)})
        lines += seen
    return {"as_of": as_of, "customers": lines, "totals": totals}


def trial_balance(given):
    books, as_of = Books(given["state"]), given["as_of"]
    lines, totals = [], []
    accounts = {account for line in books.journal for account in (line.debit, line.credit)}
    for currency in currencies(books):
        balances = []
        for account in sorted(accounts, key=lambda account: (ACCOUNTS.index(account[0]), account[1:])):
            if balance := books.account(account, currency, as_of):
                balances.append(balance)
                lines.append({"account": named(account), "balance": money(balance, currency)})
        if balances:
            debits = sum(balance for balance in balances if balance > 0)
            credits = -sum(balance for balance in balances if balance < 0)
            total = {"debits": debits, "credits": credits, "difference": debits - credits}
            totals.append({name: money(amount, currency) for name, amount in total.items()})
    return {"as_of": as_of, "accounts": lines, "totals": totals}


def statement(given):
    books, customer, currency = Books(given["state"]), given["customer"], given["currency"]
    first, last = given["first_day"], given["last_day"]
    if last < first:
        raise Refused("JM-LED-0021")
    # What a customer owes, less what is held, changes with every line between the customer's accounts and the firm's.
    own = {("receivable", customer), ("customer_credit", customer)}
    changes = {}
    for line in books.journal:
        crosses = (line.debit in own) != (line.credit in own)
        if crosses and line.amount["currency"] == currency:
            sign = 1 if line.debit in own else -1
            key = (line.day, json.dumps(line.source))
            changes[key] = changes.get(key, 0) + sign * minor(line.amount)
    kinds = ["invoice", "credit_note", "payment", "refund", "write_off", "write_off_reversal"]

    def order(item):
        day, source = item[0]
        ((kind, fields),) = json.loads(source).items()
        return day, kinds.index(kind), *fields.values()

    balance = opening = Fraction(0)
    lines = []
    for (day, source), change in sorted(changes.items(), key=order):
        if day > last:
            break
        balance += change
        if day < first:
            opening = balance
        else:
            amounts = {"change": money(change, currency), "balance": money(balance, currency)}
            lines.append({"on": day, "document": json.loads(source), **amounts})
    return {
        "customer": customer,
        "first_day": first,
        "last_day": last,
        "opening": money(opening, currency),
        "lines": lines,
        "closing": money(balance, currency),
    }


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
