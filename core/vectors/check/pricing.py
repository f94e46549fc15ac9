#!/usr/bin/env python3
"""Recomputes the expectation of every vector of `pricing` from its input, with fractions and Python's own zone rules.

It knows the rules as the module states them in words and nothing of its code: time as exact fractions of a second, a civil
day as all instants from the first at which the clocks of the zone show its date, prices as fractions.
"""

import json
import re
import sys
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import zones

DAY_MINUTES = 24 * 60
RECORDS_MAX, RATES_MAX, STEPS_MAX = 10_000, 1_000, 100
RECORD_SECONDS_MAX = 7 * 24 * 3600
PRICE_MAX, PRICE_DECIMALS = 1_000_000_000, 8
QUANTITY_MAX, QUANTITY_DECIMALS = 1_000_000_000, 6
PERCENT_MAX, PERCENT_DECIMALS = 10_000, 6
EXPONENT = {"AUD": 2, "NZD": 2, "GBP": 2, "EUR": 2, "JPY": 0, "KWD": 3}
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Refused(Exception):
    """An error, by its code."""


# numbers


def decimal(text, largest, decimals, too_fine="JM-QTY-0004"):
    if not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", text):
        raise Refused("JM-QTY-0001")
    number = Fraction(text)
    if number < 0:
        raise Refused("JM-QTY-0002")
    if number > largest:
        raise Refused("JM-QTY-0003")
    if number * 10**decimals % 1:
        raise Refused(too_fine)
    return number


def unit_price(text):
    return decimal(text, PRICE_MAX, PRICE_DECIMALS, "JM-QTY-0006")


def plain(number):
    """The shortest decimal of a fraction that has one."""
    whole, part = divmod(number, 1)
    digits = ""
    while part:
        digit, part = divmod(part * 10, 1)
        digits += str(digit)
    return f"{whole}.{digits}" if digits else str(whole)


def rounded(number, way):
    """A fraction that isn't below zero as a whole number."""
    down, rest = divmod(number, 1)
    up = {
        "half_up": rest >= Fraction(1, 2),
        "half_down": rest > Fraction(1, 2),
        "half_even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and down % 2 == 1),
        "down": False,
        "up": rest > 0,
    }[way]
    return int(down) + (1 if up else 0)


WAYS = ("half_up", "half_down", "half_even", "down", "up")


def price_of(number, way):
    """A fraction as a price of eight decimals, and the rounding if one was needed."""
    price = Fraction(rounded(number * 10**PRICE_DECIMALS, way), 10**PRICE_DECIMALS)
    return price, (None if price == number else way)


# time


def instant(text):
    """Seconds since 1970 as a fraction."""
    head, fraction = re.fullmatch(r"(.{19})(?:\.([0-9]+))?Z", text).groups()
    seconds = (datetime.fromisoformat(head + "+00:00") - EPOCH) // timedelta(seconds=1)
    return Fraction(seconds) + (Fraction(int(fraction), 10 ** len(fraction)) if fraction else 0)


def local_date(second, zone):
    return (EPOCH + timedelta(seconds=second)).astimezone(zone).date()


def first_second(day, zone):
    """The first second at which the clocks show the date or a later one; changes of clocks are at whole minutes."""
    second = int((datetime(day.year, day.month, day.day, tzinfo=timezone.utc) - EPOCH).total_seconds()) - 30 * 3600
    while local_date(second, zone) < day:
        second += 60
    return second


def by_day(start, end, zone):
    day = local_date(int(start), zone) - timedelta(days=2)
    parts = []
    while first_second(day, zone) < end:
        low, high = max(start, first_second(day, zone)), min(end, first_second(day + timedelta(days=1), zone))
        if low < high:
            parts.append((day.isoformat(), high - low))
        day += timedelta(days=1)
    return parts


# the rules


def check_card(card):
    if len(card["labour"]) > RATES_MAX or len(card["markup_steps"]) > STEPS_MAX:
        raise Refused("JM-PRC-0005")
    codes = []
    for rate in card["labour"]:
        if rate["code"] in codes:
            raise Refused("JM-PRC-0001")
        codes.append(rate["code"])
        if rate["increment_minutes"] == 0:
            raise Refused("JM-PRC-0002")
        if max(rate["minimum_minutes"], rate["increment_minutes"]) > DAY_MINUTES:
            raise Refused("JM-PRC-0003")
    if card["call_out"] and card["call_out"]["included_minutes"] > DAY_MINUTES:
        raise Refused("JM-PRC-0003")
    starts = [unit_price(step["unit_cost_from"]) for step in card["markup_steps"]]
    if any(a >= b for a, b in zip(starts, starts[1:])):
        raise Refused("JM-PRC-0004")


def read_numbers(card, work):
    for rate in card["labour"]:
        unit_price(rate["per_hour"])
    if card["call_out"]:
        unit_price(card["call_out"]["price"])
    decimal(card["material_markup"], PERCENT_MAX, PERCENT_DECIMALS)
    for step in card["markup_steps"]:
        decimal(step["markup"], PERCENT_MAX, PERCENT_DECIMALS)
    for done in work["labour"]:
        if instant(done["worked"]["end"]) <= instant(done["worked"]["start"]):
            raise Refused("JM-CAL-0001")
    for used in work["materials"]:
        decimal(used["quantity"], QUANTITY_MAX, QUANTITY_DECIMALS)
        unit_price(used["unit_cost"])


def check_work(card, work):
    records = [record["work"] for group in ("call_outs", "labour", "materials") for record in work[group]]
    if len(records) > RECORDS_MAX:
        raise Refused("JM-PRC-0005")
    check_card(card)
    if len(set(records)) < len(records):
        raise Refused("JM-PRC-0006")
    if work["call_outs"] and not card["call_out"]:
        raise Refused("JM-PRC-0008")
    spans = [(d["technician"], instant(d["worked"]["start"]), instant(d["worked"]["end"])) for d in work["labour"]]
    for i, (who, start, end) in enumerate(spans):
        for other, other_start, other_end in spans[:i]:
            if who == other and start < other_end and other_start < end:
                raise Refused("JM-PRC-0010")


def call_out_lines(card, work):
    for made in sorted(work["call_outs"], key=lambda made: made["work"]):
        fee = card["call_out"]
        line = {
            "kind": "call_out",
            "description": fee["description"],
            "supply": fee["supply"],
            "quantity": "1",
            "unit": "C62",
            "unit_price": plain(unit_price(fee["price"])),
        }
        yield line, {"call_out": {**made, "included_minutes": fee["included_minutes"]}}


def labour_lines(card, work, zone):
    rates = {rate["code"]: rate for rate in card["labour"]}
    included_left = {}
    for made in work["call_outs"]:
        key = (made["visit"], made["technician"])
        included_left[key] = included_left.get(key, 0) + 60 * card["call_out"]["included_minutes"]
    sums = {}
    for done in sorted(work["labour"], key=lambda done: (done["technician"], instant(done["worked"]["start"]))):
        if done["rate"] not in rates:
            raise Refused("JM-PRC-0007")
        start, end = instant(done["worked"]["start"]), instant(done["worked"]["end"])
        if end - start > RECORD_SECONDS_MAX:
            raise Refused("JM-PRC-0009")
        for day, seconds in by_day(start, end, zone):
            key = (done["visit"], done["technician"])
            included = min(included_left.get(key, 0), seconds)
            included_left[key] = included_left.get(key, 0) - included
            total = sums.setdefault((day, done["technician"], done["rate"]), [0, 0, []])
            total[0] += seconds
            total[1] += included
            total[2].append(done["work"])
    for (day, technician, code), (worked, included, records) in sorted(sums.items()):
        yield labour_line(rates[code], card, worked, included, sorted(set(records)), technician, day)


def ceiling(number):
    return -(-number // 1)


def labour_line(rate, card, worked, included, records, technician, day):
    minimum, increment = rate["minimum_minutes"], rate["increment_minutes"]
    rest = worked - included
    raised = max(rest, 60 * minimum) if rest > 0 else 0
    minutes = int(ceiling(Fraction(raised, 60 * increment)) * increment)
    per_hour = unit_price(rate["per_hour"])
    hours = Fraction(minutes, 60)
    way = None
    if hours * 100 % 1 == 0:
        quantity, unit, price = plain(hours), "HUR", per_hour
    else:
        price, way = price_of(per_hour / 60, card["price_rounding"])
        quantity, unit = str(minutes), "MIN"
        # The law: whichever way it is rounded, the line comes to the minor unit of rate × time.
        minor = 10 ** EXPONENT[card["currency"]]
        if any(rounded(price * minutes * minor, w) != rounded(per_hour * hours * minor, w) for w in WAYS):
            raise Refused("JM-PRC-0012")
    line = {
        "kind": "labour",
        "description": rate["description"],
        "supply": rate["supply"],
        "quantity": quantity,
        "unit": unit,
        "unit_price": plain(price),
    }
    return line, {
        "labour": {
            "work": records,
            "technician": technician,
            "date": day,
            "rate": rate["code"],
            "per_hour": plain(per_hour),
            "worked_seconds": int(ceiling(worked)),
            "included_seconds": int(ceiling(worked) - ceiling(rest)),
            "minimum_minutes": minimum if raised > rest else None,
            "increment_minutes": increment if minutes * 60 > ceiling(raised) else None,
            "charged_minutes": minutes,
            "price_rounding": way,
        }
    }


def material_lines(card, work):
    for used in sorted(work["materials"], key=lambda used: used["work"]):
        cost = unit_price(used["unit_cost"])
        markup, start = card["material_markup"], None
        for step in card["markup_steps"]:
            if cost >= unit_price(step["unit_cost_from"]):
                markup, start = step["markup"], step["unit_cost_from"]
        price, way = price_of(cost * (1 + Fraction(markup) / 100), card["price_rounding"])
        if price > PRICE_MAX:
            raise Refused("JM-PRC-0011")
        line = {
            "kind": "material",
            "description": used["description"],
            "supply": used["supply"],
            "quantity": plain(Fraction(used["quantity"])),
            "unit": used["unit"],
            "unit_price": plain(price),
        }
        yield line, {
            "material": {
                "work": used["work"],
                "unit_cost": plain(cost),
                "markup": plain(Fraction(markup)),
                "step_unit_cost": start and plain(Fraction(start)),
                "price_rounding": way,
            }
        }


def price(given):
    work, card = given["work"], given["rate_card"]
    read_numbers(card, work)
    try:
        zone = ZoneInfo(given["zone"])
    except (ZoneInfoNotFoundError, ValueError):
        raise Refused("JM-CAL-0003") from None
    check_work(card, work)
    lines = [*call_out_lines(card, work), *labour_lines(card, work, zone), *material_lines(card, work)]
    return {
        "currency": card["currency"],
        "lines": [{"line": line, "explanation": explanation} for line, explanation in lines],
    }


def length(seconds):
    parts = [(seconds // 3600, "h"), (seconds // 60 % 60, "min"), (seconds % 60, "s")]
    return " ".join(f"{n} {unit}" for n, unit in parts if n) or "0 min"


def explain(given):
    ((kind, facts),) = given.items()
    if kind == "call_out":
        minutes = facts["included_minutes"]
        included = f"the first {length(60 * minutes)} are included" if minutes else "no time is included"
        return f"call-out fee; {included}"
    way = facts["price_rounding"]
    what = "the price of a minute" if kind == "labour" else "the price"
    tail = f"; {what} rounded {way.replace('_', ' ')} to 8 decimals" if way else ""
    if kind == "material":
        step = f", the markup from {facts['step_unit_cost']}" if facts["step_unit_cost"] else ""
        return f"cost {facts['unit_cost']} + {facts['markup']} %{step}{tail}"
    text = f"{length(facts['worked_seconds'])} worked on {facts['date']}"
    if facts["included_seconds"]:
        text += f"; {length(facts['included_seconds'])} included in the call-out fee"
    if facts["minimum_minutes"] is not None:
        text += f"; charged as at least {length(60 * facts['minimum_minutes'])}"
    if facts["increment_minutes"] is not None:
        text += f"; charged in steps of {length(60 * facts['increment_minutes'])}"
    charged = length(60 * facts["charged_minutes"])
    return f"{text}: {charged} at {facts['per_hour']} an hour ({facts['rate']}){tail}"


RULES = {"pricing.price": price, "pricing.explain": explain}


def expectation(vector):
    try:
        return {"ok": RULES[vector["call"]](vector["input"])}
    except Refused as refused:
        return {"error": str(refused)}


def main():
    if zones.absent("pricing"):
        return 0
    folder = Path(__file__).resolve().parent.parent / "pricing"
    vectors = [vector for file in sorted(folder.glob("*.json")) for vector in json.loads(file.read_text("utf-8"))]
    recomputed = differ = 0
    for vector in vectors:
        want = expectation(vector)
        recomputed += 1
        if want != vector["expect"]:
            differ += 1
            print(f"{vector['name']}: recomputed {json.dumps(want)}, the vector says {json.dumps(vector['expect'])}")
    print(f"pricing: {recomputed} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or not vectors else 0


if __name__ == "__main__":
    sys.exit(main())
