"""The English of an explanation's steps, written a second time: part of the check of the module invoice."""

from fractions import Fraction

from invoice_values import EXPONENTS


CATEGORY = {
    "standard": "standard tax", "reduced": "reduced tax", "zero": "zero tax", "exempt": "exempt",
    "reverse_charge": "reverse charge", "outside_scope": "outside scope", "intra_community": "intra-community supply",
    "export": "export", "canary_islands": "IGIC", "ceuta_melilla": "IPSI",
}
FIGURES = {
    "line_subtotal": "price × quantity of line {line}",
    "line_allowance": "allowance {allowance} of line {line}",
    "line_charge": "charge {charge} of line {line}",
    "line_amount": "amount of line {line}",
    "line_tax": "tax of line {line}",
    "line_allowance_total": "sum of the allowances of line {line}",
    "line_charge_total": "sum of the charges of line {line}",
    "exact_lines": "sum of the exact lines",
    "part_net": "{part} without its taxes",
    "part_tax_base": "taxable amount of {part}",
    "part_further_tax_base": "what {name} of {part} is of",
    "part_further_tax_within": "{name} of {part} with the taxes on it",
    "part_further_tax": "{name} of {part}",
    "further_tax_base": "what {name} of the document is of",
    "further_under_tax": "{figure} of {name} of the document, {tax}",
    "further_tax": "{name} of the document",
    "line_rounding": "rounding of the lines",
    "withheld": "tax withheld",
    "payable_less_withheld": "amount to pay less tax withheld",
    "line_total": "sum of the lines",
    "document_allowance": "document allowance {allowance}",
    "document_charge": "document charge {charge}",
    "document_charge_tax": "tax of document charge {charge}",
    "document_allowance_tax": "tax of document allowance {allowance}",
    "allowance_total": "sum of the document allowances",
    "charge_total": "sum of the document charges",
    "lines_under_tax": "lines, {tax}",
    "billed_under_tax": "lines and charges, {tax}",
    "allowances_under_tax": "document allowances, {tax}",
    "amount_under_tax": "amount with tax, {tax}",
    "tax_of_lines": "taxes of lines and charges, {tax}",
    "tax_taken_back": "tax taken back by allowances, {tax}",
    "tax_base": "taxable amount, {tax}",
    "tax": "tax, {tax}",
    "exact_tax": "exact tax, {tax}",
    "exact_tax_total": "sum of the exact taxes",
    "reverse_charge_tax": "tax that the customer accounts for, at {percent} %",
    "tax_exclusive": "total without tax",
    "tax_total": "total tax",
    "tax_inclusive": "total with tax",
    "prepaid": "prepaid amount",
    "due": "amount due",
    "payable_rounding": "rounding of the amount to pay",
    "payable": "amount to pay",
    "tax_in_tax_currency": "total tax in the second currency",
    "left_to_credit": "all that was left with tax",
    "left_under_tax": "what was left with tax, {tax}",
    "left_of_further_tax": "what was left of {name} of the document",
    "left_of_further_tax_base": "what was left of what {name} of the document is of",
}
FURTHER_FIGURES = {
    "billed": "lines and charges", "allowances": "document allowances", "of_lines": "taxes of lines and charges",
    "taken_back": "tax taken back by allowances", "exact": "exact value", "amount": "amount",
}
PRODUCTS = {
    "JM-LINE-PRICE", "JM-PERCENT", "JM-TAX-ON-LINE", "JM-TAX-OF-PART", "BR-CO-17", "JM-REVERSE-CHARGE", "JM-TAX-CURRENCY",
    "JM-FURTHER-TAX", "JM-PER-UNIT", "JM-FURTHER-TAX-OF-PART", "JM-PER-UNIT-OF-PART",
}


def major(exact, exponent):
    """A fraction of minor units as major ones, cut after six more decimals than the currency has."""
    value = abs(exact) / 10**exponent
    scaled, rest = divmod(value * 10 ** (exponent + 6), 1)
    digits = str(int(scaled)).rjust(exponent + 7, "0")
    whole, part = digits[: -(exponent + 6)], digits[-(exponent + 6) :]
    if rest == 0:
        part = part[:exponent] + part[exponent:].rstrip("0")
    return whole + ("." + part if part else "") + ("…" if rest else "")


def exact_text(exact, currency):
    """A fraction of minor units as an amount: the sign before the currency, as in one that is rounded."""
    sign = "-" if exact < 0 else ""
    return f"{sign}{currency} {major(exact, EXPONENTS[currency])}"


def amount_text(amount):
    return exact_text(Fraction(amount["minor"]), amount["currency"])


def input_text(given, currency):
    ((kind, fields),) = given.items()
    if kind in ("percent", "rate_within"):
        return fields["percent"] + " %"
    if kind == "exact":
        return exact_text(Fraction(fields["exact"]), currency)
    return amount_text(fields["amount"]) if kind in ("amount", "given") else next(iter(fields.values()))


def formula_text(step):
    inputs = [input_text(given, step["result"]["currency"]) for given in step["inputs"]]
    rule = step["rule"]
    if rule == "JM-GIVEN":
        return "as given"
    if rule.endswith("-09"):
        return "nothing to pay"
    if rule == "JM-TAX-WITHIN":
        return f"{inputs[0]} × {inputs[1]} ÷ (100 % + {inputs[1]})"
    if rule in ("JM-TAX-TAKEN-BACK", "JM-LINE-PRICE-FOR-SEVERAL", "JM-CREDIT-SHARE", "JM-CREDIT-PROPORTION"):
        return f"{inputs[0]} × {inputs[1]} ÷ {inputs[2]}"
    if rule == "JM-APPORTIONED":
        return f"its part of a sum of {inputs[1]}"
    if rule == "JM-CASH-ROUNDING":
        return f"{inputs[0]} to a whole number of {inputs[1]}, rounded {step['rounding'].replace('_', ' ')}"
    if rule == "JM-PER-UNIT-WITHIN":
        return " × ".join(inputs[:2] + [f"(1 + {rate})" for rate in inputs[2:]])
    if rule == "JM-NET-WITHIN":
        rates = [given["rate_within"] for given in step["inputs"] if "rate_within" in given]
        amounts = len(inputs) - len(rates)
        without = inputs[0] if amounts == 1 else f"({sum_text(step['inputs'][:amounts], inputs[:amounts])})"
        return f"{without} ÷ {factor_text(rates)}"
    if rule in PRODUCTS:
        return f"{inputs[0]} × {inputs[1]}"
    return sum_text(step["inputs"], inputs)


def sum_text(given, inputs):
    if not inputs:
        return "none"
    terms = [next(iter(one.values())) for one in given]
    if len(inputs) > 6:
        return many_text(terms)
    taken = [term["taken_away"] for term in terms]
    # A term of a sum has no sign of its own: what is taken away or below zero is less, and what is both is more. Only the
    # first is written as it is, unless it is taken away.
    less = [away != term.startswith("-") for away, term in zip(taken, inputs)]
    terms = [f"{'−' if away else '+'} {term.removeprefix('-')}" for away, term in zip(less, inputs)]
    first = terms[0].removeprefix("+ ") if taken[0] else inputs[0]
    return " ".join([first] + terms[1:])


def factor_text(rates):
    """What taxes make of 1: what is of the net alone is added, what is on taxes too multiplies all before it."""
    factor, made_of, is_product = Fraction(1), "1", True
    for rate in rates:
        share, percent = Fraction(rate["percent"]) / 100, f"{rate['percent']} %"
        if made_of == "1":
            factor, made_of, is_product = 1 + share, f"1 + {percent}", False
        elif rate["on"] == "net":
            factor, made_of, is_product = factor + share, f"{made_of} + {percent}", False
        else:
            before = made_of if is_product else f"({made_of})"
            factor, made_of, is_product = factor * (1 + share), f"{before} × (1 + {percent})", True
    return major(factor, 0) + (f" ({made_of})" if rates else "")


def many_text(terms):
    away = sum(term["taken_away"] for term in terms)
    taken = f", {away} of them taken away" if away else ""
    first, last = (figure_text(term["figure"], None) for term in (terms[0], terms[-1]))
    return f"sum of {len(terms)} amounts{taken}, from {first} to {last}"


def figure_text(figure, name):
    ((kind, facts),) = figure.items()
    words = dict(facts) | {"name": name or f"further tax {facts.get('tax', facts.get('group'))}"}
    if "category" in facts:
        words["tax"] = f"{CATEGORY[facts['category']]} at {facts['percent']} %"
    if "part" in facts:
        ((part, numbers),) = facts["part"].items()
        words["part"] = f"{part.replace('_', ' ')} {next(iter(numbers.values()))}"
    if "figure" in facts:
        words["figure"] = FURTHER_FIGURES[facts["figure"]]
    return FIGURES[kind].format(**words)


def step_text(step):
    text = f"{figure_text(step['figure'], step.get('further_tax'))}: "
    residue, currency = Fraction(step["residue"]), step["result"]["currency"]
    formula, exact = formula_text(step), exact_text(Fraction(step["exact"]), currency)
    text += exact if formula == exact else f"{formula} = {exact}"
    if residue == 0:
        return f"{text} ({step['rule']})"
    if step["rule"].endswith("-OF-PART") or step["rule"] == "JM-PER-UNIT-WITHIN":
        return f"{text}, not rounded by itself ({step['rule']})"
    way = step["rounding"]
    text += f", rounded {way.replace('_', ' ')} to " if way else ", shown as "
    more = f"{exact_text(abs(residue), currency)} {'more' if residue > 0 else 'less'}"
    return f"{text}{amount_text(step['result'])}, {more} ({step['rule']})"
