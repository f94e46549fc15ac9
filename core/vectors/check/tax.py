"""Recomputes what every vector of the module tax expects, from its input and the law alone.

The law is written here a second time, in another form than in the library: as the days on which each rate began, in the
order in which they came, so that a rate ends where the next begins. The tax point is found by sorting what happened.
Standard library only.
"""

import json
import sys
from datetime import date, timedelta
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "tax"

AU_ACT = "A New Tax System (Goods and Services Tax) Act 1999 "
NZ_ACT = "Goods and Services Tax Act 1985 "

# regime -> kind of supply -> (began, category, percent, source, condition, reason)
BEGAN = {
    "au": {
        "general": [("2000-07-01", "standard", "10", AU_ACT + "s 9-70", None, None)],
        "residential_rent": [
            (
                "2000-07-01", "exempt", "0", AU_ACT + "s 40-35",
                "residential premises, not commercial ones, and no long-term lease (s 40-35(1)(a), (2))",
                "Input taxed: residential rent, " + AU_ACT + "s 40-35",
            )
        ],
        "septic_tank_emptying": [("2000-07-01", "zero", "0", AU_ACT + "s 38-295", None, None)],
    },
    "nz": {
        "general": [
            ("1986-10-01", "standard", "10", NZ_ACT + "s 8(1), as enacted", None, None),
            ("1989-07-01", "standard", "12.5", NZ_ACT + "s 8(1), as amended from 1 July 1989", None, None),
            (
                "2010-10-01", "standard", "15",
                NZ_ACT + "s 8(1), as amended by the Taxation (Budget Measures) Act 2010", None, None,
            ),
        ],
        "residential_rent": [
            (
                "1986-10-01", "exempt", "0", NZ_ACT + "s 14(1)(c)", None,
                "Exempt: accommodation in a dwelling, " + NZ_ACT + "s 14(1)(c)",
            )
        ],
    },
    "gb": {
        "general": [
            ("1979-06-18", "standard", "15", "Finance (No. 2) Act 1979 s 1(1)", None, None),
            ("1991-04-01", "standard", "17.5", "Finance Act 1991 s 13; VATA 1994 s 2(1)", None, None),
            ("2008-12-01", "standard", "15", "VATA 1994 s 2(1); SI 2008/3020; Finance Act 2009 s 9", None, None),
            ("2010-01-01", "standard", "17.5", "VATA 1994 s 2(1); Finance Act 2009 s 9", None, None),
            ("2011-01-04", "standard", "20", "VATA 1994 s 2(1); Finance (No. 2) Act 2010 s 3", None, None),
        ],
        "energy_saving_materials": [
            ("2001-11-01", "reduced", "5", "VATA 1994 Sch 7A Group 2", None, None),
            (
                "2019-10-01", "reduced", "5", "VATA 1994 Sch 7A Group 2, as amended by SI 2019/958",
                "the customer is a qualifying person or a relevant housing association, or the dwelling is for a "
                "relevant residential purpose, or the materials cost at most 60 % (VENSAV3020)", None,
            ),
            (
                "2022-04-01", "zero", "0", "VATA 1994 Sch 8 Group 23; SI 2022/361; Notice 708/6",
                "in Northern Ireland only from 1 May 2023 (SI 2023/376); until then the reduced rate of Sch 7A Group 2 "
                "applied there", None,
            ),
            ("2027-04-01", "reduced", "5", "VATA 1994 Sch 7A Group 2; Notice 708/6", None, None),
        ],
        "empty_dwelling_renovation": [
            (
                "2008-01-01", "reduced", "5", "VATA 1994 Sch 7A Group 7; SI 2007/3448",
                "nobody lived there in the two years before the work started", None,
            )
        ],
        "new_dwelling": [("1994-09-01", "zero", "0", "VATA 1994 Sch 8 Group 5 items 2, 4", None, None)],
        "residential_rent": [
            (
                "1994-09-01", "exempt", "0", "VATA 1994 Sch 9 Group 1", None,
                "Exempt: letting of a dwelling, VATA 1994 Sch 9 Group 1",
            )
        ],
        "septic_tank_emptying": [
            (
                "1994-09-01", "zero", "0", "VATA 1994 Sch 8 Group 2 item 1(b)",
                "not for a business of a relevant industrial activity", None,
            )
        ],
    },
}

SUPPLIES = {kind for kinds in BEGAN.values() for kind in kinds}

NOT_REGISTERED = {
    "au": ("No GST: the supplier is not registered for GST", AU_ACT + "s 9-5(d)"),
    "nz": ("No GST: the supplier is not registered for GST", NZ_ACT + "s 8(1)"),
    "gb": ("No VAT: the supplier is not registered for VAT", "VATA 1994 ss 3(1), 4(1)"),
}

# What a document of a registered supplier is called, from a day on.
TITLES = {
    "au": [("2000-07-01", "tax_invoice")],
    "nz": [("1986-10-01", "tax_invoice"), ("2023-04-01", "taxable_supply_information")],
    "gb": [("1973-04-01", "vat_invoice")],
}

# What credits such a document is called, from a day on.
CREDIT_TITLES = {
    "au": [("2000-07-01", "adjustment_note")],
    "nz": [("1986-10-01", "credit_note"), ("2023-04-01", "supply_correction_information")],
    "gb": [("1973-04-01", "credit_note")],
}

CONSISTENT = "on each amount or on the total, the same throughout a taxable period (s 19O(3))"
# (where, way, on inclusive prices too, source, condition)
ROUNDINGS = {
    "au": [
        ("tax_group", "half_up", True, AU_ACT + "s 9-90(2)(a)", None),
        ("document", "half_up", True, AU_ACT + "s 9-90(2)(a)", None),
        ("line", "half_up", True, AU_ACT + "s 9-90(2)(b)", "the accounting system works amounts out to whole cents"),
    ],
    "nz": [
        (where, way, True, NZ_ACT + "s 19O(1), (2)", CONSISTENT)
        for where, way in (
            ("tax_group", "half_down"), ("document", "half_down"),
            ("tax_group", "half_up"), ("document", "half_up"),
            ("line", "half_down"), ("line", "half_up"),
        )
    ],
    "gb": [
        ("tax_group", "half_up", True, "VATREC12030", None),
        ("line", "half_up", True, "VATREC12010; VATREC12030", None),
        ("document", "half_up", True, "VATREC12030", None),
        (
            "tax_group", "down", False, "VATREC12010",
            "an invoice trader, not a retailer (VATREC12020), and one rate an invoice: the concession rounds the "
            "invoice's total VAT down, not each rate's",
        ),
        ("document", "down", False, "VATREC12010", "an invoice trader, not a retailer (VATREC12020)"),
    ],
}
ROUNDING_WAYS = {"half_up", "half_down", "half_even", "down", "up"}


class Refused(Exception):
    """A refusal, by its code."""


def day(text):
    """A date within the years of any document."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise Refused("JM-WIR-0001") from None
    if not 1900 <= found.year <= 9999:
        raise Refused("JM-CAL-0002")
    return found


def optional_day(given, name):
    return None if given.get(name) is None else day(given[name])


def rows(regime):
    """The rates of a regime as the library lists them: with the last day of each."""
    for kind, changes in BEGAN[regime].items():
        for at, (began, category, percent, source, condition, reason) in enumerate(changes):
            ends = None
            if at + 1 < len(changes):
                ends = str(date.fromisoformat(changes[at + 1][0]) - timedelta(days=1))
            yield {
                "regime": regime, "supply": kind, "category": category, "percent": percent, "since": began,
                "until": ends, "source": source, "condition": condition, "reason": reason,
            }


def rate_on(regime, supply, on):
    """The last rate that had begun."""
    if supply not in BEGAN[regime]:
        raise Refused("JM-TAX-0002")
    begun = [row for row in rows(regime) if row["supply"] == supply and date.fromisoformat(row["since"]) <= on]
    if not begun:
        raise Refused("JM-TAX-0003")
    return max(begun, key=lambda row: row["since"])


def find_tax_point(regime, supplied, invoiced, paid):
    """What happened, sorted by day; of two things on one day the invoice goes first."""
    happened = sorted(
        [(invoiced, 0, "invoice")] * (invoiced is not None) + [(paid, 1, "payment")] * (paid is not None)
    )
    if regime in ("au", "nz"):
        if not happened:
            raise Refused("JM-TAX-0001")
        when, _, what = happened[0]
        source = {"au": AU_ACT + "s 29-5(1)", "nz": NZ_ACT + "s 9(1)"}[regime]
        return {"date": str(when), "rule": what + "_first", "source": source}
    early = [event for event in happened if supplied is None or event[0] < supplied]
    if early:
        when, _, what = early[0]
        return {"date": str(when), "rule": what + "_in_advance", "source": "VATA 1994 s 6(4)"}
    if supplied is None:
        raise Refused("JM-TAX-0001")
    if invoiced is not None and 1 <= (invoiced - supplied).days <= 14:
        return {"date": str(invoiced), "rule": "invoice_soon_after", "source": "VATA 1994 s 6(5)"}
    return {"date": str(supplied), "rule": "performed", "source": "VATA 1994 s 6(3)"}


def registered(supplier):
    """A test for days on which the supplier is registered."""
    (state, facts), = supplier.items()
    if state == "not_registered":
        return lambda on: False
    since, until = day(facts["since"]), optional_day(facts, "until")
    if until is not None and until < since:
        raise Refused("JM-TAX-0005")
    return lambda on: since <= on and (until is None or on <= until)


def reverse_charge_checks(facts, on, supplier_registered, percent):
    """The conditions in the order in which HMRC's flow chart and the Order lead to them."""
    if facts is None:
        return []
    return [
        {"condition": condition, "met": met, "source": source}
        for condition, met, source in [
            ("in_force", on >= date(2021, 3, 1), "SI 2019/892 art 1(2), as amended by SI 2020/578 art 3"),
            ("supplier_registered", supplier_registered, "VATA 1994 s 55A(6)"),
            ("customer_registered", facts["customer_registered"], "VATA 1994 s 55A(6)"),
            ("reported_under_cis", facts["reported_under_cis"], "SI 2019/892 art 8; VATREVCON21000"),
            ("rate_above_zero", percent not in (None, "0"), "VATA 1994 s 55A(1)(a)"),
            ("no_end_user_notice", not facts["end_user_notice"], "SI 2019/892 art 8(1)(b), (1A); VATREVCON33400"),
            ("no_supply_of_staff", not facts["supply_of_staff"], "VATREVCON26000"),
        ]
    ]


def decide(given):
    regime, supply = given["regime"], given["supply"]
    if regime not in BEGAN or supply not in SUPPLIES:
        raise Refused("JM-WIR-0001")
    is_registered = registered(given["supplier"])
    facts = given.get("reverse_charge")
    if facts is not None and regime != "gb":
        raise Refused("JM-TAX-0004")
    invoiced = optional_day(given, "invoiced_on")
    if regime == "gb" and invoiced is not None and not is_registered(invoiced):
        invoiced = None  # only a registered supplier issues VAT invoices
    point = find_tax_point(regime, optional_day(given, "supplied_on"), invoiced, optional_day(given, "paid_on"))
    on = date.fromisoformat(point["date"])
    # Australia asks for "you are registered" of the supply that you make (s 9-5), the others of the time of supply.
    supplied = optional_day(given, "supplied_on")
    registration_on = supplied if regime == "au" and supplied is not None else on
    try:
        row = rate_on(regime, supply, on)
    except Refused:
        if is_registered(registration_on):
            raise
        row = None
    checks = reverse_charge_checks(facts, on, is_registered(registration_on), row and row["percent"])
    decision = {"tax_point": point, "registration_on": str(registration_on), "reverse_charge": checks}
    if not is_registered(registration_on):
        reason, source = NOT_REGISTERED[regime]
        treatment = {"category": "outside_scope", "percent": "0", "reason": reason}
        return decision | {"treatment": treatment, "rule": "supplier_not_registered", "source": source, "rate": None}
    if checks and all(check["met"] for check in checks):
        reason = "Reverse charge: customer to pay the VAT to HMRC"
        treatment = {"category": "reverse_charge", "percent": row["percent"], "reason": reason}
        return decision | {
            "treatment": treatment, "rule": "reverse_charge", "source": "VATA 1994 s 55A; SI 2019/892", "rate": row,
        }
    treatment = {name: row[name] for name in ("category", "percent", "reason")}
    return decision | {"treatment": treatment, "rule": "rate_of_supply", "source": row["source"], "rate": row}


def tax_point(given):
    return find_tax_point(
        given["regime"],
        optional_day(given, "supplied_on"), optional_day(given, "invoiced_on"), optional_day(given, "paid_on"),
    )


def document_title(given):
    on = day(given["issued_on"])
    if not registered(given["supplier"])(on):
        return "invoice"
    begun = [title for since, title in TITLES[given["regime"]] if date.fromisoformat(since) <= on]
    return begun[-1] if begun else "invoice"


def credit_note_title(given):
    on = day(given["credited_on"])
    begun = [title for since, title in CREDIT_TITLES[given["regime"]] if date.fromisoformat(since) <= on]
    return begun[-1] if begun and given["invoice"] != "invoice" else "credit_note"


def roundings(given):
    return [
        {"rounding": {"at": where, "way": way}, "source": source, "condition": condition}
        for where, way, inclusive_too, source, condition in ROUNDINGS[given["regime"]]
        if inclusive_too or given["prices"] == "exclusive"
    ]


def permitted_rounding(given):
    if given["rounding"]["way"] not in ROUNDING_WAYS:
        raise Refused("JM-WIR-0001")
    for permitted in roundings(given):
        if permitted["rounding"] == given["rounding"]:
            return permitted
    raise Refused("JM-TAX-0006")


ANSWERS = {
    "tax.decide": decide,
    "tax.tax_point": tax_point,
    "tax.rates": lambda given: list(rows(given["regime"])),
    "tax.document_title": document_title,
    "tax.credit_note_title": credit_note_title,
    "tax.roundings": roundings,
    "tax.permitted_rounding": permitted_rounding,
}


def answer(vector):
    try:
        return {"ok": ANSWERS[vector["call"]](vector["input"])}
    except Refused as refused:
        return {"error": str(refused)}


def main():
    vectors = [
        vector for file in sorted(FOLDER.glob("*.json")) for vector in json.loads(file.read_text(encoding="utf-8"))
    ]
    recomputed = differ = 0
    for vector in vectors:
        if vector["call"] not in ANSWERS:
            continue
        recomputed += 1
        computed = answer(vector)
        if computed != vector["expect"]:
            differ += 1
            print(f"tax: {vector['name']}: the vector says {vector['expect']}, the law says {computed}")
    print(f"tax: {recomputed} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or recomputed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
