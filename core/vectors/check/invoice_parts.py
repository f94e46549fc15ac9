"""The parts of an invoice that credit notes take: what is of the same tax, and what a draft comes to with taxes of its own."""

import json
from fractions import Fraction

import invoice_issue as invoice
from invoice_values import Refused, percent, plain, quantity


def sign(number):
    return (number > 0) - (number < 0)


def within(part, whole):
    return min(0, whole) <= part <= max(0, whole)


def why_beyond(part, whole):
    """Why a part isn't within a whole: it goes the other way, or is more."""
    return "JM-INV-0087" if part * whole < 0 else "JM-INV-0061"


def nearest(part, whole):
    return min(max(part, min(0, whole)), max(0, whole))


def same_tax(one, other):
    return all(one[name] == other[name] for name in ("tax", "rate", "on", "in_tax_base", "withheld"))


def is_of(one, total):
    """Whether a further tax of a line is that of a total."""
    given = {"in_tax_base": False, "withheld": False, **one}
    rate = lambda of: {kind: {name: Fraction(value) for name, value in fields.items()} for kind, fields in of["rate"].items()}
    return rate(given) == rate(total) and all(given[name] == total[name] for name in ("tax", "on", "in_tax_base", "withheld"))


def further_key(tax):
    return json.dumps([tax[name] for name in ("tax", "rate", "on", "in_tax_base", "withheld")])


def is_of_something(tax):
    return bool(tax["amount"]["minor"] or (tax["base"] and tax["base"]["minor"]))


def withheld_of(taxes):
    return sum(tax["amount"]["minor"] for tax in taxes if tax["withheld"])


def signed(text):
    return -quantity(text[1:]) if text.startswith("-") else quantity(text)


def written_part(part):
    """A part as it is written back."""
    ((kind, fields),) = part.items()
    if kind != "lines":
        return part
    much = lambda line: None if line.get("quantity") is None else plain(signed(line["quantity"]))
    return {"lines": {"lines": [{"line": line["line"], "quantity": much(line)} for line in fields["lines"]]}}


def part_totals(draft, credited, kept=()):
    """What a draft comes to with these taxes in place of its own."""
    prepaid, rounding = draft["prepaid"], (draft.get("payable_rounding") or {"amount": {"amount": None}})["amount"]["amount"]
    totals = invoice.calculate({**json.loads(json.dumps(draft)), "prepaid": None, "payable_rounding": None})
    currency, inclusive = draft["currency"], draft["price_basis"] == "inclusive"
    money = lambda minor: {"minor": minor, "currency": currency}
    for group in credited:
        shown = [at for at, line in enumerate(draft["lines"]) if key(line["tax"]) == key(group)]
        if shown and totals["lines"][shown[-1]]["tax"] is not None and not draft["allowances"] + draft["charges"]:
            on_lines = sum(totals["lines"][at]["tax"]["minor"] for at in shown)
            totals["lines"][shown[-1]]["tax"]["minor"] += group["tax"]["minor"] - on_lines
    for name in ("further_taxes", "withheld", "payable_less_withheld"):
        totals.pop(name, None)
    if not draft["allowances"] + draft["charges"] and all(line["tax"] for line in totals["lines"]):
        levies_on_last_line(totals["lines"], [of for of in kept if not of["withheld"]], money)
    tax, base = sum(group["tax"]["minor"] for group in credited), sum(group["base"]["minor"] for group in credited)
    in_bases = sum(of["amount"]["minor"] for of in kept if of["in_tax_base"])
    base, tax = base - in_bases, tax + in_bases
    priced = totals["tax_inclusive" if inclusive else "tax_exclusive"]["minor"]
    if "line_rounding" in totals:
        shown = [totals[name]["minor"] for name in ("line_total", "allowance_total", "charge_total")]
        totals["line_rounding"] = money(base + (tax if inclusive else 0) - (shown[0] - shown[1] + shown[2]))
    elif priced != base + (tax if inclusive else 0):
        raise Refused("JM-INV-0019")
    payable = base + tax - (prepaid["minor"] if prepaid else 0) + (rounding["minor"] if rounding else 0)
    totals |= {"tax_breakdown": credited, "tax": money(tax), "tax_exclusive": money(base), "prepaid": prepaid,
               "tax_inclusive": money(base + tax), "payable": money(payable)}
    if rounding:
        totals["rounding"] = rounding
    if kept:
        totals["further_taxes"] = list(kept)
    if any(of["withheld"] for of in kept):
        withheld = withheld_of(kept)
        totals |= {"withheld": money(withheld), "payable_less_withheld": money(payable - withheld)}
    return totals


def by_largest_remainder(minor, weights):
    """Parts of an amount in proportion to weights, cut to whole ones; what is missing goes one by one to the largest cuts."""
    exact = [Fraction(minor * of, sum(weights)) for of in weights]
    shares = [int(share) for share in exact]
    missing = minor - sum(shares)
    places = sorted(range(len(exact)), key=lambda place: -(exact[place] - shares[place]) * sign(missing))
    for place in places[: abs(missing)]:
        shares[place] += sign(missing)
    return shares


def levies_on_last_line(lines, kept, money):
    """Where lines show their taxes, the last one that bears levies shows what the others don't of them; or else the last."""
    bearing = [line for line in lines if line.get("further_tax")] or (lines[-1:] if kept else [])
    shown = sum(line["further_tax"]["minor"] for line in bearing if line.get("further_tax"))
    for last in bearing[-1:]:
        own = (last.get("further_tax") or money(0))["minor"]
        last["further_tax"] = money(own + sum(of["amount"]["minor"] for of in kept) - shown)


def key(of):
    return of["category"], plain(percent(of["percent"]))


def parts(group):
    shown = group.get("reverse_charge_tax")
    return {"base": group["base"]["minor"], "tax": group["tax"]["minor"], "shown": shown["minor"] if shown else 0}
