"""Invoices and credit notes as documents: part of the check of the module invoice."""

import json

import tax
from invoice_taxes import TAXED
from invoice_totals import SMALLEST_COIN, calculate
from invoice_values import EXPONENTS, Refused, base_quantity, decimal, exchange_rate, percent, plain, quantity, unit_price

TITLES = {"au": [("2000-07-01", "tax_invoice")], "gb": [("1973-04-01", "vat_invoice")]}
TITLES["nz"] = [("1986-10-01", "tax_invoice"), ("2023-04-01", "taxable_supply_information")]
# regime -> (where, which way, for inclusive prices too)
PERMITTED = {
    "au": [(at, "half_up", True) for at in ("tax_group", "document", "line")],
    "nz": [(at, way, True) for at in ("tax_group", "document", "line") for way in ("half_up", "half_down")],
    "gb": [(at, "half_up", True) for at in ("tax_group", "document", "line")]
    + [(at, "down", False) for at in ("tax_group", "document")],
}
# A New Tax System (Goods and Services Tax) Act 1999 s 9-90(2)(a) rounds the sum of "each amount of unrounded GST".
EXACT_NETS = {("au", "tax_group"), ("au", "document")}
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
    """The draft as it is written back: numbers without trailing zeros, what was always there there, later fields only set."""
    draft = json.loads(json.dumps(draft))
    draft.setdefault("prepaid", None)
    prune(draft, payable_rounding=None, tax_currency=None)
    prune(draft["rounding"], nets="rounded")
    if "rate" in (draft.get("tax_currency") or {}):
        fields = draft["tax_currency"]["rate"]
        fields["rate"] = plain(exchange_rate(fields["rate"]))
    for line in draft["lines"]:
        line["quantity"] = plain(quantity(line["quantity"]))
        line["unit_price"] = plain(unit_price(line["unit_price"]))
        prune(line, base_quantity=None)
        if "base_quantity" in line:
            line["base_quantity"] = plain(base_quantity(line["base_quantity"]))
    parts = [draft["lines"], draft["allowances"], draft["charges"]]
    for part in (part for group in parts for part in group):
        part["tax"]["percent"] = plain(percent(part["tax"]["percent"]))
        part["tax"].setdefault("reason", None)
        prune(part, further_taxes=[])
        for further in part.get("further_taxes", []):
            prune(further, in_tax_base=False, withheld=False)
            ((kind, fields),) = further["rate"].items()
            further["rate"] = {kind: {name: plain(decimal(value, 10**9, 8)) for name, value in fields.items()}}
    adjusted = [line[kind] for line in draft["lines"] for kind in ("allowances", "charges")]
    for given in (given for group in adjusted + parts[1:] for given in group):
        ((kind, fields),) = given["value"].items()
        if kind != "amount":
            fields["percent"] = plain(percent(fields["percent"]))
    return draft


def prune(fields, **defaults):
    """Leaves out what is as it is when nothing is said."""
    for name, default in defaults.items():
        if fields.get(name, default) == default:
            fields.pop(name, None)


def check_direction(draft, totals):
    """Refuses what is no invoice of a trader's own: what takes back more than it bills is a credit note."""
    stated = lambda given: [one["value"]["amount"]["amount"]["minor"] for one in given if "amount" in one["value"]]
    amounts = stated(draft["allowances"] + draft["charges"]) + [draft["prepaid"]["minor"] if draft.get("prepaid") else 0]
    for line, shown in zip(draft["lines"], totals["lines"]):
        # What is on a line that takes something back is of its sign.
        way = -1 if shown["subtotal"]["minor"] < 0 else 1
        amounts += [minor * way for minor in stated(line["allowances"] + line["charges"])]
    if min(amounts) < 0:
        raise Refused("JM-INV-0006")
    for line, shown in zip(draft["lines"], totals["lines"]):
        if line["allowances"] and shown["allowances"]["minor"] > 0 > shown["amount"]["minor"]:
            if shown["subtotal"]["minor"] + shown["charges"]["minor"] >= 0:
                raise Refused("JM-INV-0008")
    check_allowances(draft, totals)
    check_further_allowances(draft, totals)
    if (totals["prepaid"] or {"minor": 0})["minor"] > totals["tax_inclusive"]["minor"] >= 0:
        raise Refused("JM-INV-0010")
    if min(totals["tax_inclusive"]["minor"], totals["payable"]["minor"]) < 0:
        raise Refused("JM-INV-0024")
    if totals["tax_exclusive"]["minor"] < 0 and any(of.get("in_tax_base") for of in totals.get("further_taxes", [])):
        raise Refused("JM-INV-0024")


def shown_parts(draft, totals, is_such):
    """What is shown of such lines and charges together, of such allowances, and how many there are."""
    off, billed, count = 0, 0, 0
    for kind in ("lines", "charges", "allowances"):
        shown = [one["amount"] if kind == "lines" else one for one in totals[kind]]
        such = [amount["minor"] for part, amount in zip(draft[kind], shown) if is_such(part)]
        off, billed = (off + sum(such), billed) if kind == "allowances" else (off, billed + sum(such))
        count += len(such)
    return off, billed, count


def check_allowances(draft, totals):
    """Refuses more off than there is under a tax."""
    exact = None
    if draft["rounding"].get("nets") == "exact" and draft["allowances"]:
        # What is shown of each is rounded there, and isn't what is summed: the same draft without further taxes says that.
        plain = json.loads(json.dumps(draft))
        for part in plain["lines"] + plain["charges"] + plain["allowances"]:
            part.pop("further_taxes", None)
        exact = calculate(plain)
    for key in {tax_of(part) for part in draft["allowances"]}:
        off, billed, _ = shown_parts(draft, totals, lambda part: tax_of(part) == key)
        if exact:
            names = ("base", "tax") if draft["price_basis"] == "inclusive" else ("base",)
            groups = [group for group in exact["tax_breakdown"] if (group["category"], percent(group["percent"])) == key]
            billed = off + sum(group[name]["minor"] for group in groups for name in names)
        if off > 0 and billed < off and billed >= 0:
            raise Refused("JM-INV-0009")


def check_further_allowances(draft, totals):
    """Refuses to take back more of a further tax than what is billed under the same main tax bears."""
    for total in totals.get("further_taxes", []):
        kind = further_kind(total)
        bears = lambda part: kind in [further_kind(one) for one in part.get("further_taxes", [])]
        for key in {tax_of(part) for part in draft["allowances"] if bears(part)}:
            off, billed, count = shown_parts(draft, totals, lambda part: tax_of(part) == key and bears(part))
            below = min(total["amount"]["minor"], (total.get("base") or {"minor": 0})["minor"]) < 0
            if draft["rounding"].get("nets") == "exact" and abs(billed - off) <= count:
                if billed >= 0 and below:
                    raise Refused("JM-INV-0009")
            elif off > 0 and billed < off:
                raise Refused("JM-INV-0009")


def further_kind(of):
    return of["tax"], json.dumps(of["rate"]), of["on"], of.get("in_tax_base", False), of.get("withheld", False)


def tax_of(part):
    return part["tax"]["category"], percent(part["tax"]["percent"])


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
        if draft["rounding"]["line_net"] != "half_up":
            raise Refused("JM-INV-0043")  # no source has another way
        if draft["rounding"].get("nets") == "exact" and (details["regime"], rounding["at"]) not in EXACT_NETS:
            raise Refused("JM-INV-0041")
    groups = {(one["category"], percent(one["percent"])) for one in billed if one["category"] in TAXED}
    if details["regime"] == "gb" and draft["rounding"]["tax"] == {"at": "tax_group", "way": "down"} and len(groups) > 1:
        raise Refused("JM-INV-0022")  # VATREC12010: the total VAT, not that of each rate
    check_payable(issued)
    days = [(day, day) for day in (details["tax_point"], details["issued_on"])]
    if (draft.get("prepaid") or {"minor": 0})["minor"] > 0:
        days.append(("0000-00-00", max(days)[0]))
    for one in billed:
        if percent(one["percent"]) > 0 and not any(has_rate(details["regime"], one, *span) for span in days):
            raise Refused("JM-INV-0021")
    parts = draft["lines"] + draft["allowances"] + draft["charges"]
    further = [one for part in parts for one in part.get("further_taxes", [])]
    if not all(one.get("in_tax_base") or one.get("withheld") for one in further):
        raise Refused("JM-INV-0042")  # none of the regimes has a second tax
    if SUPPLIER_MUST_BE_REGISTERED & {treatment["category"] for treatment in billed} and issued["title"] == "invoice":
        raise Refused("JM-INV-0023")
    check_second_currency(issued, bool(groups))
    return issued


# GSTR 2001/2 para 41; GST Act 1985 s 77(1); SI 1995/2518 reg 14(1)(l)
TAX_CURRENCY = {"au": "AUD", "nz": "NZD", "gb": "GBP"}


def check_payable(issued):
    """What a new invoice says of its payment: BT-114 is what is rounded away, and nobody keeps more than there is."""
    draft, totals = issued["draft"], issued["totals"]
    most = max(10 ** max(EXPONENTS[draft["currency"]], 2), SMALLEST_COIN.get(draft["currency"], 0))
    if abs(totals.get("rounding", {"minor": 0})["minor"]) >= most:
        raise Refused("JM-INV-0046")
    if totals.get("payable_less_withheld", {"minor": 0})["minor"] < 0:
        raise Refused("JM-INV-0024")


def check_second_currency(issued, is_taxed):
    draft, totals = issued["draft"], issued["totals"]
    second, tax = totals.get("tax_in_tax_currency"), totals["tax"]["minor"]
    if second and second["currency"] == draft["currency"]:
        raise Refused("JM-INV-0045")
    wanted = TAX_CURRENCY[issued["details"]["regime"]]
    if is_taxed and wanted not in (draft["currency"], (second or {"currency": None})["currency"]):
        raise Refused("JM-INV-0044")
    if "amount" in (draft.get("tax_currency") or {}):
        if (second["minor"] > 0) - (second["minor"] < 0) != (tax > 0) - (tax < 0):
            raise Refused("JM-INV-0006")


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
    check_dates(details["issued_on"], details["due_on"], details["tax_point"])
    if details["due_on"] < details["issued_on"]:
        raise Refused("JM-INV-0016")
    registration = details["registration"].get("registered")
    if registration is not None:
        registration.setdefault("until", None)
        if registration["until"] is not None and registration["until"] < registration["since"]:
            raise Refused("JM-TAX-0005")
    totals = calculate(draft)
    check_direction(draft, totals)
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
    if details["number"] == invoice["details"]["number"]:
        raise Refused("JM-INV-0084")
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
    at = lambda name: minor.get(name, 0)
    exact = "line_rounding" in minor
    for line in totals["lines"]:
        if not exact and line["subtotal"]["minor"] + line["charges"]["minor"] - line["allowances"]["minor"] != line["amount"]["minor"]:
            raise Refused("JM-INV-0018")
    further = totals.get("further_taxes", [])
    paid, kept, inside = (
        sum(one["amount"]["minor"] for one in further if keep(one))
        for keep in (lambda one: not one["withheld"], lambda one: one["withheld"], lambda one: one["in_tax_base"])
    )
    billed = at("line_total") - at("allowance_total") + at("charge_total") + at("line_rounding")
    held = [
        sum(line["amount"]["minor"] for line in totals["lines"]) == at("line_total"),
        sum(amount["minor"] for amount in totals["allowances"]) == at("allowance_total"),
        sum(amount["minor"] for amount in totals["charges"]) == at("charge_total"),
        billed == at("tax_inclusive" if totals["price_basis"] == "inclusive" else "tax_exclusive"),
        at("tax_exclusive") + at("tax") == at("tax_inclusive"),
        at("tax_inclusive") - at("prepaid") + at("rounding") == at("payable"),
        sum(group["base"]["minor"] for group in totals["tax_breakdown"]) == at("tax_exclusive") + inside,
        sum(group["tax"]["minor"] for group in totals["tax_breakdown"]) + paid == at("tax"),
        kept == at("withheld"),
        not kept or at("payable") - kept == at("payable_less_withheld"),
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


def verify_credit(note):
    check_sums(note["totals"])
    if negated(calculate(note["draft"])) != note["totals"]:
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
