"""Recomputes the vectors of money in exact fractions, from ISO 4217 and the rules of rounding and of Hamilton."""

import json
import re
import sys
from fractions import Fraction
from math import floor
from pathlib import Path

VECTORS = Path(__file__).resolve().parent.parent / "money"

# ISO 4217 list one as published on 2026-01-01, the codes with a minor unit; then withdrawn ones that stay known.
CURRENCIES = set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
    CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
    USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    ANG BGN BYR CUC HRK LTL MRO SLL STD VEF ZWL
    """.split()
)
MINOR_MAX = 2**53 - 1
PERCENT_MAX, PERCENT_DECIMALS_MAX = 10_000, 6


class Refused(Exception):
    """The code with which the input is refused."""


def fields(value, *names):
    """The fields of an object that has these and no others."""
    if not isinstance(value, dict) or set(value) != set(names):
        raise Refused("JM-WIR-0001")
    return [value[name] for name in names]


def whole(value, least, most, code="JM-WIR-0001"):
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refused("JM-WIR-0001")
    if not least <= value <= most:
        raise Refused(code)
    return value


def money(value):
    minor, currency = fields(value, "minor", "currency")
    whole(minor, -(2**63), 2**63 - 1)
    whole(minor, -MINOR_MAX, MINOR_MAX, "JM-MON-0005")
    if not isinstance(currency, str):
        raise Refused("JM-WIR-0001")
    if currency not in CURRENCIES:
        raise Refused("JM-MON-0001")
    return minor, currency


def amount(minor, currency):
    if abs(minor) > MINOR_MAX:
        raise Refused("JM-MON-0005")
    return {"minor": minor, "currency": currency}


def percent(text):
    if not isinstance(text, str):
        raise Refused("JM-WIR-0001")
    if not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", text):
        raise Refused("JM-QTY-0001")
    number = Fraction(text)
    if number < 0:
        raise Refused("JM-QTY-0002")
    if number > PERCENT_MAX:
        raise Refused("JM-QTY-0003")
    if (number * 10**PERCENT_DECIMALS_MAX).denominator != 1 or len(text) > 32:
        raise Refused("JM-QTY-0004")
    return number


def rounded(exact, way):
    """To a whole number: the size is rounded, then the sign put back, so that every way is symmetric about zero."""
    size = abs(exact)
    low, part = floor(size), size - floor(size)
    half = Fraction(1, 2)
    up = {
        "half_up": part >= half,
        "half_down": part > half,
        "half_even": part > half or (part == half and low % 2 == 1),
        "down": False,
        "up": part > 0,
    }
    if way not in up:
        raise Refused("JM-WIR-0001")
    return (low + up[way]) * (1 if exact >= 0 else -1)


def allocate(given):
    total, weights = fields(given, "total", "weights")
    minor, currency = money(total)
    if not isinstance(weights, list):
        raise Refused("JM-WIR-0001")
    weights = [whole(weight, 0, 2**32 - 1) for weight in weights]
    if sum(weights) == 0:
        raise Refused("JM-MON-0003")
    # Quotas of the total's size; the seats that flooring leaves over go to the largest remainders, the earlier first.
    quotas = [Fraction(abs(minor) * weight, sum(weights)) for weight in weights]
    parts = [floor(quota) for quota in quotas]
    ranked = sorted(range(len(parts)), key=lambda at: (parts[at] - quotas[at], at))
    for at in ranked[: abs(minor) - sum(parts)]:
        parts[at] += 1
    return [amount(part if minor >= 0 else -part, currency) for part in parts]


def percent_of(given):
    whole_amount, rate, way = fields(given, "amount", "percent", "rounding")
    minor, currency = money(whole_amount)
    return amount(rounded(minor * percent(rate) / 100, way), currency)


def total(given):
    (amounts,) = fields(given, "amounts")
    amounts = [money(value) for value in amounts]
    if not amounts:
        return None
    currency = amounts[0][1]
    if any(other != currency for _, other in amounts):
        raise Refused("JM-MON-0002")
    return amount(sum(minor for minor, _ in amounts), currency)


RULES = {"money.allocate": allocate, "money.percent": percent_of, "money.sum": total}


def outcome(vector):
    try:
        return {"ok": RULES[vector["call"]](vector["input"])}
    except Refused as refused:
        return {"error": str(refused)}


def main():
    vectors = [vector for file in sorted(VECTORS.glob("*.json")) for vector in json.loads(file.read_text("utf-8"))]
    differ = 0
    for vector in vectors:
        found = outcome(vector)
        if found != vector["expect"]:
            differ += 1
            print(f"money: {vector['name']}: expected {vector['expect']}, recomputed {found}")
    print(f"money: {len(vectors)} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or not vectors else 0


if __name__ == "__main__":
    sys.exit(main())
