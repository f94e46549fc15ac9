"""The values of an invoice as the check of the module invoice reads and writes them: refusals, decimals, rounding."""

import re
from fractions import Fraction

EXPONENTS = {
    "AED": 2, "AUD": 2, "CAD": 2, "CHF": 2, "CLP": 0, "DKK": 2, "EUR": 2, "GBP": 2, "HUF": 2, "INR": 2, "JPY": 0, "KWD": 3,
    "NOK": 2, "NZD": 2, "PLN": 2, "SEK": 2, "SGD": 2, "USD": 2,
}  # fmt: skip
MINOR_MAX = 2**53 - 1


class Refused(Exception):
    """A refusal by its code."""


def decimal(text, most, decimals, least=0, too_fine="JM-QTY-0004"):
    """A number of the library's strict grammar, from `least` to `most`."""
    if not isinstance(text, str):
        raise Refused("JM-WIR-0001")
    if not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", text):
        raise Refused("JM-QTY-0001")
    whole, _, part = text.removeprefix("-").partition(".")
    is_held = len(text) <= 32 and len(part) <= 28 and int(whole + part) < 2**96
    number = Fraction(text)
    if number < 0 <= least:
        raise Refused("JM-QTY-0002")
    if not least <= number <= most:
        raise Refused("JM-QTY-0003")
    if (number * 10**decimals).denominator != 1 or not is_held:
        raise Refused(too_fine)
    return number


def quantity(text):
    """What a line bills: below zero what goes back."""
    return decimal(text, 10**9, 6, least=-(10**9))


def base_quantity(text):
    return decimal(text, 10**9, 6)


def unit_price(text):
    return decimal(text, 10**9, 8, too_fine="JM-QTY-0006")


def percent(text):
    return decimal(text, 10**4, 6)


def exchange_rate(text):
    rate = decimal(text, 10**9, 10)
    if rate == 0:
        raise Refused("JM-QTY-0005")
    return rate


def plain(number):
    """A number as the library writes it: no exponent, no trailing zeros."""
    number = Fraction(number)
    scaled, decimals = abs(number), 0
    while scaled.denominator != 1:
        scaled, decimals = scaled * 10, decimals + 1
    digits = str(scaled.numerator).rjust(decimals + 1, "0")
    text = digits if decimals == 0 else f"{digits[:-decimals]}.{digits[-decimals:]}"
    return "-" + text if number < 0 else text


def rounded(exact, way):
    """A fraction as a whole number, symmetric about zero."""
    whole, rest = divmod(abs(Fraction(exact)), 1)
    half = Fraction(1, 2)
    up = {
        "half_up": rest >= half,
        "half_down": rest > half,
        "half_even": rest > half or (rest == half and whole % 2 == 1),
        "down": False,
        "up": rest > 0,
    }[way]
    magnitude = int(whole) + up
    return magnitude if exact >= 0 else -magnitude


def within(minor):
    if abs(minor) > MINOR_MAX:
        raise Refused("JM-INV-0007")
    return minor
