"""What other systems make of a draft, from what their documentation says: each line and its tax rounded to the cent (Xero,
QuickBooks Online), or the tax of the total (QuickBooks Online in the United States, EN 16931)."""

from fractions import Fraction

from invoice_totals import calculate
from invoice_values import Refused, rounded

PRICE_DECIMALS = {"xero": 4, "quickbooks_online": 7, "quickbooks_online_us": 7}
CURRENCIES_OF_TWO_DECIMALS = {"NZD", "AUD", "GBP", "CAD", "USD", "EUR"}
TAXED = ("standard", "reduced", "canary_islands", "ceuta_melilla")


def elsewhere(given):
    draft, system = given["draft"], given["system"]
    if system not in (*PRICE_DECIMALS, "peppol"):
        raise Refused("JM-WIR-0001")
    ours = calculate(draft)
    reasons = [*of_document(draft, system), *of_lines(draft, system)]
    if system == "peppol" and draft["price_basis"] == "inclusive":
        reasons = reasons or without_net_price(draft)
    if reasons:
        return {"inexpressible": {"reasons": reasons}}
    net, tax = by_line(draft) if system in ("xero", "quickbooks_online") else on_total(coded(draft) if system == "peppol" else draft)
    currency = draft["currency"]
    amounts = {"tax_exclusive": net, "tax": tax, "tax_inclusive": net + tax}
    amounts["difference"] = net + tax - ours["tax_inclusive"]["minor"]
    unstated = withheld(draft)
    computes = {name: {"minor": minor, "currency": currency} for name, minor in amounts.items()}
    return {"computes": computes | ({"unstated": unstated} if unstated else {})}


def withheld(draft):
    """What none of the systems has a place for, though its totals are the same without."""
    is_withheld = lambda part: any(tax.get("withheld") for tax in part.get("further_taxes", []))
    found = [None] * any(map(is_withheld, draft["allowances"] + draft["charges"]))
    found += [number for number, line in enumerate(draft["lines"], 1) if is_withheld(line)]
    return [{"what": "withheld_tax", "line": line} for line in found]


def of_document(draft, system):
    adjusted = draft["allowances"] or draft["charges"] or any(x["allowances"] or x["charges"] for x in draft["lines"])
    inclusive = draft["price_basis"] == "inclusive"
    found = []
    if system != "peppol" and draft["currency"] not in CURRENCIES_OF_TWO_DECIMALS:
        found.append("currency")
    if inclusive and (system == "quickbooks_online_us" or (system == "peppol" and adjusted)):
        found.append("inclusive_prices")
    if system != "peppol":
        found += ["document_allowance"] * bool(draft["allowances"]) + ["document_charge"] * bool(draft["charges"])
    further = [tax for part in draft["allowances"] + draft["charges"] for tax in part.get("further_taxes", [])]
    if system == "peppol" and any(not tax.get("withheld") for tax in further):
        found.append("further_tax")
    return [{"what": what, "line": None} for what in found]


def of_lines(draft, system):
    found = []
    for number, line in enumerate(draft["lines"], 1):
        what = [] if system == "peppol" else of_products(line, system)
        what += ["further_tax"] * any(not tax.get("withheld") for tax in line.get("further_taxes", []))
        found += [{"what": one, "line": number} for one in what]
    return found


def without_net_price(draft):
    """The lines whose price with tax has no price without it of so many decimals as prices may have."""
    numbered = enumerate(draft["lines"], 1)
    unfit = [number for number, line in numbered if not finite(Fraction(line["unit_price"]) / (1 + rate(line)), 8)]
    return [{"what": "inclusive_price", "line": number} for number in unfit]


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


def finite(number, most):
    return (number * 10**most).denominator == 1


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
    """EN 16931 has one code, S, for standard and reduced (BR-S-08); percentages of the same tax are taken before."""
    rounding = {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}}
    priced = calculate({**draft, "rounding": rounding, "prepaid": None, "payable_rounding": None, "tax_currency": None})
    one_code = lambda tax: tax | ({"category": "standard"} if tax["category"] == "reduced" else {})
    lines = [line | {"tax": one_code(line["tax"])} for line in draft["lines"]]
    adjusted = {
        kind: [
            given | {"tax": one_code(given["tax"]), "value": {"amount": {"amount": amount}}}
            for given, amount in zip(draft[kind], priced[kind])
        ]
        for kind in ("allowances", "charges")
    }
    return {**draft, "lines": lines, **adjusted}


def on_total(draft):
    lines = draft["lines"]
    if draft["price_basis"] == "inclusive":
        lines = [line | {"unit_price": plain(Fraction(line["unit_price"]) / (1 + rate(line)))} for line in lines]
    rounding = {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}}
    totals = calculate(draft | {"price_basis": "exclusive", "lines": lines, "rounding": rounding, "prepaid": None})
    return totals["tax_exclusive"]["minor"], totals["tax"]["minor"]


def plain(number):
    whole, rest = divmod(int(number * 10**8), 10**8)
    return f"{whole}.{rest:08}".rstrip("0").rstrip(".")
