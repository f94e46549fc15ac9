"""Recomputes what every vector of the module invoice expects, in exact fractions, from the text of the rules.

The rules are those of EN 16931-1 (BR-CO-10 to BR-CO-17, BR-S-08 and its like), and for prices with tax and tax rounded on
each line those that the library's documentation states. Nothing is shared with the library: amounts are fractions of a
minor unit until a rule rounds them, and the explanation is told while the model calculates. Standard library only.
"""

import json
import re
import sys
from fractions import Fraction
from pathlib import Path

import tax
from invoice_text import EXPONENTS, step_text

FOLDER = Path(__file__).resolve().parent.parent / "invoice"

MINOR_MAX = 2**53 - 1
LINES_MAX, ADJUSTMENTS_MAX, TAXES_MAX = 10_000, 100, 100
ORDER = ["standard", "reduced", "zero", "exempt", "reverse_charge", "outside_scope"]
TAXED = {"standard", "reduced"}
NEEDS_REASON = {"exempt", "reverse_charge", "outside_scope"}


class Refused(Exception):
    """A refusal by its code."""


# ---- values


def decimal(text, most, decimals):
    """A number of the library's strict grammar."""
    if not isinstance(text, str):
        raise Refused("JM-WIR-0001")
    if len(text) > 32 or not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", text):
        raise Refused("JM-QTY-0001")
    whole, _, part = text.removeprefix("-").partition(".")
    if len(part) > 28 or int(whole + part) >= 2**96:
        raise Refused("JM-QTY-0001")  # more digits than are held
    number = Fraction(text)
    if number < 0:
        raise Refused("JM-QTY-0002")
    if number > most:
        raise Refused("JM-QTY-0003")
    if (number * 10**decimals).denominator != 1:
        raise Refused("JM-QTY-0004")
    return number


def quantity(text):
    return decimal(text, 10**9, 6)


def unit_price(text):
    return decimal(text, 10**9, 8)


def percent(text):
    return decimal(text, 10**4, 6)


def plain(number):
    """A number as the library writes it: no exponent, no trailing zeros."""
    scaled, decimals = number, 0
    while scaled.denominator != 1:
        scaled, decimals = scaled * 10, decimals + 1
    digits = str(abs(scaled.numerator)).rjust(decimals + 1, "0")
    return digits if decimals == 0 else f"{digits[:-decimals]}.{digits[-decimals:]}"


def rounded(exact, way):
    """A fraction as a whole number, symmetric about zero."""
    whole, rest = divmod(abs(exact), 1)
    half = Fraction(1, 2)
    up = {
        "half_up": rest >= half,
        "half_down": rest > half,
        "half_even": rest > half or (rest == half and whole % 2 == 1),
        "down": False,
        "up": rest > 0,
    }[way]
    magnitude = int(whole) + up
    return magnitude if exact >= 0 else -magnitude


def within(minor):
    if abs(minor) > MINOR_MAX:
        raise Refused("JM-INV-0007")
    return minor


# ---- the calculation


class Invoice:
    """A draft on its way to its totals, writing down each step."""

    def __init__(self, draft):
        self.draft = draft
        if draft["currency"] not in EXPONENTS:
            raise Refused("JM-MON-0001")
        self.unit = 10 ** EXPONENTS[draft["currency"]]
        self.inclusive = draft["price_basis"] == "inclusive"
        self.line_way = draft["rounding"]["line_net"]
        self.tax_at, self.tax_way = draft["rounding"]["tax"]["at"], draft["rounding"]["tax"]["way"]
        self.steps = []
        self.seen = []  # (category, percent, figure of amount, amount, tax) of lines, charges and allowances
        for line in draft["lines"]:  # what the types refuse when the draft is read
            quantity(line["quantity"]), unit_price(line["unit_price"]), percent(line["tax"]["percent"])
            for given in line["allowances"] + line["charges"]:
                self.read_value(given["value"])
        for given in draft["allowances"] + draft["charges"]:
            self.read_value(given["value"])
            percent(given["tax"]["percent"])

    def read_value(self, value):
        ((kind, fields),) = value.items()
        if kind == "amount":
            if abs(fields["amount"]["minor"]) > MINOR_MAX:
                raise Refused("JM-MON-0005")
        else:
            percent(fields["percent"])

    # -- steps

    def money(self, minor):
        return {"minor": minor, "currency": self.draft["currency"]}

    def step(self, figure, rule, inputs, exact, way=None):
        """Rounds the exact value if a way is given, writes the step down, and gives the amount."""
        result = rounded(exact, way) if way else int(exact)
        within(result)
        self.steps.append(
            {
                "figure": figure,
                "rule": rule,
                "inputs": inputs,
                "exact": str(Fraction(exact)),
                "rounding": way,
                "residue": str(result - Fraction(exact)),
                "result": self.money(result),
            }
        )
        return result

    def of(self, figure, minor, taken_away=False):
        return {"amount": {"figure": figure, "amount": self.money(minor), "taken_away": taken_away}}

    def sum(self, figure, rule, terms):
        """A sum of earlier figures: (figure, amount, sign)."""
        inputs = [self.of(term, minor, sign < 0) for term, minor, sign in terms]
        return self.step(figure, rule, inputs, sum(minor * sign for _, minor, sign in terms))

    # -- parts

    def totals(self):
        draft = self.draft
        if not draft["lines"]:
            raise Refused("JM-INV-0001")
        if len(draft["lines"]) > LINES_MAX:
            raise Refused("JM-INV-0002")
        if max(len(draft["allowances"]), len(draft["charges"])) > ADJUSTMENTS_MAX:
            raise Refused("JM-INV-0003")
        lines = [self.line(number, line) for number, line in enumerate(draft["lines"], 1)]
        amounts = [(figure({"line": n}, "line_amount"), line["amount"], 1) for n, line in enumerate(lines, 1)]
        line_total = self.sum({"line_total": {}}, "BR-CO-10", amounts)
        allowances = self.adjustments("allowance", draft["allowances"], line_total)
        allowance_total = self.adjustment_total("allowance", "BR-CO-11", allowances)
        charges = self.adjustments("charge", draft["charges"], line_total)
        charge_total = self.adjustment_total("charge", "BR-CO-12", charges)
        breakdown = [self.group(*key) for key in self.keys()]
        terms = [({"line_total": {}}, line_total, 1), ({"allowance_total": {}}, allowance_total, -1)]
        terms += [({"charge_total": {}}, charge_total, 1)]
        taxes = [(figure({"category": g["category"], "percent": g["percent"]}, "tax"), g["tax"], 1) for g in breakdown]
        if self.inclusive:
            with_tax = self.sum({"tax_inclusive": {}}, "JM-TOTAL-WITHIN", terms)
            tax = self.sum({"tax_total": {}}, "BR-CO-14", taxes)
            parts = [({"tax_inclusive": {}}, with_tax, 1), ({"tax_total": {}}, tax, -1)]
            without = self.sum({"tax_exclusive": {}}, "JM-TOTAL-WITHOUT", parts)
        else:
            without = self.sum({"tax_exclusive": {}}, "BR-CO-13", terms)
            tax = self.sum({"tax_total": {}}, "BR-CO-14", taxes)
            parts = [({"tax_exclusive": {}}, without, 1), ({"tax_total": {}}, tax, 1)]
            with_tax = self.sum({"tax_inclusive": {}}, "BR-CO-15", parts)
        prepaid = draft.get("prepaid")
        payable = self.payable(prepaid, with_tax)
        return {
            "price_basis": draft["price_basis"],
            "lines": [{name: self.amount(value) for name, value in line.items()} for line in lines],
            "allowances": [self.money(minor) for minor in allowances],
            "charges": [self.money(minor) for minor in charges],
            "line_total": self.money(line_total),
            "allowance_total": self.money(allowance_total),
            "charge_total": self.money(charge_total),
            "tax_exclusive": self.money(without),
            "tax": self.money(tax),
            "tax_inclusive": self.money(with_tax),
            "prepaid": prepaid,
            "payable": self.money(payable),
            "tax_breakdown": [{name: self.amount(value) for name, value in group.items()} for group in breakdown],
        }

    def amount(self, value):
        return self.money(value) if isinstance(value, int) else value

    def payable(self, prepaid, with_tax):
        terms = [({"tax_inclusive": {}}, with_tax, 1)]
        if prepaid is not None:
            minor = self.given({"prepaid": {}}, prepaid)
            if minor > with_tax:
                raise Refused("JM-INV-0010")
            terms.append(({"prepaid": {}}, minor, -1))
        return self.sum({"payable": {}}, "BR-CO-16", terms)

    def given(self, name, amount):
        if amount["currency"] != self.draft["currency"]:
            raise Refused("JM-INV-0005")
        if amount["minor"] < 0:
            raise Refused("JM-INV-0006")
        return self.step(name, "JM-GIVEN", [{"given": {"amount": amount}}], amount["minor"])

    def share(self, name, rule, of_name, of_minor, rate, exact, way):
        inputs = [self.of(of_name, of_minor), {"percent": {"percent": plain(rate)}}]
        return self.step(name, rule, inputs, exact, way)

    def line(self, number, line):
        if max(len(line["allowances"]), len(line["charges"])) > ADJUSTMENTS_MAX:
            raise Refused("JM-INV-0003")
        much, price = quantity(line["quantity"]), unit_price(line["unit_price"])
        inputs = [{"quantity": {"quantity": plain(much)}}, {"unit_price": {"unit_price": plain(price)}}]
        own = figure({"line": number}, "line_subtotal")
        subtotal = self.step(own, "JM-LINE-PRICE", inputs, much * price * self.unit, self.line_way)
        terms = [(own, subtotal, 1)]
        for kind, sign in (("allowance", -1), ("charge", 1)):
            for index, given in enumerate(line[kind + "s"], 1):
                name = figure({"line": number, kind: index}, f"line_{kind}")
                ((how, fields),) = given["value"].items()
                if how == "amount":
                    minor = self.given(name, fields["amount"])
                else:
                    rate = percent(fields["percent"])
                    exact = subtotal * rate / 100
                    minor = self.share(name, "JM-PERCENT", own, subtotal, rate, exact, self.line_way)
                terms.append((name, minor, sign))
        if sum(minor * sign for _, minor, sign in terms) < 0:
            raise Refused("JM-INV-0008")
        name = figure({"line": number}, "line_amount")
        amount = self.sum(name, "JM-LINE-AMOUNT", terms)
        tax = self.tax_of_one(line["tax"], name, amount, figure({"line": number}, "line_tax"))
        self.bear(line["tax"], "line", name, amount, tax)
        return {
            "subtotal": subtotal,
            "allowances": sum(minor for _, minor, sign in terms if sign < 0),
            "charges": sum(minor for _, minor, sign in terms[1:] if sign > 0),
            "amount": amount,
            "tax": tax,
        }

    def adjustments(self, kind, given_all, line_total):
        amounts = []
        for index, given in enumerate(given_all, 1):
            name = figure({kind: index}, f"document_{kind}")
            ((how, fields),) = given["value"].items()
            if how == "amount":
                minor = self.given(name, fields["amount"])
            else:
                of_name, of_minor = {"line_total": {}}, line_total
                if how == "percent_of_same_tax":
                    of_name, of_minor = self.lines_under(given["tax"])
                rate = percent(fields["percent"])
                exact = of_minor * rate / 100
                minor = self.share(name, "JM-PERCENT", of_name, of_minor, rate, exact, self.line_way)
            tax = None
            if kind == "charge":
                tax = self.tax_of_one(given["tax"], name, minor, figure({"charge": index}, "document_charge_tax"))
            self.bear(given["tax"], kind, name, minor, tax)
            amounts.append(minor)
        return amounts

    def adjustment_total(self, kind, rule, amounts):
        terms = [(figure({kind: index}, f"document_{kind}"), minor, 1) for index, minor in enumerate(amounts, 1)]
        return self.sum({f"{kind}_total": {}}, rule, terms)

    def lines_under(self, tax):
        key = (tax["category"], plain(percent(tax["percent"])))
        name = figure({"category": key[0], "percent": key[1]}, "lines_under_tax")
        terms = [(term, minor, 1) for kind, at, term, minor, _ in self.seen if kind == "line" and at == key]
        if not any(step["figure"] == name for step in self.steps):
            self.sum(name, "JM-GROUP-SUM", terms)
        return name, sum(minor for _, minor, _ in terms)

    # -- tax

    def bear(self, tax, kind, name, minor, own_tax):
        """Checks a tax treatment and notes what bears it."""
        category, rate = tax["category"], percent(tax["percent"])
        if category in NEEDS_REASON and tax.get("reason") is None:
            raise Refused("JM-INV-0012")
        key = (category, plain(rate))
        if not any(at == key for _, at, _, _, _ in self.seen):
            fits = rate > 0 if category in TAXED else rate == 0 or category == "reverse_charge"
            if not fits or rate > 100:
                raise Refused("JM-INV-0011")
            if category == "reverse_charge" and self.inclusive:
                raise Refused("JM-INV-0014")
            others = {at[0] == "outside_scope" for _, at, _, _, _ in self.seen}
            if others and others != {category == "outside_scope"}:
                raise Refused("JM-INV-0013")
            if len(self.keys()) == TAXES_MAX:
                raise Refused("JM-INV-0004")
        self.seen.append((kind, key, name, minor, own_tax))

    def keys(self):
        found = {key for _, key, _, _, _ in self.seen}
        return sorted(found, key=lambda key: (ORDER.index(key[0]), Fraction(key[1])))

    def tax_of_one(self, tax, of_name, of_minor, name):
        if self.tax_at == "tax_group":
            return None
        if tax["category"] not in TAXED:
            return self.step(name, NO_TAX[tax["category"]], [], 0)
        return self.tax_on(of_name, of_minor, percent(tax["percent"]), name, "JM-TAX-ON-LINE")

    def tax_on(self, of_name, of_minor, rate, name, rule):
        if self.inclusive:
            exact = of_minor * rate / (100 + rate)
            return self.share(name, "JM-TAX-WITHIN", of_name, of_minor, rate, exact, self.tax_way)
        return self.share(name, rule, of_name, of_minor, rate, of_minor * rate / 100, self.tax_way)

    def group(self, category, rate):
        key = {"category": category, "percent": rate}
        bearing = [(kind, name, minor, tax) for kind, at, name, minor, tax in self.seen if at == (category, rate)]
        # The document's allowances come before its charges in a calculation, and so in a sum.
        terms = [(name, minor, -1 if kind == "allowance" else 1) for kind, name, minor, _ in bearing]
        if sum(minor * sign for _, minor, sign in terms) < 0:
            raise Refused("JM-INV-0009")
        inside = self.inclusive and category in TAXED
        name = figure(key, "amount_under_tax" if inside else "tax_base")
        amount = self.sum(name, "JM-GROUP-SUM" if inside else BASE[category], terms)
        own = figure(key, "tax")
        if category not in TAXED:
            tax = self.step(own, NO_TAX[category], [], 0)
        elif self.tax_at == "tax_group":
            tax = self.tax_on(name, amount, Fraction(rate), own, "BR-CO-17")
        else:
            tax = self.tax_of_lines(key, own, bearing)
        base = amount
        if inside:
            base = self.sum(figure(key, "tax_base"), "JM-BASE-WITHIN", [(name, amount, 1), (own, tax, -1)])
        shown = None
        if category == "reverse_charge":
            shown_name = figure({"percent": rate}, "reverse_charge_tax")
            shown = self.tax_on(name, base, Fraction(rate), shown_name, "JM-REVERSE-CHARGE")
        return {"category": category, "percent": rate, "base": base, "tax": tax, "reverse_charge_tax": shown}

    def tax_of_lines(self, key, own, bearing):
        taxes = [(TAX_OF(name), tax, 1) for kind, name, _, tax in bearing if kind != "allowance"]
        allowances = [(name, minor, 1) for kind, name, minor, _ in bearing if kind == "allowance"]
        if sum(minor for _, minor, _ in allowances) == 0:
            return self.sum(own, "JM-TAX-OF-LINES", taxes)
        billed = [(name, minor, 1) for kind, name, minor, _ in bearing if kind != "allowance"]
        names = [figure(key, part) for part in ("tax_of_lines", "allowances_under_tax", "billed_under_tax")]
        all_taxes = self.sum(names[0], "JM-TAX-OF-LINES", taxes)
        off = self.sum(names[1], "JM-GROUP-SUM", allowances)
        whole = self.sum(names[2], "JM-GROUP-SUM", billed)
        inputs = [self.of(name, minor) for name, minor in zip(names, (all_taxes, off, whole))]
        back_name = figure(key, "tax_taken_back")
        back = self.step(back_name, "JM-TAX-TAKEN-BACK", inputs, Fraction(all_taxes * off, whole), self.tax_way)
        return self.sum(own, "JM-TAX-LEFT", [(names[0], all_taxes, 1), (back_name, back, -1)])


BASE = {
    "standard": "BR-S-08", "reduced": "BR-S-08", "zero": "BR-Z-08", "exempt": "BR-E-08",
    "reverse_charge": "BR-AE-08", "outside_scope": "BR-O-08",
}
NO_TAX = {"zero": "BR-Z-09", "exempt": "BR-E-09", "reverse_charge": "BR-AE-09", "outside_scope": "BR-O-09"}


def figure(facts, name):
    return {name: facts}


def TAX_OF(name):
    """The tax of a line's or charge's amount."""
    ((kind, facts),) = name.items()
    return figure(facts, {"line_amount": "line_tax", "document_charge": "document_charge_tax"}[kind])


# ---- documents

TITLES = {"au": [("2000-07-01", "tax_invoice")], "gb": [("1973-04-01", "vat_invoice")]}
TITLES["nz"] = [("1986-10-01", "tax_invoice"), ("2023-04-01", "taxable_supply_information")]
# regime -> (where, which way, for inclusive prices too)
PERMITTED = {
    "au": [("tax_group", "half_up", True), ("line", "half_up", True)],
    "nz": [(at, way, True) for at in ("tax_group", "line") for way in ("half_up", "half_down")],
    "gb": [("tax_group", "half_up", True), ("line", "half_up", True), ("tax_group", "down", False)],
}
SUPPLIER_MUST_BE_REGISTERED = {"standard", "reduced", "reverse_charge"}


def check_dates(*dates):
    if any(not "1900" <= date[:4] <= "9999" or len(date) != 10 for date in dates):
        raise Refused("JM-CAL-0002")


def covers(registration, day):
    """ISO dates of four-digit years compare as text."""
    ((kind, fields),) = registration.items()
    until = fields.get("until")
    return kind == "registered" and fields["since"] <= day and (until is None or day <= until)


def credit_title(regime, invoice_title, credited_on):
    """What a crediting document of a day is called: by the country it is in, and only if its invoice had a title of a tax."""
    if invoice_title == "invoice" or regime == "gb":
        return "credit_note"
    if regime == "au":
        return "adjustment_note"
    return "credit_note" if credited_on <= "2023-03-31" else "supply_correction_information"


def canonical_draft(draft):
    """The draft as it is written back: numbers without trailing zeros, optional fields there."""
    draft = json.loads(json.dumps(draft))
    draft.setdefault("prepaid", None)
    for line in draft["lines"]:
        line["quantity"] = plain(quantity(line["quantity"]))
        line["unit_price"] = plain(unit_price(line["unit_price"]))
    parts = [draft["lines"], draft["allowances"], draft["charges"]]
    for part in (part for group in parts for part in group):
        part["tax"]["percent"] = plain(percent(part["tax"]["percent"]))
        part["tax"].setdefault("reason", None)
    adjusted = [line[kind] for line in draft["lines"] for kind in ("allowances", "charges")]
    for given in (given for group in adjusted + parts[1:] for given in group):
        ((kind, fields),) = given["value"].items()
        if kind != "amount":
            fields["percent"] = plain(percent(fields["percent"]))
    return draft


def issue(given):
    """A new document: what any of them must be, and what the law's tables say of its rounding and its rates."""
    issued = frozen(given)
    draft, details = issued["draft"], issued["details"]
    billed = [part["tax"] for part in draft["lines"] + draft["allowances"] + draft["charges"]]
    if SUPPLIER_MUST_BE_REGISTERED & {treatment["category"] for treatment in billed}:
        allowed, rounding = PERMITTED[details["regime"]], draft["rounding"]["tax"]
        bases = [True] if draft["price_basis"] == "inclusive" else [True, False]
        if not any((rounding["at"], rounding["way"], inclusive) in allowed for inclusive in bases):
            raise Refused("JM-TAX-0006")
    groups = {(one["category"], percent(one["percent"])) for one in billed if one["category"] in TAXED}
    if details["regime"] == "gb" and draft["rounding"]["tax"]["way"] == "down" and len(groups) > 1:
        raise Refused("JM-INV-0022")  # VATREC12010: the total VAT, not that of each rate
    days = [(day, day) for day in (details["tax_point"], details["issued_on"])]
    if (draft.get("prepaid") or {"minor": 0})["minor"] > 0:
        days.append(("0000-00-00", max(days)[0]))
    for one in billed:
        if percent(one["percent"]) > 0 and not any(has_rate(details["regime"], one, *span) for span in days):
            raise Refused("JM-INV-0021")
    if SUPPLIER_MUST_BE_REGISTERED & {treatment["category"] for treatment in billed} and issued["title"] == "invoice":
        raise Refused("JM-INV-0023")
    return issued


def has_rate(regime, treatment, first, last):
    """Whether the regime has a rate, in its category, on a day of a span: under the reverse charge, where there is one."""
    categories = {treatment["category"]}
    if treatment["category"] == "reverse_charge":
        if regime != "gb":
            return False
        categories, first = TAXED, max(first, "2021-03-01")  # SI 2019/892, as amended by SI 2020/578
    return first <= last and any(
        row["category"] in categories and percent(row["percent"]) == percent(treatment["percent"])
        and row["since"] <= last and first <= (row["until"] or "9999-12-31")
        for row in tax.rows(regime)
    )


def frozen(given):
    """The document, by the rules that hold whatever its age."""
    draft, details = given["draft"], {"job": None, **given["details"]}
    invoice = Invoice(draft)
    check_dates(details["issued_on"], details["due_on"], details["tax_point"])
    if details["due_on"] < details["issued_on"]:
        raise Refused("JM-INV-0016")
    registration = details["registration"].get("registered")
    if registration is not None:
        registration.setdefault("until", None)
        if registration["until"] is not None and registration["until"] < registration["since"]:
            raise Refused("JM-TAX-0005")
    totals = invoice.totals()
    registered = covers(details["registration"], details["tax_point"])
    bearing = [part["tax"]["category"] for part in draft["lines"] + draft["allowances"] + draft["charges"]]
    if SUPPLIER_MUST_BE_REGISTERED & set(bearing):
        if not registered:
            raise Refused("JM-INV-0015")
    title = "invoice"
    if registered:
        title = (["invoice"] + [name for since, name in TITLES[details["regime"]] if since <= details["tax_point"]])[-1]
    return {"details": details, "title": title, "draft": canonical_draft(draft), "totals": totals}


def negated(value):
    """Every amount the other way."""
    if isinstance(value, dict):
        return {name: -part if name == "minor" else negated(part) for name, part in value.items()}
    return [negated(part) for part in value] if isinstance(value, list) else value


def credit(given):
    invoice, details = given["invoice"], given["details"]
    verify(invoice)
    check_dates(details["issued_on"])
    if details["issued_on"] < invoice["details"]["issued_on"]:
        raise Refused("JM-INV-0017")
    preceding = {name: invoice["details"][name] for name in ("id", "number", "issued_on", "regime")}
    return {
        "details": details,
        "title": credit_title(preceding["regime"], invoice["title"], details["issued_on"]),
        "preceding": {**preceding, "title": invoice["title"]},
        "customer": invoice["details"]["customer"],
        "draft": invoice["draft"],
        "totals": negated(invoice["totals"]),
    }


def check_sums(totals):
    """The sums that stored totals must hold, before anything is calculated again."""
    minor = {name: value["minor"] for name, value in totals.items() if isinstance(value, dict)}
    for line in totals["lines"]:
        if line["subtotal"]["minor"] + line["charges"]["minor"] - line["allowances"]["minor"] != line["amount"]["minor"]:
            raise Refused("JM-INV-0018")
    billed = minor["line_total"] - minor["allowance_total"] + minor["charge_total"]
    held = [
        sum(line["amount"]["minor"] for line in totals["lines"]) == minor["line_total"],
        sum(amount["minor"] for amount in totals["allowances"]) == minor["allowance_total"],
        sum(amount["minor"] for amount in totals["charges"]) == minor["charge_total"],
        billed == minor["tax_inclusive" if totals["price_basis"] == "inclusive" else "tax_exclusive"],
        minor["tax_exclusive"] + minor["tax"] == minor["tax_inclusive"],
        minor["tax_inclusive"] - minor.get("prepaid", 0) == minor["payable"],
        sum(group["base"]["minor"] for group in totals["tax_breakdown"]) == minor["tax_exclusive"],
        sum(group["tax"]["minor"] for group in totals["tax_breakdown"]) == minor["tax"],
    ]
    if not all(held):
        raise Refused("JM-INV-0018")


def verify(issued):
    check_sums(issued["totals"])
    try:
        again = frozen({"draft": issued["draft"], "details": issued["details"]})
    except Refused as refused:
        if not str(refused).startswith(("JM-INV", "JM-TAX", "JM-CAL")):
            raise
        raise Refused("JM-INV-0019") from None
    if again["totals"] != issued["totals"] or again["title"] != issued["title"]:
        raise Refused("JM-INV-0019")
    corrects = issued.get("corrects")
    if corrects and corrects["title"] not in ["invoice"] + [title for _, title in TITLES[corrects["regime"]]]:
        raise Refused("JM-INV-0019")
    return issued["totals"]


def verify_whole_credit(note):
    check_sums(note["totals"])
    if negated(Invoice(note["draft"]).totals()) != note["totals"]:
        raise Refused("JM-INV-0019")
    check_note(note)
    return note["totals"]


def check_note(note):
    """What a credit note says besides its amounts."""
    if note["details"]["issued_on"] < note["preceding"]["issued_on"]:
        raise Refused("JM-INV-0019")
    preceding = note["preceding"]
    if preceding["title"] not in ["invoice"] + [title for _, title in TITLES[preceding["regime"]]]:
        raise Refused("JM-INV-0019")
    if note["title"] != credit_title(preceding["regime"], preceding["title"], note["details"]["issued_on"]):
        raise Refused("JM-INV-0019")


def calculate(draft):
    return Invoice(draft).totals()


def explain(draft):
    invoice = Invoice(draft)
    invoice.totals()
    return {"steps": [{"step": step, "text": step_text(step)} for step in invoice.steps]}


CALLS = {
    "invoice.calculate": calculate,
    "invoice.explain": explain,
    "invoice.issue": issue,
    "invoice.credit": credit,
    "invoice.verify": verify,
}


def recomputed(vector):
    """What the vector's operation must answer, as the vector writes it."""
    import invoice_documents  # which imports this module

    if vector["call"] in invoice_documents.CALLS:
        return invoice_documents.recomputed(vector)
    try:
        return {"ok": CALLS[vector["call"]](vector["input"])}
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
