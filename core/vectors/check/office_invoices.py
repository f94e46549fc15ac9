"""Jobs that are quoted and accepted, their invoices, and what puts these right: part of the check of the module office.

What each document comes to is asked of the checks of their own modules: `job.py`, `billing.py`, the model of invoices, and the
books of `ledger.py`. Here is what the office makes of them: which follows on which, their numbers and days, and that a command
is done whole or not at all. The vectors' jobs have one accepted quote and no work beside it.
"""

import copy
from datetime import datetime
from zoneinfo import ZoneInfo

import billing
import invoice_documents
import invoice_issue
import invoice_left
import job as jobs
import ledger
import ledger_books
from invoice_values import Refused as NotSo
from invoice_values import plain as written
from office_values import Refused, failure, maybe, plain, several


def ordered(*names, **kinds):
    """A structure in the order of its fields, of which those may be missing that mean nothing then."""
    order = {name: plain for name in names} | kinds

    def write(given):
        assert not set(given) - set(order), set(given) - set(order)
        return {name: kind(given[name]) for name, kind in order.items() if name in given}

    return write


TREATMENT = ordered("category", "percent", "reason")
ADJUSTMENTS = several(ordered("value", "reason", tax=TREATMENT))
LINE = ordered("description", "quantity", "unit", "unit_price", allowances=ADJUSTMENTS, charges=ADJUSTMENTS, tax=TREATMENT)
DRAFT = ordered(
    "currency", "price_basis", "rounding", lines=several(LINE), allowances=ADJUSTMENTS, charges=ADJUSTMENTS, prepaid=plain
)
GROUP = ordered("category", "percent", "base", "tax", "reverse_charge_tax")
TOTALS = ordered(
    "price_basis", lines=several(ordered("subtotal", "allowances", "charges", "amount", "tax")), allowances=plain,
    charges=plain, line_total=plain, allowance_total=plain, charge_total=plain, tax_exclusive=plain, tax=plain,
    tax_inclusive=plain, prepaid=plain, payable=plain, tax_breakdown=several(GROUP),
)
PRECEDING = ordered("id", "number", "issued_on", "regime", "title")
DETAILS = ordered(
    "id", "number", "customer", "job", "issued_on", "due_on", "tax_point", "regime", "registration",
)
ISSUED = ordered(details=DETAILS, title=plain, corrects=PRECEDING, draft=DRAFT, totals=TOTALS)
NOTE = ordered(
    details=ordered("id", "number", "issued_on", "reason"), title=plain, preceding=PRECEDING, customer=plain,
    part=ordered("part", left_before=ordered(tax_breakdown=several(GROUP)), prepaid_before=plain), draft=DRAFT, totals=TOTALS,
)
RATE = ordered("regime", "supply", "category", "percent", "since", "until", "source", "condition", "reason")
BILLED = ordered(
    "pricing",
    tax=ordered(
        treatment=TREATMENT, rule=plain, source=plain, tax_point=maybe(ordered("date", "rule", "source")),
        registration_on=plain, rate=maybe(RATE), reverse_charge=plain,
    ),
)


class Invoices:
    def __init__(self):
        self.jobs, self.issued, self.notes, self.voids = {}, {}, {}, {}
        self.books = ledger_books.Books()

    def happened(self, name, facts):
        if name == "job":
            self.jobs[facts["job"]] = jobs.apply(self.jobs.get(facts["job"]), [facts["event"]])
        elif name == "invoice_issued":
            self.issued[facts["invoice"]["details"]["id"]] = facts["invoice"]
        elif name == "credit_note_issued":
            self.notes[facts["credit_note"]["details"]["id"]] = facts["credit_note"]
        elif name == "invoice_voided":
            self.voids[facts["invoice"]] = facts["details"]
        elif name == "ledger":
            ledger_books.perform(self.books, copy.deepcopy(facts["event"]))

    def decide(self, name, given, firm, customers, occurred_at, received_at):
        """The events of a command; what it is decided on stays as it is."""
        after = copy.deepcopy(self)
        after.firm, after.customers, after.events, after.at = firm, customers, [], occurred_at
        zone = ZoneInfo(firm["zone"])
        after.today = datetime.fromisoformat(received_at.replace("Z", "+00:00")).astimezone(zone).date().isoformat()
        getattr(after, name)(**given)
        return after.events

    def happens(self, **event):
        """What follows is decided on what has happened so far."""
        self.events.append(event)
        ((name, facts),) = event.items()
        self.happened(name, facts)

    def in_books(self, command):
        for event in ledger.decide({"state": self.books.stored(), "command": command})["events"]:
            self.happens(ledger={"event": event})

    def on_job(self, job, command):
        for event in jobs.decide(self.jobs.get(job), command, self.at)["events"]:
            self.happens(job={"job": job, "event": event})

    # -- the commands

    def job(self, job, command):
        self.on_job(job, command)

    def invoice_job(self, invoice, job, covered, reverse_charge, expected_payable, corrects=None):
        if invoice in self.issued:
            raise Refused(failure("JM-OFF-0024", id=invoice))
        if job not in self.jobs:
            raise Refused(failure("JM-OFF-0020", job=job))
        of, firm = self.jobs[job], self.firm
        work, quotes = jobs.to_bill(of)
        assert not work and covered is None and reverse_charge is None and of["completed_at"] is None
        lines = [
            {"line": line, "currency": quote["currency"], "explanation": None}
            for quote in of["quotes"] if quote["id"] in quotes for line in quote["lines"]
        ]
        if not lines:
            raise Refused(failure("JM-OFF-0039", job=job))
        credits = ledger.credits_of(self.books, of["customer"], firm["currency"], self.today)
        deposits = [credit for credit in credits if credit["job"] == job]
        paid = sum(credit["available"]["minor"] for credit in deposits)
        context = {
            "currency": firm["currency"], "price_basis": firm["price_basis"], "rounding": firm["rounding"],
            "regime": firm["regime"], "supplier": firm["registration"], "supplied_on": self.today,
            "invoiced_on": self.today, "paid_on": deposits[0]["received_on"] if deposits else None,
            "reverse_charge": None, "billed_before": [], "covered": [],
            "prepaid": {"minor": paid, "currency": firm["currency"]} if paid else None,
        }
        billed = billing.draft({"lines": lines, "context": context})
        terms = self.customers.get(of["customer"], {}).get("payment_terms") or firm["payment_terms"]
        details = {
            "id": invoice, "number": f"{firm['invoice_prefix']}{len(self.issued) + 1:06}", "customer": of["customer"],
            "job": job, "issued_on": self.today, "due_on": invoice_documents.due_on(terms, self.today),
            "tax_point": billed["lines"][0]["tax"]["registration_on"], "regime": firm["regime"],
            "registration": firm["registration"],
        }
        issued = invoice_issue.issue({"draft": billed["draft"], "details": details})
        if corrects:
            preceding = {name: corrects["details"][name] for name in ("id", "number", "issued_on", "regime")}
            issued["corrects"] = {**preceding, "title": corrects["title"]}
        totals = issued["totals"]
        if expected_payable not in (None, totals["payable"]):
            raise Refused(failure("JM-OFF-0027", expected=expected_payable, payable=totals["payable"]))
        lines = [BILLED(line) for line in billed["lines"]]
        self.happens(invoice_issued={"invoice": ISSUED(issued), "lines": lines})
        entered = {name: details[name] for name in ("id", "number", "customer")}
        entered |= {"tax_exclusive": totals["tax_exclusive"], "tax": totals["tax"], "payable": totals["tax_inclusive"]}
        entered |= {name: details[name] for name in ("issued_on", "due_on")}
        self.in_books({"post_invoice": {"invoice": entered}})
        if totals["prepaid"]:
            shares = [{"invoice": invoice, "amount": totals["prepaid"]}]
            self.in_books({"allocate": {"credit": {"job": {"job": job}}, "shares": shares, "on": self.today}})
        self.on_job(job, {"mark_invoiced": {"invoice": invoice, "work": [], "quotes": quotes}})

    def credit_invoice(self, credit_note, invoice, reason):
        self.credit_part(credit_note, invoice, {"rest": {}}, reason)

    def credit_part(self, credit_note, invoice, part, reason):
        if credit_note in self.notes:
            raise Refused(failure("JM-OFF-0024", id=credit_note))
        issued = self.one_that_stands(invoice)
        left = invoice_left.Left(copy.deepcopy(issued))
        for note in self.notes.values():
            if note["preceding"]["id"] == invoice:
                left.credit(note.get("part", {"part": {"rest": {}}})["part"], note["details"])
        open_ = {"minor": sum(of["base"] + of["tax"] for of in left.groups.values()), "currency": left.currency}
        details = {
            "id": credit_note, "number": f"{self.firm['credit_note_prefix']}{len(self.notes) + 1:06}",
            "issued_on": self.today, "reason": reason,
        }
        quantities = [written(much) for much, _ in left.lines]
        try:
            note = NOTE(left.credit(copy.deepcopy(part), details))
        except NotSo as refused:
            raise Refused(why_not(str(refused), part, open_, quantities)) from None
        self.happens(credit_note_issued={"credit_note": note})
        totals = invoice_issue.negated(note["totals"])
        entered = {"id": credit_note, "invoice": invoice, "tax_exclusive": totals["tax_exclusive"], "tax": totals["tax"]}
        entered |= {"payable": totals["tax_inclusive"], "issued_on": self.today}
        self.in_books({"post_credit_note": {"credit_note": entered}})
        if not left.stated():
            self.on_job(issued["details"]["job"], {"mark_credited": {"invoice": invoice}})

    def correct_invoice(self, credit_note, corrects, reason, invoice, **again):
        if corrects not in self.issued:
            raise Refused(failure("JM-OFF-0023", invoice=corrects))
        first = self.issued[corrects]
        self.credit_part(credit_note, corrects, {"rest": {}}, reason)
        self.invoice_job(invoice, first["details"]["job"], **again, corrects=first)

    def void_invoice(self, invoice, reason):
        issued = self.one_that_stands(invoice)
        balance = ledger.invoice_balance({"state": self.books.stored(), "invoice": invoice, "as_of": self.today})
        for what_was, amounts in (("paid", ("paid", "written_off")), ("credited", ("credited",))):
            if any(balance[name]["minor"] for name in amounts):
                raise Refused(failure("JM-INV-0070", invoice=invoice, what_was=what_was))
        self.happens(invoice_voided={"invoice": invoice, "details": {"voided_on": self.today, "reason": reason}})
        self.in_books({"void_invoice": {"invoice": invoice, "on": self.today}})
        self.on_job(issued["details"]["job"], {"mark_credited": {"invoice": invoice}})

    def one_that_stands(self, invoice):
        if invoice not in self.issued:
            raise Refused(failure("JM-OFF-0023", invoice=invoice))
        if invoice in self.voids:
            raise Refused(failure("JM-OFF-0040", invoice=invoice))
        return self.issued[invoice]


def why_not(code, part, left, quantities):
    """The facts of a refusal to credit."""
    if code == "JM-INV-0061":
        return failure(code, part="document", requested=part["amount"]["amount"], left=left)
    if code == "JM-INV-0062":
        (line,) = [one["line"] for one in part["lines"]["lines"] if not 1 <= one["line"] <= len(quantities)]
        return failure(code, line=line, lines=len(quantities))
    if code == "JM-INV-0064":
        (one,) = part["lines"]["lines"]
        return failure(code, line=one["line"], requested=one["quantity"], left=quantities[one["line"] - 1])
    return failure(code)
