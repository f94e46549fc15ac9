"""The English of an explanation's steps, written a second time: part of the check of the module invoice."""

from fractions import Fraction

from invoice_values import EXPONENTS


CATEGORY = {
    "standard": "standard tax", "reduced": "reduced tax", "zero": "zero tax", "exempt": "exempt",
    "reverse_charge": "reverse charge", "outside_scope": "outside scope",
}
FIGURES = {
    "line_subtotal": "price × quantity of line {line}",
    "line_allowance": "allowance {allowance} of line {line}",
    "line_charge": "charge {charge} of line {line}",
    "line_amount": "amount of line {line}",
    "line_tax": "tax of line {line}",
    "line_total": "sum of the lines",
    "document_allowance": "document allowance {allowance}",
    "document_charge": "document charge {charge}",
    "document_charge_tax": "tax of document charge {charge}",
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
    "reverse_charge_tax": "tax that the customer accounts for, at {percent} %",
    "tax_exclusive": "total without tax",
    "tax_total": "total tax",
    "tax_inclusive": "total with tax",
    "prepaid": "prepaid amount",
    "payable": "amount to pay",
}
PRODUCTS = {"JM-LINE-PRICE", "JM-PERCENT", "JM-TAX-ON-LINE", "BR-CO-17", "JM-REVERSE-CHARGE"}


def major(exact, exponent):
    """A fraction of minor units as major ones, cut after six more decimals than the currency has."""
    value = abs(exact) / 10**exponent
    scaled, rest = divmod(value * 10 ** (exponent + 6), 1)
    digits = str(int(scaled)).rjust(exponent + 7, "0")
    whole, part = digits[: -(exponent + 6)], digits[-(exponent + 6) :]
    if rest == 0:
        part = part[:exponent] + part[exponent:].rstrip("0")
    return whole + ("." + part if part else "") + ("…" if rest else "")


def amount_text(amount):
    exponent = EXPONENTS[amount["currency"]]
    sign = "-" if amount["minor"] < 0 else ""
    return f"{sign}{amount['currency']} {major(Fraction(amount['minor']), exponent)}"


def input_text(given):
    ((kind, fields),) = given.items()
    if kind == "percent":
        return fields["percent"] + " %"
    return amount_text(fields["amount"]) if kind in ("amount", "given") else fields[kind]


def formula_text(step):
    inputs = [input_text(given) for given in step["inputs"]]
    rule = step["rule"]
    if rule == "JM-GIVEN":
        return "as given"
    if rule.endswith("-09"):
        return "nothing to pay"
    if rule == "JM-TAX-WITHIN":
        return f"{inputs[0]} × {inputs[1]} ÷ (100 % + {inputs[1]})"
    if rule == "JM-TAX-TAKEN-BACK":
        return f"{inputs[0]} × {inputs[1]} ÷ {inputs[2]}"
    if rule in PRODUCTS:
        return f"{inputs[0]} × {inputs[1]}"
    if not inputs:
        return "none"
    if len(inputs) > 6:
        return f"sum of {len(inputs)} amounts"
    signs = ["−" if given["amount"]["taken_away"] else "+" for given in step["inputs"]]
    text = " ".join(f"{sign} {term}" for sign, term in zip(signs, inputs))
    return text.removeprefix("+ ")


def step_text(step):
    ((kind, facts),) = step["figure"].items()
    tax = f"{CATEGORY[facts['category']]} at {facts['percent']} %" if "category" in facts else ""
    text = f"{FIGURES[kind].format(**facts, tax=tax)}: {formula_text(step)} = "
    if Fraction(step["residue"]) != 0:
        currency = step["result"]["currency"]
        way = step["rounding"].replace("_", " ")
        text += f"{currency} {major(Fraction(step['exact']), EXPONENTS[currency])}, rounded {way} to "
    return f"{text}{amount_text(step['result'])} ({step['rule']})"
