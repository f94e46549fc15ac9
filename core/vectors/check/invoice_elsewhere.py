"""What other systems make of a draft, from what their documentation says: each line and its tax rounded to the cent (Xero,
QuickBooks Online), or the tax of the total (QuickBooks Online in the United States, EN 16931)."""

from fractions import Fraction

from invoice_totals import calculate
from invoice_values import EXPONENTS, Refused, rounded

PRICE_DECIMALS = {"xero": 4, "quickbooks_online": 7, "quickbooks_online_us": 7}
CURRENCIES_OF_TWO_DECIMALS = {"NZD", "AUD", "GBP", "CAD", "USD", "EUR"}
UNPAID = {"prepaid": None, "payable_rounding": None, "tax_currency": None}
TAXED = ("standard", "reduced", "canary_islands", "ceuta_melilla")


def elsewhere(given):
    draft, system = given["draft"], given["system"]
    if system not in (*PRICE_DECIMALS, "peppol"):
        raise Refused("JM-WIR-0001")
    ours = calculate(draft)
    reasons = [*of_document(draft, system), *of_lines(draft, system)]
    if reasons:
        return {"inexpressible": {"reasons": reasons}}
    if system == "peppol":
        net, tax = on_total(coded(net_priced(draft) if draft["price_basis"] == "inclusive" else draft))
    else:
        net, tax = by_line(draft) if system in ("xero", "quickbooks_online") else on_total(draft)
    currency = draft["currency"]
    amounts = {"tax_exclusive": net, "tax": tax, "tax_inclusive": net + tax}
    amounts["difference"] = net + tax - ours["tax_inclusive"]["minor"]
    unstated = without_place(draft, system)
    computes = {name: {"minor": minor, "currency": currency} for name, minor in amounts.items()}
    return {"computes": computes | ({"unstated": unstated} if unstated else {})}


def without_place(draft, system):
    """What the system has no place for, though its totals are the same without."""
    is_withheld = lambda part: any(tax.get("withheld") for tax in part.get("further_taxes", []))
    adjustments = draft["allowances"] + draft["charges"]
    found = []
    if system == "xero" and draft["prepaid"] is not None:
        found.append(("prepaid", None))  # QuickBooks's invoices have a deposit
    if system != "peppol":
        found += [(what, None) for what in ("payable_rounding", "tax_currency") if draft.get(what) is not None]
    found += [("reverse_charge_rate", None)] * (system == "peppol" and any(map(has_rate_to_leave_out, adjustments)))
    found += [("withheld_tax", None)] * any(map(is_withheld, adjustments))
    for number, line in enumerate(draft["lines"], 1):
        found += [("reverse_charge_rate", number)] * (system == "peppol" and has_rate_to_leave_out(line))
        found += [("withheld_tax", number)] * is_withheld(line)
    return [{"what": what, "line": line} for what, line in found]


def has_rate_to_leave_out(part):
    """BR-AE-05, BR-AE-06, BR-AE-07: the rate of a reverse charge is 0."""
    return part["tax"]["category"] == "reverse_charge" and Fraction(part["tax"]["percent"]) != 0


def levies(part):
    """The further taxes that the main tax is on: charges of the line (BG-28) in an electronic invoice."""
    return [tax for tax in part.get("further_taxes", []) if tax.get("in_tax_base")]


def taxes_beside(part):
    return [tax for tax in part.get("further_taxes", []) if not tax.get("in_tax_base") and not tax.get("withheld")]


def of_document(draft, system):
    adjusted = draft["allowances"] or draft["charges"] or any(
        x["allowances"] or x["charges"] or levies(x) for x in draft["lines"]
    )
    inclusive = draft["price_basis"] == "inclusive"
    found = []
    if system != "peppol" and draft["currency"] not in CURRENCIES_OF_TWO_DECIMALS:
        found.append("currency")
    second = [of.get("currency") or of["amount"]["currency"] for of in (draft.get("tax_currency") or {}).values()]
    if system == "peppol" and any(EXPONENTS[of] > 2 for of in [draft["currency"], *second]):
        found.append("currency")  # BR-DEC-*: no amount of the document has more than two decimals
    if inclusive and (system == "quickbooks_online_us" or (system == "peppol" and adjusted)):
        found.append("inclusive_prices")
    if system != "peppol":
        found += ["document_allowance"] * bool(draft["allowances"]) + ["document_charge"] * bool(draft["charges"])
    if system == "peppol" and any(map(taxes_beside, draft["allowances"] + draft["charges"])):
        found.append("further_tax")
    return [{"what": what, "line": None} for what in found]


def of_lines(draft, system):
    found = []
    for number, line in enumerate(draft["lines"], 1):
        what = [] if system == "peppol" else of_products(line, system)
        what += ["further_tax"] * bool(taxes_beside(line) or (levies(line) and system != "peppol"))
        found += [{"what": one, "line": number} for one in what]
    return found


def net_priced(draft):
    """Prices without tax, to eight decimals."""
    net = lambda line: rounded(Fraction(line["unit_price"]) / (1 + rate(line)) * 10**8, "half_up")
    return {**draft, "price_basis": "exclusive", "lines": [{**line, "unit_price": plain(Fraction(net(line), 10**8))} for line in draft["lines"]]}


def of_products(line, system):
    """What accounting products have no place for in a line."""
    found = []
    if decimals(line["unit_price"]) > PRICE_DECIMALS[system]:
        found.append("unit_price_decimals")
    if system == "xero" and decimals(line["quantity"]) > 4:
        found.append("quantity_decimals")
    if line.get("base_quantity") is not None:
        found.append("base_quantity")
    if len(line["allowances"]) > (system == "xero"):
        found.append("line_allowance")
    if line["charges"]:
        found.append("line_charge")
    if line["tax"]["category"] == "reverse_charge":
        found.append("reverse_charge")
    return found


def decimals(text):
    return len(text.partition(".")[2].rstrip("0"))


def rate(line):
    return Fraction(line["tax"]["percent"]) / 100 if line["tax"]["category"] in TAXED else Fraction(0)


def by_line(draft):
    nets = taxes = 0
    for line in draft["lines"]:
        exact = Fraction(line["quantity"]) * Fraction(line["unit_price"]) * 100
        for allowance in line["allowances"]:
            value = allowance["value"]
            exact -= exact * Fraction(value["percent"]["percent"]) / 100 if "percent" in value else value["amount"]["amount"]["minor"]
        amount = rounded(exact, "half_up")
        within = draft["price_basis"] == "inclusive"
        tax = rounded(amount * rate(line) / (1 + rate(line)) if within else amount * rate(line), "half_up")
        nets, taxes = nets + amount - tax * within, taxes + tax
    return nets, taxes


def coded(draft):
    """EN 16931 has one code, S, for standard and reduced (BR-S-08); percentages of the same tax are taken before. Levies in the
    taxable amount are charges of their line (BG-28), or charges and allowances beside those that bear them."""
    rounding = {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}}
    priced = calculate({**draft, "rounding": rounding, **UNPAID})
    one_code = lambda tax: tax | ({"category": "standard"} if tax["category"] == "reduced" else {})
    amount = lambda minor: {"amount": {"amount": {"minor": minor, "currency": draft["currency"]}}}
    lines = []
    for line, totals in zip(draft["lines"], priced["lines"]):
        added = levied(line, totals["amount"]["minor"], draft["currency"])
        charges = line["charges"] + [{"value": amount(minor), "reason": "Levy"} for minor in added]
        lines.append(line | {"tax": one_code(line["tax"]), "charges": charges, "further_taxes": []})
    adjusted = {}
    for kind in ("allowances", "charges"):
        adjusted[kind] = [
            {"value": amount(minor), "reason": given["reason"], "tax": one_code(given["tax"])}
            for given, priced_at in zip(draft[kind], priced[kind])
            for minor in [priced_at["minor"], *levied(given, priced_at["minor"], draft["currency"])]
        ]
    return {**draft, "lines": lines, **adjusted}


def levied(part, net, currency):
    """What each levy of a part comes to, rounded on the part."""
    added = []
    for tax in levies(part):
        if "per_unit" in tax["rate"]:
            exact = Fraction(part["quantity"]) * Fraction(tax["rate"]["per_unit"]["amount"]) * 10 ** EXPONENTS[currency]
        else:
            of = net if tax["on"] == "net" else net + sum(added)
            exact = of * Fraction(tax["rate"]["percent"]["percent"]) / 100
        added.append(rounded(exact, "half_up"))
    return added


def on_total(draft):
    rounding = {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}}
    totals = calculate(draft | {"rounding": rounding, **UNPAID})
    return totals["tax_exclusive"]["minor"], totals["tax"]["minor"]


def plain(number):
    whole, rest = divmod(int(number * 10**8), 10**8)
    return f"{whole}.{rest:08}".rstrip("0").rstrip(".")
