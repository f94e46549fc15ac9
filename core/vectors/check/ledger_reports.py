"""What the books say of invoices, payments, customers and accounts: each report adds the journal up anew."""

import json
from datetime import date
from fractions import Fraction

from ledger_books import ACCOUNTS, Books, Refused, minor, money


def named(account):
    return {account[0]: {"customer": account[1]} if len(account) > 1 else {}}


def days_overdue(invoice, as_of):
    return max((date.fromisoformat(as_of) - date.fromisoformat(invoice["due_on"])).days, 0)


def invoice_balance(given):
    books, key, as_of = Books(given["state"]), given["invoice"], given["as_of"]
    if key not in books.invoices:
        raise Refused("JM-LED-0006")
    invoice, currency = books.invoices[key], books.invoices[key]["payable"]["currency"]
    invoiced = books.sum_of(("invoice", key), as_of) - books.sum_of(("voided", key), as_of)
    paid = sum((books.paid(payment, key, as_of) for payment in books.payments), Fraction(0))
    credited, written_off = books.sum_of(("credited", key), as_of), books.sum_of(("written_off", key), as_of)
    outstanding = invoiced - paid - credited - written_off
    if as_of < invoice["issued_on"]:
        status = "not_issued"
    elif key in books.voids and books.voids[key] <= as_of:
        status = "voided"
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
    kinds = ["invoice", "credit_note", "payment", "refund", "write_off", "write_off_reversal", "void"]

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
