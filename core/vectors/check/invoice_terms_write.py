"""The cases of terms, instalments and discounts for paying early; `invoice_documents_write.py` writes their vectors."""

import invoice_issue as invoice
from invoice import recomputed
from invoice_cases import (
    CASES, REST, SCRIPT, after, amount, case, code, credit, draft, issued, line, lines, money, tax,
)  # fmt: skip


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
    cash = lambda ties="half_down", **settled: coins(payable_rounding={"cash": {"ties": ties}}, **settled)
    paid = lambda answer: (answer["ok"]["rounding"]["minor"], answer["ok"]["payable"]["minor"])
    coin = "Reserve Bank of New Zealand: cash is rounded to 10 cents; by hand: "
    put("rounded to the coin", given(cash(), percent="2"), coin + "11.53 less 0.23 is 11.30",
        lambda answer: paid(answer) == (0, 11_30))
    put("rounded to the coin, once: not from what was rounded before", given(cash(), percent="1"),
        coin + "11.53 less 0.12 is 11.41; and not 11.50 less 0.12, which is 11.38", lambda answer: paid(answer) == (-1, 11_40))
    put("rounded up to the coin, the tax as before", given(cash(), percent="1.5"), coin + "11.53 less 0.17 is 11.36",
        lambda answer: paid(answer) == (4, 11_40) and answer["ok"]["tax"]["minor"] == 1_48)
    put("half a coin, half down", given(cash(prepaid=money(5, "NZD")), percent="1.15"),
        coin + "11.53 less 0.13 less 0.05 is 11.35", lambda answer: paid(answer) == (-5, 11_30))
    put("half a coin, half up", given(cash("half_up", prepaid=money(5, "NZD")), percent="1.15"),
        coin + "11.53 less 0.13 less 0.05 is 11.35", lambda answer: paid(answer) == (5, 11_40))
    put("to the coin of what a deposit leaves", given(cash(prepaid=money(11_26, "NZD")), percent="2"),
        coin + "11.53 less 0.23 less 11.26 is 0.04", lambda answer: paid(answer) == (-4, 0))
    put("more than is to be paid, were it not rounded to the coin", given(cash(prepaid=money(11_31, "NZD")), percent="2"),
        "by hand: 0.22 is to pay, and the discount is 0.23: 0.01 too much isn't rounded away", code("JM-INV-0083"))
    put("to the coin of what a credit note left", given(cash(), after(cash(), amount(3_00, "NZD")), percent="2"),
        coin + "8.53 less 0.17 is 8.36", lambda answer: paid(answer) == (4, 8_40))
    put("more than is to be paid after a deposit", given(coins(prepaid=money(11_50, "NZD")), percent="2"),
        "by hand: 0.03 is to pay, and the discount is 0.23", code("JM-INV-0083"))
    put("all that is to be paid after a deposit", given(coins(prepaid=money(11_30, "NZD")), percent="2"),
        "by hand: 0.23 is to pay, and the discount is 0.23", lambda answer: answer["ok"]["payable"]["minor"] == 0)
    cis = lambda **settled: issued({**draft(line("1", "200", tax("20"), withheld="20"), line("1", "100", tax("20")), currency="GBP"), **settled}, "gb")
    less = lambda answer: (answer["ok"]["payable"]["minor"], answer["ok"]["payable_less_withheld"]["minor"])
    put("what a contractor withholds of labour goes down with the price", given(cis(), percent="2"),
        "by hand: 360.00 less 7.20; of 40.00 withheld 0.80 less", lambda answer: less(answer) == (352_80, 313_60))
    put("of what a deposit and what is withheld leave", given(cis(prepaid=money(310_00, "GBP")), percent="2"),
        "by hand: 42.80 is to be paid, less 39.20", lambda answer: less(answer) == (42_80, 3_60))
    put("more than that", given(cis(prepaid=money(310_00, "GBP")), percent="5"),
        "by hand: 32.00 would be to pay, of which 38.00 is withheld", code("JM-INV-0083"))
    deposit = cis(prepaid=money(100_00, "GBP"))
    put("after a credit note that took back some of a deposit", given(deposit, after(deposit, amount(290_00, "GBP")), percent="1"),
        "by hand: 70.00 is left, 7.78 of it withheld, and 62.22 paid: nothing is left to take a discount off", code("JM-INV-0083"))
    reverse = issued(draft(line("2", "350", tax("20", "reverse_charge", "Reverse charge")), currency="GBP"), "gb")
    put("under the reverse charge there is no tax in it", given(reverse, percent="3"))
    put("everything", given(australian, percent="100"), check=lambda answer: answer["ok"]["tax_inclusive"]["minor"] == 0)
    put("until the day on which it is due", given(australian, days=14))
    put("a day after it", given(australian, days=15), check=code("JM-INV-0081"))
    put("nothing", given(australian, percent="0"), check=code("JM-INV-0080"))
    put("more than everything", given(australian, percent="100.000001"), check=code("JM-INV-0080"))
    put("too little for a cent", given(australian, percent="0.000001"), check=code("JM-INV-0086"))
    put("of nothing that is left", given(australian, after(australian, REST)), check=code("JM-INV-0085"))
    put("another invoice's credit note", given(australian, after(issued(draft(line("1", "5")), number=2), amount(1))),
        check=code("JM-INV-0066"))
    taken = recomputed({"call": "invoice.early_payment", "input": given(rates, percent="2.5")})["ok"]
    case("early_payment", "the discount taken is a credit note by amount, to the cent", "invoice.credit_part",
         credit(rates, [], {"amount": {"amount": taken["discount"]}}, reason="Paid early"), check=lambda answer:
         answer["ok"]["totals"]["tax"]["minor"] == -sum(group["tax"]["minor"] for group in taken["discount_breakdown"]["tax_breakdown"]))
