"""Cases of invoices with further taxes that are credited piece by piece: the pieces come to what they come to together."""

import invoice_issue as invoice
from invoice_cases import SCRIPT, REST, after, amount, case, code, credit, draft, issued, kept_by_customer, line, lines, money, tax


def levy(name="LEVY", percent=None, each=None, on="net"):
    rate = {"percent": {"percent": percent}} if percent else {"per_unit": {"amount": each}}
    return {"tax": name, "rate": rate, "on": on, "in_tax_base": True}


def with_taxes(of, *taxes):
    return of | {"further_taxes": list(taxes)}


def levy_is(base, of_levy, of_tax, payable=None):
    """By hand: the totals of a credit note in minor units, without their sign."""
    def is_it(answer):
        totals = answer["ok"]["totals"]
        found = [totals[name]["minor"] for name in ("tax_exclusive", "tax", "payable")]
        levies = sum(one["amount"]["minor"] for one in totals.get("further_taxes", []) if one["in_tax_base"])
        return found == [-base, -(of_levy + of_tax), found[2] if payable is None else -payable] and levies == -of_levy
    return is_it


def nothing_left(answer):
    left = answer["ok"]
    return left["lines"] == [] and left["taxes"] == {"tax_breakdown": []} and "rounding" not in left


def levy_cases():
    part = lambda name, given, source=SCRIPT, check=None: case("credit_part", name, "invoice.credit_part", given, source, check)
    left = lambda name, of, notes: case("credit_part", name, "invoice.left_to_credit", {"invoice": of, "credit_notes": notes},
                                        check=nothing_left)
    coins = {"payable_rounding": {"cash": {"ties": "half_up"}}}
    nz = lambda price, of, basis="exclusive": issued(
        {**draft(with_taxes(line("3", price, tax("15")), of), currency="NZD", basis=basis), **coins}, "nz")
    heaters = nz("10.06", levy(percent="3"))
    first = after(heaters, lines((1, "1")))
    part("one of three with a levy of 3 % in the taxable amount", credit(heaters, [], lines((1, "1"))),
         "by hand: 10.06; 0.3018; 15 % of 10.36 is 1.554", levy_is(10_06, 30, 1_55, 11_91))
    part("the other two take what is left of the levy, and of the coins", credit(heaters, first, lines((1, None))),
         "by hand: 30.18 less 10.06; 0.9054, which is 0.91, less 0.30; 15 % of 20.73 is 3.1095; 35.75 was rounded to 35.80",
         levy_is(20_12, 61, 3_11, 23_89))
    left("nothing of a levy is left where no line is", heaters, after(heaters, lines((1, "1")), lines((1, None))))
    for price in ("82.61", "10.35", "10.36"):
        gross = nz(price, levy(percent="3"), "inclusive")
        pieces = after(gross, lines((1, "1")), lines((1, "1")))
        part(f"the last of three at {price} with tax takes all of the levy", credit(gross, pieces, lines((1, None))))
        left(f"nothing is left of three at {price} with tax, levy and coins", gross, after(gross, lines((1, "1")), lines((1, None))))
    for name, of in (("0.5 %", levy(percent="0.5")), ("0.005 each", levy(each="0.005"))):
        gb = issued(draft(with_taxes(line("10", "1", tax("20")), of), currency="GBP"), "gb")
        pieces = [after(gb, *[lines((1, "1"))] * count) for count in range(10)]
        for count, of_levy in ((0, 1), (1, 0), (2, 1), (8, 1), (9, 0)):
            part(f"piece {count + 1} of ten at 1.00 with a levy of {name}", credit(gb, pieces[count], lines((1, "1"))),
                 f"by hand: {count + 1} × 0.005 rounded half up, less {count} × 0.005 rounded half up",
                 has_levy(of_levy))
        left(f"nothing is left of ten with a levy of {name}", gb, after(gb, *[lines((1, "1"))] * 10))
        inclusive = issued(draft(with_taxes(line("10", "1", tax("20")), of), currency="GBP", basis="inclusive"), "gb")
        part(f"half of ten with tax and a levy of {name} has half of the levy",
             credit(inclusive, after(inclusive, *[lines((1, "1"))] * 4), lines((1, "1"))))
        left(f"nothing is left of ten with tax and a levy of {name}", inclusive, after(inclusive, *[lines((1, "1"))] * 10))
    two = issued(draft(with_taxes(line("3", "0.35", tax("20")), levy(percent="3"), levy("FEE", each="0.15")),
                       with_taxes(line("2", "1.11", tax("0")), levy(percent="3")), currency="GBP"), "gb")
    part("a piece of each of two lines that bear a levy", credit(two, [], lines((1, "1"), (2, "1"))))
    part("the rest of them", credit(two, after(two, lines((1, "1"), (2, "1"))), REST))
    left("nothing is left of two lines that bear a levy", two, after(two, lines((2, "1")), lines((1, "2")), lines((2, "1")), lines((1, "1"))))
    off = issued(draft(with_taxes(line("4", "1.15", tax("20")), levy(percent="3")), currency="GBP", allowances=[
        {"value": {"percent_of_same_tax": {"percent": "10"}}, "reason": "Agreed", "tax": tax("20"), "further_taxes": [levy(percent="3")]}]), "gb")
    left("nothing is left of a levy that a discount takes a part of back", off, after(off, *[lines((1, "1"))] * 4))
    withheld_cases(part, left)
    base_cases(part, left)
    told = lambda name, note: case("explain_credit", name, "invoice.explain_credit", note)
    told("a piece whose levy was credited with the one before it", after(two, lines((2, "1")), lines((2, "1")))[1])
    last = after(gb, *[lines((1, "1"))] * 2)[1]
    verify = lambda name, note, check=None: case("credit_part", name, "invoice.verify_credit", note, check=check)
    verify("one that says what is asked for beside the pieces before it", last)
    plain = after(gb, lines((1, "1")))[0]
    own = {name: invoice.negated(plain["totals"])[name] for name in ("tax_breakdown", "further_taxes")}
    verify("one that says what its lines come to anyway", {**plain, "part": {**plain["part"], "requested": own}}, code("JM-INV-0019"))
    for name, change in (("of another amount", lambda asked: asked["further_taxes"][0]["amount"].update(minor=1)),
                         ("of no tax that its lines bear", lambda asked: asked["further_taxes"][0].update(tax="Other")),
                         ("of a tax less", lambda asked: asked["further_taxes"].clear())):
        asked = {**last["part"]["requested"], "further_taxes": [
            {**one, "amount": dict(one["amount"])} for one in last["part"]["requested"]["further_taxes"]]}
        change(asked)
        verify(f"one that says that something {name} is asked for", {**last, "part": {**last["part"], "requested": asked}},
               code("JM-INV-0019"))


def has_levy(minor):
    return lambda answer: sum(one["amount"]["minor"] for one in answer["ok"]["totals"].get("further_taxes", [])) == -minor


def withheld_cases(part, left):
    """What is withheld of a price with tax is of a net amount that pieces round otherwise than the whole."""
    up = {"payable_rounding": {"amount": {"amount": money(3, "GBP")}}}
    labour = lambda much, price, percent, **settled: issued({**draft(with_taxes(line(much, price, tax("20")), kept_by_customer(percent)),
        currency="GBP", basis="inclusive"), **settled}, "gb")  # fmt: skip
    hours = labour("2", "10.36", "20", **up)
    part("the second of two hours with tax takes all of the base of what is withheld, and the rounding",
         credit(hours, after(hours, lines((1, "1"))), lines((1, None))), "by hand: 17.27 less 8.63; 10.36 and 0.03",
         lambda answer: answer["ok"]["totals"]["payable"]["minor"] == -10_39)
    left("nothing is left of two hours, of which something was withheld", hours, after(hours, lines((1, "1")), lines((1, None))))
    small = labour("2", "1", "0.5")
    part("the last piece has the cent that was withheld of both", credit(small, after(small, lines((1, "1"))), lines((1, None))),
         "by hand: 0.5 % of 1.67 is 0.00835, of 0.83 it is 0.00415",
         lambda answer: answer["ok"]["totals"]["withheld"]["minor"] == -1)


def base_cases(part, left):
    """What a levy is of is credited to the cent too, and never more of it than there is, nor less than nothing."""
    six = levy(percent="6")
    base_is = lambda minor: lambda answer: [one["base"]["minor"] for one in answer["ok"]["totals"]["further_taxes"]] == [-minor]
    charge = {"value": {"percent_of_same_tax": {"percent": "10"}}, "reason": "Freight", "tax": tax()}
    freight = issued(draft(with_taxes(line("3", "100"), six), charges=[charge]))
    some = [amount(7_00), lines((1, "1")), lines((1, None))]
    part("an amount has its part of what a levy is of", credit(freight, [], some[0]),
         "by hand: 300.00 × 7.00 ÷ 382.80 is 5.4858", base_is(5_49))
    part("the last lines take no more of what a levy is of than an amount before them left", credit(freight, after(freight, *some[:2]), some[2]),
         "by hand: 300.00 less 5.49 and 100.00", base_is(194_51))
    part("the rest of a charge that bears no levy has none", credit(freight, after(freight, *some), REST), "script: check/invoice_left.py")
    left("nothing is left of what a levy is of, after an amount and all lines", freight, after(freight, *some, REST))
    off = {"value": {"percent_of_same_tax": {"percent": "10"}}, "reason": "Agreed", "tax": tax(), "further_taxes": [six]}
    both = issued(draft(with_taxes(line("3", "100"), six), line("1", "50"), allowances=[off]))
    of_it = lambda answer: [one["base"]["minor"] for one in answer["ok"]["taxes"]["further_taxes"]]
    other = after(both, lines((2, None)))
    assert not any(one["base"]["minor"] > 0 for note in other for one in note["totals"].get("further_taxes", []))
    case("credit_part", "a line without a levy takes nothing of what the levy is of, which its discount bears", "invoice.left_to_credit",
         {"invoice": both, "credit_notes": other}, "by hand: 300.00 less 35.00", lambda answer: of_it(answer) == [265_00])
    left("nothing is left of a levy that a discount on two lines bears", both, after(both, lines((2, None)), REST))
    two = issued(draft(with_taxes(line("7", "0.5230", tax("0", "exempt", "Exempt")), levy(percent="1.25"), levy("ECO", each="0.0027")),
                       currency="NZD", at="document", way="down"), "nz")
    case("credit_part", "what is left of two levies is no more than their base", "invoice.left_to_credit",
         {"invoice": two, "credit_notes": after(two, amount(3_70, "NZD"))},
         "by hand: of 3.66, 0.04 and 0.01 are 3.70 credited, which leaves 0.01: 0.05 × 3.70 ÷ 3.71, each rounded down, would leave 0.02",
         lambda answer: answer["ok"]["tax_exclusive"]["minor"] >= 0)
    left("nothing is left of two levies that are credited by amount", two, after(two, amount(3_70, "NZD"), amount(1, "NZD")))
