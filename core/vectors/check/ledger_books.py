"""Books for the vectors of the ledger: a journal of dated debits and credits, from which every balance is added up anew.

What an event must be is here too: it is written into the journal, and then no balance may be below zero at the end of any
day.
"""

from fractions import Fraction

LARGEST = 2**53 - 1
# Which account each kind of line debits when it goes forward.
USUAL_DEBIT = {
    "invoice": ["receivable"],
    "credited": ["sales", "tax_payable"],
    "payment": ["bank"],
    "refunded": ["customer_credit"],
    "allocated": ["customer_credit"],
    "written_off": ["bad_debt"],
    "voided": ["sales", "tax_payable"],
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
        self.voids = {}  # since when an invoice is void
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

    def void(self, invoice, day):
        """The entry of the invoice the other way round."""
        self.voids[invoice] = day
        of = self.invoices[invoice]
        owing, source = ("receivable", of["customer"]), {"void": {"invoice": invoice}}
        for part, account in (("tax_exclusive", "sales"), ("tax", "tax_payable")):
            self.write(day, ("voided", invoice, part), source, of[part], (account,), owing)

    # ---- reading the journal

    def sum_of(self, about, until):
        """The amounts about something until a day, those that go its usual way less those that go back."""
        usual = USUAL_DEBIT[about[0]]
        lines = [line for line in self.journal if line.day <= until and line.about[: len(about)] == about]
        return sum((minor(line.amount) * (1 if line.debit[0] in usual else -1) for line in lines), Fraction(0))

    def outstanding(self, invoice, until):
        paid = sum((self.paid(payment, invoice, until) for payment in self.payments), Fraction(0))
        taken_off = sum(self.sum_of((reason, invoice), until) for reason in ("credited", "written_off", "voided"))
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
        for row in state.get("voids") or []:
            guard(lambda: check_void(self, row["invoice"], row["on"]))
            self.void(row["invoice"], row["on"])
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
            # Absent where no invoice is void.
            **({"voids": [{"invoice": i, "on": self.voids[i]} for i in sorted(self.voids)]} if self.voids else {}),
        }

    def touched(self, invoice):
        """Whether a day moved anything about an invoice, beside the one on which it was issued."""
        moved = {}
        for line in self.journal:
            if line.about in (("written_off", invoice), *(("allocated", p, invoice) for p in self.payments)):
                sign = 1 if line.debit[0] in USUAL_DEBIT[line.about[0]] else -1
                moved[line.about, line.day] = moved.get((line.about, line.day), 0) + sign * minor(line.amount)
        noted = any(note["invoice"] == invoice for note in self.credit_notes.values())
        return any(moved.values()) or noted or invoice in self.voids


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


def check_void(books, invoice, day):
    if invoice not in books.invoices:
        raise Refused("JM-LED-0006")
    if day < books.invoices[invoice]["issued_on"]:
        raise Refused("JM-LED-0008")
    if books.touched(invoice):
        raise Refused("JM-LED-0022")


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
    elif kind == "invoice_voided":
        check_void(books, fields["invoice"], fields["on"])
        books.void(fields["invoice"], fields["on"])
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
