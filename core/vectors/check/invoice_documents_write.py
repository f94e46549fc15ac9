"""Writes the vectors of what becomes of an invoice: the cases are here, what comes of them is asked of `invoice_documents.py`.

Run it again after a case was added. It uses none of the library's code.
"""

import json

import invoice_issue as invoice
from invoice import FOLDER, recomputed
from invoice_cases import (
    CASES, REST, SCRIPT, after, amount, amount_of, an, case, code, credit, details, draft, issued, kept_by_customer, kept_from_before, line,
    lines, money,
    noted, on_document, percent_off, tax, totals_are,
)  # fmt: skip
from invoice_levies_write import levy_cases
from invoice_terms_write import early_cases, instalment_cases, terms_cases


def credit_cases():
    part = lambda name, given, source=SCRIPT, check=None: case("credit_part", name, "invoice.credit_part", given, source, check)
    hours = issued(draft(line("3", "95", unit="HUR"), line("1", "49.50")))
    part("one hour of three", credit(hours, [], lines((1, "1"))), "by hand: 95.00, GST 9.50", totals_are(9500, 950))
    part("a whole line, no quantity said", credit(hours, [], lines((2, None))), "by hand: 49.50, GST 4.95",
         totals_are(4950, 495))
    part("two lines at once, in another order", credit(hours, [], lines((2, "1"), (1, "0.5"))))
    one_hour = after(hours, lines((1, "1")))
    part("the rest after one hour: by line, with what is left of each", credit(hours, one_hour, REST),
         "by hand: 334.50 and 33.45 less 95.00 and 9.50", totals_are(23950, 2395))
    part("the rest of an invoice that nobody credited: all of it, as in full", credit(hours, [], REST))
    part("a credit by amount, with its tax", credit(hours, [], amount(110_00)), "by hand: 110.00 is 100.00 and GST of 1/11",
         totals_are(10000, 1000))
    part("an amount after a line, and then the rest in lines less the amount",
         credit(hours, after(hours, lines((1, "1")), amount(55_00)), REST))
    part("all that is left, said as an amount", credit(hours, one_hour, amount(263_45)), check=totals_are(23950, 2395))
    part("a cent", credit(hours, [], amount(1)), "by hand: the tax within 0.01 is 0.0009", totals_are(1, 0))
    thirds = issued(draft(line("3", "0.335")))
    part("a third of a line whose thirds are rounded up", credit(thirds, [], lines((1, "1"))), "by hand: 0.335 is 0.34",
         totals_are(34, 3))
    part("the last third is what the others left", credit(thirds, after(thirds, lines((1, "1")), lines((1, "1"))), lines((1, "1"))),
         "by hand: 1.01 less 0.67, which is 2 × 0.335; 0.10 less 0.03 twice", totals_are(34, 4))
    part("two of the thirds come to their price, rounded once", credit(thirds, after(thirds, lines((1, "1"))), lines((1, "1"))),
         "by hand: 0.67 less 0.34; 0.03", totals_are(33, 3))
    halves = issued(draft(line("2", "7.50", tax("15"))  , currency="NZD"), "nz")
    part("one of two, New Zealand", credit(halves, [], lines((1, "1"))), "by hand: 7.50 at 15 % is 1.125",
         totals_are(750, 113))
    part("the other one takes the cent less", credit(halves, after(halves, lines((1, "1"))), lines((1, "1"))),
         "by hand: 2.25 less 1.13", totals_are(750, 112))
    two_rates = issued(draft(line("1", "100", tax("20")), line("1", "100", tax("5", "reduced")), line("1", "50", tax("0")),
                             currency="GBP"), "gb")
    part("an amount over three rates, by the largest remainder", credit(two_rates, [], amount(100_00, "GBP")))
    part("an amount over three rates, then another", credit(two_rates, after(two_rates, amount(100_00, "GBP")), amount(33_33, "GBP")))
    part("the rest after two amounts ends at zero under each rate",
         credit(two_rates, after(two_rates, amount(100_00, "GBP"), amount(33_33, "GBP")), REST))
    part("three pence over three rates", credit(two_rates, [], amount(3, "GBP")))
    discounted = issued(draft(line("1", "100"), line("1", "200"), allowances=[on_document(percent_of_lines("10"))],
                              charges=[on_document(amount_of(30_00))]))
    part("a line takes its share of the document's discount along, and leaves the charge",
         credit(discounted, [], lines((1, None))), "by hand: the discount of 30.00 × 100 ÷ 330 is 9.09; 90.91 and 9.09",
         totals_are(9091, 909))
    part("the rest then has the other line, the rest of the discount, and the charge",
         credit(discounted, after(discounted, lines((1, None))), REST), "by hand: 300.00 and 30.00 less 90.91 and 9.09",
         totals_are(20909, 2091))
    part("all lines, so that the charge is left", credit(discounted, [], lines((1, None), (2, None))))
    part("only the charge is left: one line that says the reason",
         credit(discounted, after(discounted, lines((1, None), (2, None))), REST))
    adjusted = issued(draft(line("4", "25", allowances=[percent_off("10"), amount_of(1_01)], charges=[amount_of(50)])))
    part("a part of a line with allowances and a charge of its own", credit(adjusted, [], lines((1, "1"))))
    part("the rest of it makes up for what was rounded", credit(adjusted, after(adjusted, lines((1, "1"))), lines((1, "3"))))
    gross = issued(draft(line("2", "62.20", tax("20")), line("1", "9.99", tax("5", "reduced")), currency="GBP",
                         basis="inclusive"), "gb")
    part("prices with tax: one of two", credit(gross, [], lines((1, "1"))), "by hand: 62.20 ÷ 6 is 10.3666…",
         totals_are(5183, 1037))
    part("prices with tax: an amount", credit(gross, [], amount(50_00, "GBP")))
    part("prices with tax: the rest", credit(gross, after(gross, lines((1, "1")), amount(50_00, "GBP")), REST))
    by_line = issued(draft(line("1", "0.05"), line("1", "0.05"), line("1", "0.05"), at="line"))
    part("tax on each line: a line with its own", credit(by_line, [], lines((2, None))), "by hand: 0.005 is 0.01",
         totals_are(5, 1))
    part("tax on each line: an amount", credit(by_line, [], amount(9)))
    part("tax on each line: the rest after an amount", credit(by_line, after(by_line, amount(9)), REST))
    reverse = issued(draft(line("2", "350", tax("20", "reverse_charge", "Reverse charge")), currency="GBP"), "gb")
    part("under the reverse charge, the tax that is shown goes along", credit(reverse, [], lines((1, "1"))))
    part("under the reverse charge, by amount", credit(reverse, [], amount(100_00, "GBP")))
    deposit = issued(draft(line("1", "100"), prepaid=money(30_00)))
    part("a part of an invoice with a deposit: what was prepaid stays", credit(deposit, [], lines((1, "0.5"))))
    part("the last one takes back what was prepaid", credit(deposit, after(deposit, lines((1, "0.5"))), REST),
         "by hand: payable 80.00 − 55.00 − (55.00 − 30.00) is zero",
         lambda answer: answer["ok"]["totals"]["payable"]["minor"] == -25_00)
    yen = kept_from_before(draft(line("1", "1000", tax("10")), currency="JPY"))
    part("yen have no decimals", credit(yen, [], amount(333, "JPY")))
    dear = kept_from_before(draft(line("3", "999999999", tax("10")), currency="JPY"))
    part("an amount above the highest price", credit(dear, [], amount(3_000_000_000, "JPY")))
    many = issued(draft(*[line("1", f"{at}.05") for at in range(1, 4)]))
    part("credit notes given in another order than they were issued",
         credit(many, after(many, lines((1, None)), lines((2, None)))[::-1], REST, number=3))
    charged = issued(draft(line("1", "3"), line("0", "0", charges=[amount_of(11_41)])))
    part("a line of no quantity that has a charge is credited whole", credit(charged, [], lines((2, None))),
         check=totals_are(1141, 114))
    part("the rest has the charge of a line of no quantity", credit(charged, after(charged, lines((1, None))), REST),
         check=totals_are(1141, 114))
    drift_cases(part)
    set_off_cases(part)
    # refusals
    part("more than is left", credit(hours, one_hour, amount(263_46)), check=code("JM-INV-0061"))
    part("more than the invoice", credit(hours, [], amount(367_96)), check=code("JM-INV-0061"))
    part("a line of which an amount was credited, above what is left under its tax",
         credit(hours, after(hours, amount(300_00)), lines((1, "3"))), check=code("JM-INV-0061"))
    taken_back = issued(draft(line("1", "50"), line("-1", "20"), line("1", "10", tax("0"))))
    part("a line that takes something back, by itself", credit(taken_back, [], lines((2, None))),
         "by hand: −20.00 of 30.00 under its tax", code("JM-INV-0087"))
    part("a line that takes something back, with less under another tax", credit(taken_back, [], lines((2, None), (3, None))),
         "by hand: −20.00 of 30.00 under its tax, and 10.00 of 10.00", code("JM-INV-0087"))
    part("a line that takes something back, with the one that it came off", credit(taken_back, [], lines((1, None), (2, None))),
         "by hand: 50.00 less 20.00, GST 3.00", totals_are(3000, 300))
    part("more than what a line that takes something back leaves", credit(taken_back, [], lines((1, None))),
         "by hand: 50.00 of 30.00", code("JM-INV-0061"))
    part("a line credited twice over", credit(hours, after(hours, lines((2, None))), lines((2, None))), check=code("JM-INV-0064"))
    part("more of a line than is left", credit(hours, one_hour, lines((1, "2.000001"))), check=code("JM-INV-0064"))
    part("nothing of a line", credit(hours, [], lines((1, "0"))), check=code("JM-INV-0064"))
    part("a line that isn't there", credit(hours, [], lines((3, None))), check=code("JM-INV-0062"))
    part("lines count from 1", credit(hours, [], lines((0, None))), check=code("JM-INV-0062"))
    part("a line named twice", credit(hours, [], lines((1, "1"), (1, "1"))), check=code("JM-INV-0063"))
    part("no line at all", credit(hours, [], lines()), check=code("JM-INV-0060"))
    part("an amount of zero", credit(hours, [], amount(0)), check=code("JM-INV-0065"))
    part("an amount below zero", credit(hours, [], amount(-1)), check=code("JM-INV-0065"))
    part("an amount in another currency", credit(hours, [], amount(1, "NZD")), check=code("JM-INV-0005"))
    part("nothing is left", credit(hours, after(hours, REST), REST), check=code("JM-INV-0060"))
    part("nothing is left for an amount either", credit(hours, after(hours, REST), amount(1)), check=code("JM-INV-0060"))
    part("a line that is free", credit(issued(draft(line("1", "0"), line("1", "5"))), [], lines((1, None))),
         check=code("JM-INV-0060"))
    other = after(issued(draft(line("3", "95", unit="HUR"), line("1", "49.50")), number=2), lines((1, "1")))
    part("another invoice's credit note among those given", credit(hours, other, REST), check=code("JM-INV-0066"))
    part("a credit note given twice", credit(hours, one_hour * 2, REST, number=3), check=code("JM-INV-0067"))
    part("the new one has the id of one that there is", credit(hours, one_hour, REST, number=1), check=code("JM-INV-0067"))
    taken = lambda number: {**credit(hours, one_hour, REST), "details": {**noted(2), "number": number}}
    part("the new one has the number of one that there is", taken("CN-0001"), check=code("JM-INV-0084"))
    part("the new one has the number of the invoice", taken("INV-0001"), check=code("JM-INV-0084"))
    case("credit_part", "in full, with the number of the invoice", "invoice.credit",
         {"invoice": hours, "details": {**noted(), "number": "INV-0001"}}, check=code("JM-INV-0084"))
    later = after(hours, lines((1, "1")), lines((1, "1")))[1:]
    part("a credit note is missing among those given", credit(hours, later, REST, number=3), check=code("JM-INV-0068"))
    part("before the invoice", credit(hours, [], lines((1, "1")), on="2026-10-04"), check=code("JM-INV-0017"))
    part("a date without a place", credit(hours, [], lines((1, "1")), on="1899-12-31"), check=code("JM-CAL-0002"))
    altered = json.loads(json.dumps(one_hour))
    altered[0]["totals"]["tax"]["minor"] -= 1
    part("a credit note whose sums were altered", credit(hours, altered, REST), check=code("JM-INV-0018"))
    left = lambda name, given, check=None: case("credit_part", name, "invoice.left_to_credit", given, check=check)
    left("what is left of an untouched invoice is all of it", {"invoice": hours, "credit_notes": []})
    left("what is left after a line and an amount", {"invoice": hours, "credit_notes": after(hours, lines((1, "1")), amount(55_00))})
    left("what is left after the rest is nothing", {"invoice": hours, "credit_notes": after(hours, lines((1, "1")), REST)},
         lambda answer: answer["ok"]["tax_inclusive"]["minor"] == 0 and answer["ok"]["taxes"]["tax_breakdown"] == [])
    left("what is left under the reverse charge", {"invoice": reverse, "credit_notes": after(reverse, lines((1, "1")))})
    verify = lambda name, note, check=None: case("credit_part", name, "invoice.verify_credit", note, check=check)
    verify("a credit note for lines verifies by itself", one_hour[0])
    verify("a credit note by amount verifies by itself", after(two_rates, amount(100_00, "GBP"))[0])
    verify("a credit note of the rest verifies by itself", after(gross, lines((1, "1")), REST)[1])
    for name, change in ALTERATIONS.items():
        note = json.loads(json.dumps(after(two_rates, lines((1, None)), amount(100_00, "GBP"))[1]))
        change(note)
        verify(name, note, lambda answer: answer in ({"error": "JM-INV-0018"}, {"error": "JM-INV-0019"}))


def set_off_cases(part):
    """What was prepaid, or rounded, is taken back only where nothing is left that it pays: no credit note asks for money."""
    minor = lambda name: lambda answer: (answer["ok"]["totals"].get(name) or {"minor": 0})["minor"]
    back = lambda payable, prepaid=0, rounding=0: lambda answer: (
        minor("payable")(answer), minor("prepaid")(answer), minor("rounding")(answer)) == (-payable, -prepaid, -rounding)
    nz = lambda price, **settled: issued({**draft(line("1", price, tax("15")), currency="NZD"), **settled}, "nz")
    off = lambda minor: {"payable_rounding": {"amount": {"amount": money(minor, "NZD")}}}
    paid = nz("100", prepaid=money(100_00, "NZD"))
    part("50.00 of an invoice of which 100.00 of 115.00 is paid: 35.00 of that is more than is left",
         credit(paid, [], amount(50_00, "NZD")), "by hand: 65.00 is left, which 65.00 of the 100.00 pay; 50.00 less 35.00",
         back(15_00, 35_00))
    first = after(paid, amount(50_00, "NZD"))
    part("the rest of it, all of which was paid", credit(paid, first, REST), "by hand: 65.00 less 65.00", back(0, 65_00))
    part("15.00 of it: what is left is what was paid", credit(paid, [], amount(15_00, "NZD")), "by hand: 100.00 is left", back(15_00))
    part("15.01 of it", credit(paid, [], amount(15_01, "NZD")), "by hand: 99.99 is left", back(15_00, 1))
    part("all was paid, and a part is credited", credit(nz("100", prepaid=money(115_00, "NZD")), [], amount(50_00, "NZD")),
         "by hand: 65.00 is left of 115.00", back(0, 50_00))
    down = nz("10.03", **off(-3))
    part("11.52 of 11.53, rounded to 11.50", credit(down, [], amount(11_52, "NZD")), "by hand: 0.01 is left, which stays rounded off",
         back(11_50, 0, -2))
    part("the last cent of it", credit(down, after(down, amount(11_52, "NZD")), REST), "by hand: 0.01 less 0.01", back(0, 0, -1))
    up = nz("9.98", **off(2))
    part("11.47 of 11.48, rounded to 11.50", credit(up, [], amount(11_47, "NZD")), "by hand: it is due as long as something is",
         back(11_47))
    part("the last cent of it with what was rounded up", credit(up, after(up, amount(11_47, "NZD")), REST), "by hand: 0.01 and 0.02",
         back(3, 0, 2))
    both = nz("10.03", prepaid=money(10_00, "NZD"), **off(-3))
    part("1.52 of 11.53, of which 10.00 is paid and 0.03 rounded off: the rounding goes first",
         credit(both, [], amount(1_52, "NZD")), "by hand: 10.01 is left; of 10.03 set off 0.02 is more", back(1_50, 0, -2))
    part("10.00 of it, by more", credit(both, [], amount(10_00, "NZD")), "by hand: 1.53 is left; 8.50 is more, 0.03 of that rounding",
         back(1_50, 8_47, -3))
    three = issued(draft(line("1", "100", tax("15")), line("2", "50", tax("15")), currency="NZD", prepaid=money(200_00, "NZD")), "nz")
    part("a line of two, most of which is paid", credit(three, [], lines((1, None))), "by hand: 115.00 is left of 230.00",
         back(30_00, 85_00))
    part("one piece of the other", credit(three, after(three, lines((1, None))), lines((2, "1"))), "by hand: 57.50 is left",
         back(0, 57_50))
    case("credit_part", "what is left of an invoice, and what of it is paid", "invoice.left_to_credit",
         {"invoice": three, "credit_notes": after(three, lines((1, None)))},
         check=lambda answer: answer["ok"]["prepaid"]["minor"] == 115_00)
    # what the customer withholds of what is left counts as paid
    less = lambda wanted: lambda answer: minor("payable_less_withheld")(answer) == -wanted
    cis = lambda **settled: issued({**draft(line("1", "100", tax("0"), withheld="20"), line("1", "100", tax("0")), currency="GBP"), **settled}, "gb")
    kept = cis(prepaid=money(150_00, "GBP"))
    part("the material of an invoice, after which less is left than was paid and is withheld", credit(kept, [], lines((2, None))),
         "by hand: 100.00 is left, of which 20.00 is withheld; 70.00 of 150.00 is more; 100.00 less 70.00",
         back(30_00, 70_00))
    part("and then the labour: nothing is to pay of it, nor less", credit(kept, after(kept, lines((2, None))), REST),
         "by hand: 100.00 less 80.00; 20.00 of that was withheld", lambda answer: back(20_00, 80_00)(answer) and less(0)(answer))
    part("half of the labour", credit(kept, [], lines((1, "0.5"))), "by hand: 150.00 is left, of which 10.00 is withheld",
         lambda answer: back(40_00, 10_00)(answer) and less(30_00)(answer))
    part("an amount, with its share of what is withheld", credit(cis(), [], amount(50_00, "GBP")), "by hand: a quarter of 20.00",
         lambda answer: back(50_00)(answer) and less(45_00)(answer))
    part("an amount, and then the rest", credit(kept, after(kept, amount(30_00, "GBP")), REST))
    nearly = issued({**draft(line("1", "100", tax("0"), withheld="0.5"), currency="GBP"), "prepaid": money(100_00, "GBP"),
                     "payable_rounding": {"amount": {"amount": money(50, "GBP")}}}, "gb")
    part("what was rounded up is taken back as far as it makes good what is withheld", credit(nearly, [], amount(60_00, "GBP")),
         "by hand: 40.00 stays paid; 60.00 less 60.00, and 0.30 is withheld", lambda answer: back(30, 60_00, 30)(answer) and less(0)(answer))
    part("and the rest of it at the end", credit(nearly, after(nearly, amount(60_00, "GBP")), REST),
         "by hand: 40.00 less 40.00 and 0.20, which is withheld", lambda answer: back(20, 40_00, 20)(answer) and less(0)(answer))
    back_too = issued(draft(line("1", "100", tax("0"), withheld="40"), line("-1", "80", tax("0")), line("1", "50", tax("0")), currency="GBP"), "gb")
    part("a line that leaves less than is withheld of the rest", credit(back_too, [], lines((3, None))),
         "by hand: 20.00 would be left, of which 40.00 is withheld", code("JM-INV-0061"))
    twice = issued(draft({**line("1", "100", tax("0")), "further_taxes": [kept_by_customer("60"), kept_by_customer("50", "Levy")]},
                         line("1", "100", tax("0")), currency="GBP"), "gb")
    part("a line of which more is withheld than it is", credit(twice, [], lines((1, None))), "by hand: 100.00 less 110.00",
         code("JM-INV-0065"))
    verify = lambda name, note, check=None: case("credit_part", name, "invoice.verify_credit", note, check=check)
    verify("a credit note that takes back what was prepaid verifies by itself", first[0])
    verify("one of what is withheld, too", after(kept, lines((2, None)))[0])
    for name, change in {
        "more of it than it should": lambda note: take_back(note, 35_01),
        "less of it than it should": lambda note: take_back(note, 34_99),
        "nothing of it": lambda note: take_back(note, None),
        "it, though nothing was prepaid": lambda note: note["part"].pop("prepaid_before"),
        "what it should not, if it was so much": lambda note: note["part"]["prepaid_before"].update(minor=100_01),
        "it, though what was prepaid is below zero": lambda note: note["part"]["prepaid_before"].update(minor=-100_00),
    }.items():
        note = json.loads(json.dumps(first[0]))
        change(note)
        verify(f"a credit note that takes back {name}", note, code("JM-INV-0019"))


def take_back(note, minor):
    """Another prepaid amount, in every sum."""
    note["draft"]["prepaid"] = note["totals"]["prepaid"] = None
    if minor is not None:
        note["draft"]["prepaid"], note["totals"]["prepaid"] = money(minor, "NZD"), money(-minor, "NZD")
    note["totals"]["payable"]["minor"] = -50_00 + (minor or 0)


def drift_cases(part):
    """However many parts a line is credited in: what was taken of it comes to its price, rounded once."""
    screws = issued(draft(line("100", "0.006", tax("15")), currency="NZD"), "nz")
    sixty = after(screws, lines((1, "59")), lines((1, "1")))
    part("60 of 100 pieces at 0.006, in two parts, are 0.36, and one more piece is 0.01", credit(screws, sixty, lines((1, "1"))),
         "by hand: 61 × 0.006 is 0.366, which is 0.37, less 0.36; the tax on 0.37 is 0.06, less 0.05", totals_are(1, 0))
    part("a piece that comes to nothing beside the one before it", credit(screws, after(screws, lines((1, "1"))), lines((1, "1"))),
         "by hand: 2 × 0.006 is 0.012, of which 0.01 is credited", code("JM-INV-0082"))
    part("two pieces instead", credit(screws, after(screws, lines((1, "1"))), lines((1, "2"))),
         "by hand: 3 × 0.006 is 0.018, which is 0.02, less 0.01", totals_are(1, 0))
    screws_and_more = issued(draft(line("100", "0.006", tax("15")), line("1", "5", tax("15")), currency="NZD"), "nz")
    part("or the piece with something else", credit(screws_and_more, after(screws_and_more, lines((1, "1"))), lines((1, "1"), (2, "1"))),
         "by hand: 0.00 and 5.00", totals_are(5_00, 75))
    part("the last 40 pieces at 0.006", credit(screws, sixty, lines((1, None))), "by hand: 0.60 less 0.36; 0.09 less 0.05",
         totals_are(24, 4))
    tiles = issued(draft(line("100", "0.0335", tax("15")), currency="NZD"), "nz")
    ninety_nine = after(tiles, *[lines((1, "1"))] * 99)
    part("the last of 100 tiles at 0.0335 is 0.03, after 99 by themselves", credit(tiles, ninety_nine, lines((1, "1"))),
         "by hand: 99 × 0.0335 is 3.3165, which is 3.32; 3.35 less 3.32",
         lambda answer: answer["ok"]["totals"]["tax_exclusive"]["minor"] == -3)
    exact = issued(draft(line("7", "56.12345678"), basis="inclusive", nets="exact",
                         allowances=[on_document({"percent_of_same_tax": {"percent": "3"}})]))
    part("nets exact: the only line in whole takes all that is left", credit(exact, [], lines((1, None))),
         "by hand: 392.86419746 less 3 % is 381.0782715…, which is 381.08",
         lambda answer: answer["ok"]["totals"]["tax_inclusive"]["minor"] == -381_08)
    two = issued(draft(line("1.333", "43.3333"), line("0.5", "44.12345678"), basis="inclusive", nets="exact"))
    halves = after(two, lines((1, "0.5")), lines((1, "0.5"), (2, "0.25")))
    part("nets exact: the last of the last line takes all that is left", credit(two, halves, lines((1, None), (2, None))),
         "by hand: 57.7632889 and 22.06172839 are 79.82501729, which is 79.83; 43.3333 and 11.0308641… are 54.3641…",
         lambda answer: answer["ok"]["totals"]["tax_inclusive"]["minor"] == -(79_83 - 54_36))
    part("nets exact: and then nothing is left", credit(two, [*halves, *after_next(two, halves, lines((1, None), (2, None)))], REST),
         check=code("JM-INV-0060"))


def after_next(of, notes, part):
    """One more credit note."""
    return [recomputed({"call": "invoice.credit_part", "input": credit(of, notes, part)})["ok"]]


def explain_cases():
    told = lambda name, note, check=None, source=SCRIPT: case("explain_credit", name, "invoice.explain_credit", note, source, check)
    rule = lambda wanted: lambda answer: [one["tax"]["rule"] for one in answer["ok"]["taxes"]] == wanted
    halves = issued(draft(line("2", "7.50", tax("15")), currency="NZD"), "nz")
    one = after(halves, lines((1, "1")))
    told("one of two has its own tax", one[0], rule(["own_tax"]), "by hand: 7.50 at 15 % is 1.125, which is 1.13")
    told("the other has all the tax that is left", after(halves, lines((1, "1")), lines((1, "1")))[1], rule(["all_left"]),
         "by hand: 2.25 less 1.13")
    small = issued(draft(line("20", "0.05"), line("20", "0.05", tax("0"))))
    told("the tax of a part is kept to what is left", after(small, *[lines((1, "1"))] * 3)[2], rule(["kept_within_left"]))
    rates = issued(draft(line("1", "100", tax("20")), line("1", "100", tax("5", "reduced")), line("1", "50", tax("0")),
                         currency="GBP"), "gb")
    told("an amount, with the tax within each share", after(rates, amount(100_00, "GBP"))[0])
    told("the rest is all that is left", after(rates, amount(100_00, "GBP"), REST)[1], rule(["all_left"] * 3))
    gross = issued(draft(line("31", "1.12345678", tax("0")), line("0.5", "10.3333"), line("1.333", "22.3333"), basis="inclusive", at="line"))
    told("prices with tax and tax on each line, by amount", after(gross, amount(41_35))[0])
    whole = invoice.credit({"invoice": halves, "details": noted()})
    told("all of an invoice", whole, rule(["all_left"]))
    deposit = issued(draft(line("1", "100"), prepaid=money(30_00)))
    told("what was prepaid is taken back by the last", after(deposit, lines((1, "0.5")), REST)[1],
         lambda answer: answer["ok"]["payable"]["minor"] == 25_00, "by hand: 55.00 less 30.00")
    paid = issued(draft(line("1", "100", tax("15")), currency="NZD", prepaid=money(100_00, "NZD")), "nz")
    told("what was prepaid is taken back as far as nothing is left that it pays", after(paid, amount(50_00, "NZD"))[0],
         lambda answer: (answer["ok"]["prepaid"]["minor"], answer["ok"]["left_after"]["minor"]) == (35_00, 65_00),
         "by hand: 100.00 less 65.00")
    kept = issued(draft(line("1", "100", tax("0"), withheld="20"), line("1", "100", tax("0")), currency="GBP",
                        prepaid=money(150_00, "GBP")), "gb")
    told("what is withheld of what is left counts as paid", after(kept, lines((2, None)))[0],
         lambda answer: (answer["ok"]["prepaid"]["minor"], answer["ok"]["withheld_after"]["minor"]) == (70_00, 20_00),
         "by hand: 150.00 less 100.00 less 20.00")
    told("all of an invoice of which something is prepaid and withheld", invoice.credit({"invoice": kept, "details": noted()}))
    step = lambda rule, exact: lambda answer: [(one["tax"]["own_tax_step"]["rule"], one["tax"]["own_tax_step"]["exact"])
                                               for one in answer["ok"]["taxes"]] == [(rule, exact)]
    by_line = issued(draft(line("4", "7.15", tax("15")), line("4", "40.50", tax("15")), currency="NZD", at="line"), "nz")
    told("tax on each line: the sum of what the lines bear", after(by_line, lines((1, "1"), (2, "1")))[0],
         step("JM-TAX-OF-LINES", "715"), "by hand: 1.0725 is 1.07 and 6.075 is 6.08, where 47.65 × 15 % is 7.1475")
    once = issued(draft(line("2", "2.35"), line("2", "0.33"), at="document"))
    told("tax once for the document", after(once, lines((1, "1"), (2, "1")))[0],
         step("JM-APPORTIONED", "134/5"), "by hand: 2.68 × 10 % is 0.268, all of the document's 0.27")
    told("the tax within an amount", after(halves, amount(5_00, "NZD"))[0], step("JM-TAX-WITHIN", "1500/23"),
         "by hand: 5.00 × 15 ÷ 115 is 0.6521…")
    altered = json.loads(json.dumps(one[0]))
    altered["totals"]["tax"]["minor"] -= 1
    told("a credit note whose sums were altered", altered, code("JM-INV-0018"))


def percent_of_lines(percent):
    return {"percent_of_lines": {"percent": percent}}


def shift_tax(note):
    """A penny from the base to the tax, in every sum."""
    group, totals = note["totals"]["tax_breakdown"][0], note["totals"]
    for amounts, by in ((group["tax"], -1), (group["base"], 1), (totals["tax"], -1), (totals["tax_exclusive"], 1)):
        amounts["minor"] += by


ALTERATIONS = {
    "a credit note with a penny less": lambda note: note["totals"]["payable"].update(minor=-99_99),
    "a credit note with a penny shifted from the base to the tax": shift_tax,
    "a credit note with another amount said": lambda note: note["part"]["part"]["amount"]["amount"].update(minor=99_99),
    "a credit note that says that less was left before": lambda note: note["part"]["left_before"]["tax_breakdown"].pop(),
    "a credit note that takes back a deposit before its turn":
        lambda note: (note["draft"].update(prepaid=money(1, "GBP")), note["totals"].update(prepaid=money(-1, "GBP"),
                                                                                           payable=money(-99_99, "GBP"))),
    "a credit note under another title": lambda note: note.update(title="adjustment_note"),
}


def correct_cases():
    first = issued(draft(line("3", "95", unit="HUR"), line("1", "49.50")))
    right = draft(line("2", "95", unit="HUR"), line("1", "49.50"))

    def given(notes=(), credit_on="2026-10-12", of=first, new=right, **others):
        on = {"issued_on": "2026-10-12", "due_on": "2026-10-26", **others}
        return {"invoice": of, "credit_notes": list(notes), "credit": noted(len(notes) + 1, on=credit_on), "draft": new,
                "details": details(**{"number": 2, **on})}

    put = lambda name, given, check=None: case("correct", name, "invoice.correct", given, check=check)
    put("an hour too many", given(), lambda answer: answer["ok"]["invoice"]["corrects"]["number"] == "INV-0001")
    put("after a credit note for a part: the rest is credited", given(after(first, lines((1, "1")))))
    put("the new invoice may be more than the first", given(new=draft(line("5", "95", unit="HUR"))))
    put("the new invoice may be later than the credit note", given(issued_on="2026-10-13"))
    put("nothing is left to correct", given(after(first, REST)), code("JM-INV-0060"))
    put("the new invoice has the number of the first", {**given(), "details": {**given()["details"], "number": "INV-0001"}},
        code("JM-INV-0072"))
    put("the new invoice has the id of the first", {**given(), "details": {**given()["details"], "id": an(1)}},
        code("JM-INV-0072"))
    put("another customer", given(customer=an(0xC2)), code("JM-INV-0073"))
    put("another currency", given(new=draft(line("2", "95"), currency="NZD")), code("JM-INV-0073"))
    put("another tax law", given(regime="nz", registration={"not_registered": {}}), code("JM-INV-0073"))
    put("the new invoice before the credit note", given(issued_on="2026-10-11"), code("JM-INV-0074"))
    put("the credit note before the first invoice", given(credit_on="2026-10-04"), code("JM-INV-0017"))
    put("a new invoice that can't be issued", given(due_on="2026-10-11"), code("JM-INV-0016"))
    again = recomputed({"call": "invoice.correct", "input": given()})["ok"]["invoice"]
    for name, number, wanted in [("the first", {"number": "INV-0001"}, "JM-INV-0072"), ("the first's id", {"id": an(1)}, "JM-INV-0072"),
                                 ("its credit note", {"number": "CN-0001"}, "JM-INV-0084")]:
        once_more = given(of=again)
        put(f"a correction of a correction with the number of {name}", {**once_more, "details": {**once_more["details"], "id": an(3), "number": "INV-0003", **number}},
            code(wanted))
    case("correct", "the invoice in place of another reads back and says so", "invoice.credit",
         {"invoice": again, "details": noted(2)})
    case("correct", "an invoice in place of one with a title that its law doesn't have", "invoice.verify",
         {**again, "corrects": {**again["corrects"], "title": "vat_invoice"}}, check=code("JM-INV-0019"))


def void_cases():
    first = issued(draft(line("3", "95", unit="HUR")))
    fate = {"is_sent": False, "is_paid": False, "is_credited": False}
    given = lambda on="2026-10-05", **was: {"invoice": first, "fate": {**fate, **was},
                                            "details": {"voided_on": on, "reason": "Issued twice"}}
    put = lambda name, given, check=None: case("void", name, "invoice.void", given, check=check)
    put("on its own day: the number stays", given(), lambda answer: answer["ok"]["invoice"]["details"]["number"] == "INV-0001")
    put("later", given("2027-01-31"))
    put("it was sent", given(is_sent=True), code("JM-INV-0070"))
    put("it was paid", given(is_paid=True), code("JM-INV-0070"))
    put("it was credited", given(is_credited=True), code("JM-INV-0070"))
    put("before it was issued", given("2026-10-04"), code("JM-INV-0071"))
    put("outside the years", given("1899-12-31"), code("JM-CAL-0002"))


def main():
    for write in (credit_cases, levy_cases, correct_cases, void_cases, terms_cases, instalment_cases, early_cases, explain_cases):
        write()
    for name, vectors in CASES.items():
        rows = ",\n".join("  " + json.dumps(vector, ensure_ascii=False) for vector in vectors)
        (FOLDER / f"{name}.json").write_text(f"[\n{rows}\n]\n", "utf-8")
        print(f"{name}: {len(vectors)}")


if __name__ == "__main__":
    main()
