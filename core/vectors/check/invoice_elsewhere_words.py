"""The English of what another system has no place for, for the vectors of `invoice`."""

from invoice_values import Refused

SENTENCES = {
    "currency": "the currency, or the one in which the tax is stated, has another number of decimals than the two that the other system takes",
    "inclusive_prices": "the other system doesn't take prices with tax, or not beside allowances and charges: give prices without tax",
    "unit_price_decimals": "the unit price has more decimals than the other system takes",
    "quantity_decimals": "the quantity has more decimals than the other system takes",
    "base_quantity": "the price is for a base quantity, and the other system takes the price of one unit",
    "line_allowance": "the other system has no place for its allowance, or for more than one: give it as a line below zero",
    "line_charge": "the other system has no place for its charge: give it as a line of its own",
    "document_allowance": "the other system has no place for an allowance of the document: give it as a line below zero",
    "document_charge": "the other system has no place for a charge of the document: give it as a line of its own",
    "further_tax": "the other system has no place for a tax besides the main one",
    "withheld_tax": "the other system has no place for a tax that is withheld: what is to be paid there is the amount before it",
    "reverse_charge": "the customer accounts for the tax, and the other system needs a tax rate of its own for that",
    "reverse_charge_rate": "the customer accounts for the tax, and an electronic invoice states a rate of 0 there",
    "prepaid": "the other system has no place for what was paid already: record it there as a payment of the invoice",
    "payable_rounding": "the other system has no place for the rounding of what is to be paid: there it is the amount before it",
    "tax_currency": "the other system has no place for the tax in a second currency: it has rates of exchange of its own",
}


def explain_inexpressible(reason):
    if reason["what"] not in SENTENCES:
        raise Refused("JM-WIR-0001")
    line = "" if reason["line"] is None else f"line {reason['line']}: "
    return line + SENTENCES[reason["what"]]
