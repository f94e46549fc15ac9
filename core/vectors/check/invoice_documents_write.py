"""Writes the vectors of what becomes of an invoice: the cases are here, what comes of them is asked of `invoice_documents.py`.

Run it again after a case was added. It uses none of the library's code.
"""

import json

import invoice_issue as invoice
from invoice import FOLDER, recomputed

SCRIPT = "script: check/invoice_documents.py"


def an(number):
    return f"01999a3f-0000-7000-8000-{number:012x}"


def money(minor, currency="AUD"):
    return {"minor": minor, "currency": currency}


def tax(percent="10", category=None, reason=None):
    category = category or ("zero" if percent == "0" else "standard")
    return {"category": category, "percent": percent, "reason": reason}


def line(quantity, price, of=None, allowances=(), charges=(), unit="C62", description="Work"):
    adjusted = lambda given: [{"value": value, "reason": "Agreed"} for value in given]
    return {"description": description, "quantity": quantity, "unit": unit, "unit_price": price,
            "allowances": adjusted(allowances), "charges": adjusted(charges), "tax": of or tax()}


def percent_off(percent):
    return {"percent": {"percent": percent}}


def amount_of(minor, currency="AUD"):
    return {"amount": {"amount": money(minor, currency)}}


def on_document(value, of=None):
    return {"value": value, "reason": "Agreed", "tax": of or tax()}


def draft(*lines, currency="AUD", basis="exclusive", at="tax_group", way="half_up", net="half_up", allowances=(),
          charges=(), prepaid=None, **rounding):
    return {"currency": currency, "price_basis": basis, "rounding": {"line_net": net, "tax": {"at": at, "way": way}, **rounding},
            "lines": list(lines), "allowances": list(allowances), "charges": list(charges), "prepaid": prepaid}


def details(regime="au", number=1, **others):
    numbers = {"au": "99 999 999 999", "gb": "999 9999 99", "nz": "99-999-999"}
    return {"id": an(number), "number": f"INV-{number:04}", "customer": an(0xC1), "job": None, "issued_on": "2026-10-05",
            "due_on": "2026-10-19", "tax_point": "2026-10-05", "regime": regime,
            "registration": {"registered": {"number": numbers[regime], "since": "2020-07-01", "until": None}}, **others}


def issued(of, regime="au", **others):
    return invoice.issue({"draft": of, "details": details(regime, **others)})


def noted(number=1, on="2026-10-12", reason="Wrong tap fitted"):
    return {"id": an(0x900 + number), "number": f"CN-{number:04}", "issued_on": on, "reason": reason}


def lines(*named):
    return {"lines": {"lines": [{"line": at, "quantity": much} for at, much in named]}}


def amount(minor, currency="AUD"):
    return {"amount": {"amount": money(minor, currency)}}


REST = {"rest": {}}


def credit(of, notes, part, number=None, **others):
    number = number or len(notes) + 1
    return {"invoice": of, "credit_notes": notes, "part": part, "details": noted(number, **others)}


def after(of, *parts):
    """The credit notes of an invoice for these parts, one after the other."""
    notes = []
    for part in parts:
        answer = recomputed({"call": "invoice.credit_part", "input": credit(of, notes, part)})
        notes.append(answer["ok"])
    return notes


TOPICS = {
    "credit_part": "credited in part", "correct": "corrected", "void": "void", "terms": "due", "instalments": "instalments",
    "early_payment": "paid early", "explain_credit": "credit note explained",
}
CASES = {name: [] for name in TOPICS}


def case(file, name, call, given, source=SCRIPT, check=None):
    answer = recomputed({"call": call, "input": given})
    if check is not None:
        assert check(answer), (name, answer)
    CASES[file].append({"name": f"{TOPICS[file]}: {name}", "source": source, "call": call, "input": given, "expect": answer})


def totals_are(base, of_tax):
    """By hand: the totals of a credit note in minor units, without their sign."""
    return lambda answer: (answer["ok"]["totals"]["tax_exclusive"]["minor"],
                           answer["ok"]["totals"]["tax"]["minor"]) == (-base, -of_tax)


def code(wanted):
    return lambda answer: answer == {"error": wanted}


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
    yen = issued(draft(line("1", "1000", tax("10")), currency="JPY"))
    part("yen have no decimals", credit(yen, [], amount(333, "JPY")))
    dear = issued(draft(line("3", "999999999", tax("10")), currency="JPY"))
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
    # refusals
    part("more than is left", credit(hours, one_hour, amount(263_46)), check=code("JM-INV-0061"))
    part("more than the invoice", credit(hours, [], amount(367_96)), check=code("JM-INV-0061"))
    part("a line of which an amount was credited, above what is left under its tax",
         credit(hours, after(hours, amount(300_00)), lines((1, "3"))), check=code("JM-INV-0061"))
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
    rule = lambda wanted: lambda answer: [tax["rule"] for tax in answer["ok"]["taxes"]] == wanted
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


def terms_cases():
    end = lambda plus_days=0: {"end_of_month": {"plus_days": plus_days}}
    day = lambda day, months: {"day_of_month": {"day": day, "months": months}}
    for name, days, then, on, due in [
        ("on receipt", 0, None, "2026-10-05", "2026-10-05"),
        ("14 days", 14, None, "2026-10-05", "2026-10-19"),
        ("30 days over the end of February in a leap year", 30, None, "2028-02-10", "2028-03-11"),
        ("30 days, then the end of that month", 30, end(), "2026-01-20", "2026-02-28"),
        ("30 days from the last of January are in March", 30, end(), "2026-01-31", "2026-03-31"),
        ("end of the month, then 30 days", 0, end(30), "2026-01-20", "2026-03-02"),
        ("the two readings of 45 days end of month: days first", 45, end(), "2026-01-10", "2026-02-28"),
        ("the two readings of 45 days end of month: end first", 0, end(45), "2026-01-10", "2026-03-17"),
        ("end of the month on its last day", 0, end(), "2026-10-31", "2026-10-31"),
        ("the 20th of the month after", 0, day(20, 1), "2026-10-05", "2026-11-20"),
        ("the 20th of the month after, from the last day of a month", 0, day(20, 1), "2026-01-31", "2026-02-20"),
        ("the 31st of a month that is shorter", 0, day(31, 1), "2026-01-15", "2026-02-28"),
        ("the 30th of February in a leap year", 0, day(30, 1), "2028-01-15", "2028-02-29"),
        ("the next 15th, which is to come this month", 0, day(15, 0), "2026-10-05", "2026-10-15"),
        ("the next 15th on a 15th is that day", 0, day(15, 0), "2026-10-15", "2026-10-15"),
        ("the next 15th after it is next month", 0, day(15, 0), "2026-10-16", "2026-11-15"),
        ("10 days, then the next 15th", 10, day(15, 0), "2026-01-20", "2026-02-15"),
        ("the next 31st from a short month", 0, day(31, 0), "2026-02-28", "2026-02-28"),
        ("the next 15th over the end of the year", 0, day(15, 0), "2026-12-16", "2027-01-15"),
        ("the 5th twelve months later", 0, day(5, 12), "2026-12-31", "2027-12-05"),
    ]:
        case("terms", name, "invoice.due_on", {"terms": {"days": days, "then": then}, "issued_on": on},
             "by hand: counted in a calendar", lambda answer, due=due: answer == {"ok": due})
    for name, days, then, on, refused in [
        ("a year and a day", 366, None, "2026-10-05", None),
        ("a day more", 367, None, "2026-10-05", "JM-PTY-0002"),
        ("a day more after the end of the month", 0, end(367), "2026-10-05", "JM-PTY-0002"),
        ("the 0th", 0, day(0, 1), "2026-10-05", "JM-PTY-0003"),
        ("the 32nd", 0, day(32, 1), "2026-10-05", "JM-PTY-0003"),
        ("thirteen months", 0, day(1, 13), "2026-10-05", "JM-PTY-0004"),
        ("beyond the last year", 1, None, "9999-12-31", "JM-CAL-0002"),
        ("the month after the last", 0, day(1, 1), "9999-12-31", "JM-CAL-0002"),
        ("before the first year", 1, None, "1899-12-31", "JM-CAL-0002"),
    ]:
        case("terms", name, "invoice.due_on", {"terms": {"days": days, "then": then}, "issued_on": on},
             check=refused and code(refused))
    case("terms", "terms that were stored before they could go on", "invoice.due_on",
         {"terms": {"days": 7}, "issued_on": "2026-10-05"}, check=lambda answer: answer == {"ok": "2026-10-12"})


def instalment_cases():
    per_cent = lambda percent, days=0: {"share": {"percent": {"percent": percent}}, "due": {"days": days}}
    fixed = lambda minor, days=0, currency="AUD": {"share": {"amount": {"amount": money(minor, currency)}}, "due": {"days": days}}
    rest = lambda days=0: {"share": {"rest": {}}, "due": {"days": days}}

    def put(name, minor, terms, wanted=None, refused=None, source=SCRIPT, currency="AUD", on="2026-10-05"):
        check = code(refused) if refused else wanted and (
            lambda answer: [part["amount"]["minor"] for part in answer["ok"]] == wanted)
        given = {"total": money(minor, currency), "terms": terms, "issued_on": on}
        case("instalments", name, "invoice.instalments", given, "by hand: they sum to the whole" if wanted else source, check)

    put("halves", 100_00, [per_cent("50"), per_cent("50", 30)], [50_00, 50_00])
    put("halves of an odd cent: the earlier has it", 1_01, [per_cent("50"), per_cent("50", 30)], [51, 50])
    put("30, 30 and 40 per cent of 99.99", 99_99, [per_cent("30"), per_cent("30", 30), per_cent("40", 60)], [30_00, 30_00, 39_99])
    put("a third, a third and the rest", 100_00, [per_cent("33.333333"), per_cent("33.333333", 30), rest(60)],
        [33_33, 33_33, 33_34])
    put("10 % seven times and the rest", 10_07, [*[per_cent("10", 30 * at) for at in range(7)], rest(210)],
        [1_01, 1_01, 1_01, 1_01, 1_01, 1_00, 1_00, 3_02])
    put("an amount and the rest", 367_95, [fixed(100_00), rest(30)], [100_00, 267_95])
    put("the rest first", 367_95, [rest(), fixed(100_00, 30)], [267_95, 100_00])
    put("amounts that come to the whole", 3_00, [fixed(1_00), fixed(2_00, 30)], [1_00, 2_00])
    put("an amount and per cent that come to the whole", 200_00, [fixed(100_00), per_cent("50", 30)], [100_00, 100_00])
    put("the rest of everything", 5_00, [rest()], [5_00])
    put("100 % at once", 5_01, [per_cent("100")], [5_01])
    put("a rest of nothing", 5_00, [per_cent("100"), rest(30)], [5_00, 0])
    put("a cent in three", 1, [per_cent("33.333333"), per_cent("33.333333"), rest()], [0, 0, 1])
    put("nothing in two", 0, [per_cent("50"), per_cent("50")], [0, 0])
    put("the mirror image below zero", -1_01, [per_cent("50"), per_cent("50", 30)], [-51, -50])
    put("an amount below zero of a whole below zero", -3_00, [fixed(-1_00), rest(30)], [-1_00, -2_00])
    put("yen", 1000, [per_cent("33.333333"), rest(30)], [333, 667], currency="JPY")
    put("dinars have three decimals", 1_000, [per_cent("50"), per_cent("50")], [500, 500], currency="KWD")
    put("the largest amount", 2**53 - 1, [per_cent("33.333333"), rest(30)])
    put("each by its own terms", 90_00, [
        {"share": {"percent": {"percent": "50"}}, "due": {"days": 0, "then": {"end_of_month": {"plus_days": 0}}}},
        {"share": {"rest": {}}, "due": {"days": 0, "then": {"day_of_month": {"day": 20, "months": 1}}}}], [45_00, 45_00])
    put("as many as there may be", 120_00, [*[fixed(1_00)] * 120])
    put("one more", 121_00, [*[fixed(1_00)] * 121], refused="JM-INV-0076")
    put("none", 100_00, [], refused="JM-INV-0075")
    put("99 %", 100_00, [per_cent("50"), per_cent("49")], refused="JM-INV-0077")
    put("101 %", 100_00, [per_cent("50"), per_cent("51")], refused="JM-INV-0077")
    put("more than all before the rest", 100_00, [fixed(100_01), rest()], refused="JM-INV-0077")
    put("thirds that leave a trace", 100_00, [per_cent("33.333333")] * 3, refused="JM-INV-0077")
    put("something of nothing", 0, [fixed(1), rest()], refused="JM-INV-0077")
    put("two of the rest", 100_00, [rest(), rest(30)], refused="JM-INV-0078")
    put("an amount the other way", 100_00, [fixed(-1), rest()], refused="JM-INV-0079")
    put("another currency", 100_00, [fixed(1, currency="NZD"), rest()], refused="JM-INV-0005")
    put("a day beyond the last year", 100_00, [rest(30)], refused="JM-CAL-0002", on="9999-12-31")
    for name, rounding in [("on the total", {"at": "tax_group"}), ("on each line", {"at": "line"})]:
        down = draft(line("0.5", "1.01"), prepaid=money(56), **rounding)
        totals = invoice.calculate(down)
        assert totals["payable"]["minor"] == 0 and totals["tax_inclusive"]["minor"] == 56
        CASES["instalments"].append({
            "name": f"100 % paid down on 0.5 × 1.01, then the final invoice, tax {name}: nothing is left, nor a cent to credit",
            "source": "by hand: 0.505 is 0.51, and 0.05 tax; 0.56 − 0.56", "call": "invoice.calculate", "input": down,
            "expect": {"ok": totals}})


def early_cases():
    simple = issued(draft(line("1", "1000", tax("20")), currency="GBP"), "gb")
    terms = lambda percent="5", of="tax_inclusive", days=7, rounding="half_up": {
        "percent": percent, "of": of, "rounding": rounding, "until": {"days": days}}
    given = lambda which, notes=(), **others: {"invoice": which, "credit_notes": list(notes), "terms": terms(**others)}
    put = lambda name, given, source=SCRIPT, check=None: case("early_payment", name, "invoice.early_payment", given, source, check)
    put("5 % in seven days, United Kingdom: the VAT is that on what is paid, and words will do", given(simple),
        "Revenue and Customs Brief 49 (2014); by hand: 5 % of 1,200.00 is 60.00, of which 10.00 VAT",
        lambda answer: (answer["ok"]["tax_inclusive"]["minor"], answer["ok"]["tax"]["minor"]) == (1140_00, 190_00))
    put("5 % of the price without tax is less off", given(simple, of="tax_exclusive"),
        "by hand: 5 % of 1,000.00 is 50.00, of which 8.33 VAT",
        lambda answer: (answer["ok"]["discount"]["minor"], answer["ok"]["tax"]["minor"]) == (50_00, 191_67))
    before = issued(draft(line("1", "1000", tax("20")), currency="GBP"), "gb", issued_on="2015-03-31", due_on="2015-04-30",
                    tax_point="2015-03-31", registration={"registered": {"number": "999 9999 99", "since": "2010-01-01", "until": None}})
    put("before the change of 1 April 2015 there are no words", given(before), check=lambda answer: answer["ok"]["notice"] is None)
    australian = issued(draft(line("3", "95"), line("1", "49.50")))
    put("2 % in Australia: by an adjustment note", given(australian, percent="2"))
    put("2 % in Australia, rounded down", given(australian, percent="2", rounding="down"))
    rates = issued(draft(line("1", "100", tax("20")), line("1", "100", tax("5", "reduced")), line("1", "50", tax("0")),
                         currency="GBP"), "gb")
    put("2.5 % over three rates", given(rates, percent="2.5"))
    put("of what a credit note left", given(australian, after(australian, lines((1, "1"))), percent="2"))
    put("what was prepaid comes off as before", given(issued(draft(line("1", "100"), prepaid=money(30_00))), percent="10"),
        check=lambda answer: answer["ok"]["payable"]["minor"] == 69_00)
    gross = issued(draft(line("2", "62.20", tax("20")), currency="GBP", basis="inclusive"), "gb")
    put("prices with tax", given(gross, percent="3"))
    coins = lambda **settled: issued({**draft(line("1", "10.03", tax("15")), currency="NZD"), **settled}, "nz")
    put("what the amount to pay was rounded by stays off", given(coins(payable_rounding={"amount": {"amount": money(-3, "NZD")}}), percent="2"),
        "by hand: 11.53 less 0.03 is 11.50; 2 % of 11.53 is 0.23", lambda answer: answer["ok"]["payable"]["minor"] == 11_27)
    put("rounded to the coin", given(coins(payable_rounding={"cash": {"ties": "half_down"}}), percent="2"),
        "by hand: 11.50 is to pay; less 0.23", lambda answer: answer["ok"]["payable"]["minor"] == 11_27)
    put("more than is to be paid after a deposit", given(coins(prepaid=money(11_50, "NZD")), percent="2"),
        "by hand: 0.03 is to pay, and the discount is 0.23", code("JM-INV-0083"))
    put("all that is to be paid after a deposit", given(coins(prepaid=money(11_30, "NZD")), percent="2"),
        "by hand: 0.23 is to pay, and the discount is 0.23", lambda answer: answer["ok"]["payable"]["minor"] == 0)
    reverse = issued(draft(line("2", "350", tax("20", "reverse_charge", "Reverse charge")), currency="GBP"), "gb")
    put("under the reverse charge there is no tax in it", given(reverse, percent="3"))
    put("everything", given(australian, percent="100"), check=lambda answer: answer["ok"]["tax_inclusive"]["minor"] == 0)
    put("until the day on which it is due", given(australian, days=14))
    put("a day after it", given(australian, days=15), check=code("JM-INV-0081"))
    put("nothing", given(australian, percent="0"), check=code("JM-INV-0080"))
    put("more than everything", given(australian, percent="100.000001"), check=code("JM-INV-0080"))
    put("too little for a cent", given(australian, percent="0.000001"), check=code("JM-INV-0060"))
    put("of nothing that is left", given(australian, after(australian, REST)), check=code("JM-INV-0060"))
    put("another invoice's credit note", given(australian, after(issued(draft(line("1", "5")), number=2), amount(1))),
        check=code("JM-INV-0066"))
    taken = recomputed({"call": "invoice.early_payment", "input": given(rates, percent="2.5")})["ok"]
    case("early_payment", "the discount taken is a credit note by amount, to the cent", "invoice.credit_part",
         credit(rates, [], {"amount": {"amount": taken["discount"]}}, reason="Paid early"), check=lambda answer:
         answer["ok"]["totals"]["tax"]["minor"] == -sum(group["tax"]["minor"] for group in taken["discount_breakdown"]["tax_breakdown"]))


def main():
    for write in (credit_cases, correct_cases, void_cases, terms_cases, instalment_cases, early_cases, explain_cases):
        write()
    for name, vectors in CASES.items():
        rows = ",\n".join("  " + json.dumps(vector, ensure_ascii=False) for vector in vectors)
        (FOLDER / f"{name}.json").write_text(f"[\n{rows}\n]\n", "utf-8")
        print(f"{name}: {len(vectors)}")


if __name__ == "__main__":
    main()
