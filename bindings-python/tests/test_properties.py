"""Amounts against `fractions`, through the typed API: the rules as they are written, with arithmetic that cannot be off."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from journeyman import JourneymanError, billing, invoice, money, tax

quick = settings(
    derandomize=True,
    deadline=None,
    max_examples=300,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)

MINOR_MAX = 2**53 - 1
DECIMALS = {"JPY": 0, "AUD": 2, "GBP": 2, "KWD": 3}

currencies = st.sampled_from(sorted(DECIMALS))
roundings = st.sampled_from(list(money.Rounding))
minors = st.integers(-MINOR_MAX, MINOR_MAX) | st.integers(-1000, 1000)
percents = st.decimals(0, 100, places=2) | st.sampled_from([Decimal(n) for n in ("0", "5", "10", "12.5", "15", "20", "33.333333")])
# Sizes at which an exact half comes about often: 0.5 % of a whole number of cents, and the like.
halves = st.integers(-200, 200).map(lambda n: Decimal(abs(n)) / 2)


def nearest(exact: Fraction, way: money.Rounding) -> int:
    """A fraction as a whole number: the magnitude is rounded, so that a credit note mirrors its invoice."""
    size = abs(exact)
    low = floor(size)
    rest = size - low
    match way.value:
        case "down":
            goes_up = False
        case "up":
            goes_up = rest != 0
        case "half_up":
            goes_up = 2 * rest >= 1
        case "half_down":
            goes_up = 2 * rest > 1
        case "half_even":
            goes_up = 2 * rest > 1 or (2 * rest == 1 and low % 2 == 1)
    whole = low + 1 if goes_up else low
    return whole if exact >= 0 else -whole


def amount(minor: int, currency: str = "AUD") -> money.Money:
    return money.Money(minor=minor, currency=currency)


def outcome(call: Any) -> tuple[str, Any]:
    try:
        return "ok", call()
    except JourneymanError as error:
        return "error", error.code


# ---- money


@quick
@given(minors, percents | halves, roundings, currencies)
def test_a_percentage_is_the_exact_one_rounded_once(minor, percent, way, currency):
    want = nearest(Fraction(minor) * Fraction(percent) / 100, way)
    assert money.percent(amount(minor, currency), percent, way) == amount(want, currency)


@quick
@given(minors, st.decimals(100, 10_000, places=6), roundings)
def test_a_percentage_beyond_the_bounds_is_refused_and_never_wraps(minor, percent, way):
    want = nearest(Fraction(minor) * Fraction(percent) / 100, way)
    expected = ("ok", amount(want)) if abs(want) <= MINOR_MAX else ("error", "JM-MON-0005")
    assert outcome(lambda: money.percent(amount(minor), percent, way)) == expected


@quick
@given(st.lists(minors, max_size=12), currencies)
def test_a_sum_is_the_sum(amounts, currency):
    given_ = [amount(minor, currency) for minor in amounts]
    if not amounts:
        assert money.sum(given_) is None
        return
    want = sum(amounts)
    expected = ("ok", amount(want, currency)) if abs(want) <= MINOR_MAX else ("error", "JM-MON-0005")
    assert outcome(lambda: money.sum(given_)) == expected


@quick
@given(minors, minors)
def test_operators_are_those_of_whole_numbers(a, b):
    for got, want in [(lambda: amount(a) + amount(b), a + b), (lambda: amount(a) - amount(b), a - b)]:
        assert outcome(got) == (("ok", amount(want)) if abs(want) <= MINOR_MAX else ("error", "JM-MON-0005"))
    assert -amount(a) == amount(-a)
    assert (amount(a) < amount(b), amount(a) <= amount(b), amount(a) == amount(b)) == (a < b, a <= b, a == b)
    assert a != b or hash(amount(a)) == hash(amount(b))


@quick
@given(minors, st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 5), min_size=1, max_size=40))
def test_parts_sum_to_the_whole_and_are_within_one_unit_of_their_shares(minor, weights):
    assume(any(weights))
    parts = [part.minor for part in money.allocate(amount(minor), weights)]
    shares = [Fraction(minor * weight, sum(weights)) for weight in weights]
    assert sum(parts) == minor
    assert all(abs(part - share) < 1 for part, share in zip(parts, shares, strict=True))
    # Hamilton's: who got a unit more than the whole of the share had at least as large a remainder as who didn't.
    rest = [abs(share) - floor(abs(share)) for share in shares]
    more = {at for at, part in enumerate(parts) if abs(part) > floor(abs(shares[at]))}
    order = sorted(range(len(parts)), key=lambda at: (-rest[at], at))
    assert more == set(order[: len(more)])
    assert [part.minor for part in money.allocate(amount(-minor), weights)] == [-part for part in parts]


@quick
@given(minors, st.decimals(0, 120, places=3) | halves, roundings, currencies)
def test_a_deposit_by_per_cent_is_the_exact_one_rounded_once(minor, percent, way, currency):
    total, share = amount(minor, currency), billing.DepositShare.Percent(percent=percent, rounding=way)
    if minor < 0:
        expected = ("error", "JM-BIL-0003")
    elif percent > 100:
        expected = ("error", "JM-BIL-0004")
    else:
        expected = ("ok", amount(nearest(Fraction(minor) * Fraction(percent) / 100, way), currency))
        assert 0 <= expected[1].minor <= minor
    got = outcome(lambda: billing.deposit(total, share))
    if got[0] == expected[0] == "error" and minor < 0 and percent > 100:
        return  # wrong in two ways: either is an answer
    assert got == expected


@quick
@given(minors, minors)
def test_a_deposit_of_an_amount_is_that_amount_up_to_the_total(minor, part):
    got = outcome(lambda: billing.deposit(amount(minor), billing.DepositShare.Amount(amount=amount(part))))
    if minor < 0 or part < 0:
        assert got == ("error", "JM-BIL-0003")
    elif part > minor:
        assert got == ("error", "JM-BIL-0004")
    else:
        assert got == ("ok", amount(part))


# ---- invoices: EN 16931-1, and what the documentation says of prices with tax and of tax on each line


@dataclass
class Group:
    """What bears one tax: the amounts of lines and charges, and of allowances, with the tax of each."""

    billed: list[tuple[int, int]] = field(default_factory=list)
    allowed: list[tuple[int, int]] = field(default_factory=list)

    @property
    def amount(self) -> int:
        return sum(minor for minor, _ in self.billed) - sum(minor for minor, _ in self.allowed)


class Reference:
    """The totals of a draft in exact fractions."""

    def __init__(self, draft: invoice.Draft) -> None:
        self.draft = draft
        self.net_way = draft.rounding.line_net
        self.tax_way = draft.rounding.tax.way
        self.on_lines = draft.rounding.tax.at is tax.TaxRoundingPoint.LINE
        self.inclusive = draft.price_basis is tax.PriceBasis.INCLUSIVE
        self.groups: dict[tuple[tax.TaxCategory, Fraction], Group] = {}

    def group(self, treatment: tax.TaxTreatment) -> Group:
        return self.groups.setdefault((treatment.category, Fraction(treatment.percent)), Group())

    def is_taxed(self, category: tax.TaxCategory) -> bool:
        return category in (tax.TaxCategory.STANDARD, tax.TaxCategory.REDUCED)

    def tax_of(self, minor: int, category: tax.TaxCategory, rate: Fraction) -> int:
        """BR-CO-17, or the tax that is within an amount, rounded once."""
        return nearest(self.exact_tax(minor, category, rate), self.tax_way)

    def exact_tax(self, minor: int, category: tax.TaxCategory, rate: Fraction) -> Fraction:
        if not self.is_taxed(category):
            return Fraction(0)  # BR-Z-09, BR-E-09, BR-AE-09, BR-O-09
        return minor * rate / (100 + rate if self.inclusive else 100)

    def line(self, line: invoice.InvoiceLine) -> dict[str, int | None]:
        major = Fraction(line.quantity) * Fraction(line.unit_price)
        subtotal = nearest(major * 10 ** DECIMALS[self.draft.currency], self.net_way)

        def worth(value: invoice.LineAdjustment) -> int:
            match value:
                case invoice.LineAdjustment.Amount(amount=given_):
                    return given_.minor
                case invoice.LineAdjustment.Percent(percent=percent):
                    return nearest(subtotal * Fraction(percent) / 100, self.net_way)

        off = sum(worth(one.value) for one in line.allowances)
        on = sum(worth(one.value) for one in line.charges)
        net = subtotal - off + on
        own = self.tax_of(net, line.tax.category, Fraction(line.tax.percent)) if self.on_lines else None
        self.group(line.tax).billed.append((net, own or 0))
        return {"subtotal": subtotal, "allowances": off, "charges": on, "amount": net, "tax": own, "further_tax": None}

    def totals(self) -> dict[str, Any]:
        draft = self.draft
        lines = [self.line(line) for line in draft.lines]
        line_total = sum(line["amount"] for line in lines)  # BR-CO-10
        same_tax = {key: group.amount for key, group in self.groups.items()}

        def worth(one: invoice.DocumentAllowance | invoice.DocumentCharge) -> int:
            match one.value:
                case invoice.DocumentAdjustment.Amount(amount=given_):
                    return given_.minor
                case invoice.DocumentAdjustment.PercentOfLines(percent=percent):
                    base = line_total
                case invoice.DocumentAdjustment.PercentOfSameTax(percent=percent):
                    base = same_tax.get((one.tax.category, Fraction(one.tax.percent)), 0)
            return nearest(base * Fraction(percent) / 100, self.net_way)

        allowances = [worth(one) for one in draft.allowances]
        for one, minor in zip(draft.allowances, allowances, strict=True):
            own = self.tax_of(minor, one.tax.category, Fraction(one.tax.percent)) if self.on_lines else 0
            self.group(one.tax).allowed.append((minor, own))
        charges = [worth(one) for one in draft.charges]
        for one, minor in zip(draft.charges, charges, strict=True):
            own = self.tax_of(minor, one.tax.category, Fraction(one.tax.percent)) if self.on_lines else 0
            self.group(one.tax).billed.append((minor, own))
        order = list(tax.TaxCategory)
        keys = sorted(self.groups, key=lambda key: (order.index(key[0]), key[1]))
        once = self.taxes_once(keys) if draft.rounding.tax.at is tax.TaxRoundingPoint.DOCUMENT else {}
        breakdown = [self.one_tax(*key, once.get(key)) for key in keys]
        billed = line_total - sum(allowances) + sum(charges)  # BR-CO-11, BR-CO-12, BR-CO-13
        taxes = sum(row["tax"] for row in breakdown)  # BR-CO-14
        with_tax = billed if self.inclusive else billed + taxes  # BR-CO-15
        prepaid = None if draft.prepaid is None else draft.prepaid.minor
        return {
            "lines": lines,
            "allowances": allowances,
            "charges": charges,
            "line_total": line_total,
            "allowance_total": sum(allowances),
            "charge_total": sum(charges),
            "tax_exclusive": with_tax - taxes,
            "tax": taxes,
            "tax_inclusive": with_tax,
            "prepaid": prepaid,
            "payable": with_tax - (prepaid or 0),  # BR-CO-16
            "tax_breakdown": breakdown,
            "further_taxes": [],
            **dict.fromkeys(["line_rounding", "withheld", "rounding", "payable_less_withheld", "tax_in_tax_currency"]),
        }

    def taxes_once(self, keys: list[tuple[tax.TaxCategory, Fraction]]) -> dict[tuple[tax.TaxCategory, Fraction], int]:
        """The sum of the exact taxes, rounded once: each is cut, and what is missing goes to the largest remainders."""
        exact = [self.exact_tax(self.groups[key].amount, *key) for key in keys]
        parts = [int(part) for part in exact]
        missing = nearest(sum(exact, Fraction(0)), self.tax_way) - sum(parts)
        unit = 1 if missing > 0 else -1
        largest_first = sorted(range(len(keys)), key=lambda at: -(exact[at] - parts[at]) * unit)
        for at in largest_first[: abs(missing)]:
            parts[at] += unit
        return dict(zip(keys, parts, strict=True))

    def one_tax(self, category: tax.TaxCategory, rate: Fraction, part: int | None) -> dict[str, Any]:
        """A row of the breakdown (BG-23)."""
        group = self.groups[category, rate]
        if part is not None:
            due = part
        elif not self.is_taxed(category):
            due = 0
        elif not self.on_lines:
            due = self.tax_of(group.amount, category, rate)
        else:
            # Allowances of the document take back their share of what the lines and charges bear.
            due = sum(own for _, own in group.billed)
            whole, off = sum(minor for minor, _ in group.billed), sum(minor for minor, _ in group.allowed)
            if off and off * whole > 0 and abs(off) <= abs(whole):
                due -= nearest(Fraction(due * off, whole), self.tax_way)
            elif off:  # more than there is, or of the other sign: they take back their own
                due -= sum(own for _, own in group.allowed)
        base = group.amount - due if self.inclusive else group.amount
        shown = None
        if category is tax.TaxCategory.REVERSE_CHARGE:
            shown = nearest(base * rate / 100, self.tax_way)
        return {"category": category, "percent": rate, "base": base, "tax": due, "reverse_charge_tax": shown}


def plain(value: Any) -> Any:
    """Amounts as minor units, numbers as fractions."""
    if isinstance(value, money.Money):
        return value.minor
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Decimal):
        return Fraction(value)
    for cls in (invoice.LineTotals, invoice.TaxBreakdown, invoice.Totals):
        if isinstance(value, cls):
            names = [name for name in dir(cls) if type(vars(cls).get(name)).__name__ == "getset_descriptor"]
            return {name: plain(getattr(value, name)) for name in names if name != "price_basis"}
    return value


REASON = "invented for a test"
TAXED = [("standard", "10"), ("standard", "20"), ("reduced", "5"), ("reduced", "12.5"), ("standard", "33.333333")]
UNTAXED = [("zero", "0"), ("exempt", "0")]


def treatments(inclusive: bool) -> st.SearchStrategy[tax.TaxTreatment]:
    reverse = [] if inclusive else [("reverse_charge", "20"), ("reverse_charge", "0")]
    return st.sampled_from(TAXED + UNTAXED + reverse).map(treatment) | st.builds(
        lambda rate: treatment(("standard", str(rate))), st.decimals("0.01", 100, places=2)
    )


def treatment(row: tuple[str, str]) -> tax.TaxTreatment:
    category = tax.TaxCategory(row[0])
    needs = category in (tax.TaxCategory.EXEMPT, tax.TaxCategory.REVERSE_CHARGE, tax.TaxCategory.OUTSIDE_SCOPE)
    return tax.TaxTreatment(category=category, percent=row[1], reason=REASON if needs else None)


@st.composite
def drafts(draw: st.DrawFn) -> invoice.Draft:
    currency = draw(currencies)
    basis = draw(st.sampled_from(list(tax.PriceBasis)))
    if draw(st.integers(0, 9)) == 0:
        bears = st.just(treatment(("outside_scope", "0")))
    else:
        bears = st.sampled_from(draw(st.lists(treatments(basis is tax.PriceBasis.INCLUSIVE), min_size=1, max_size=3)))
    largest = draw(st.sampled_from([5, 2_000, 10**9]))
    amounts = st.integers(-(largest // 10), largest).map(lambda minor: amount(minor, currency))
    small = st.decimals(0, 30, places=2)
    line_values = st.builds(lambda a: invoice.LineAdjustment.Amount(amount=a), amounts) | st.builds(
        lambda p: invoice.LineAdjustment.Percent(percent=p), small
    )
    values = (
        st.builds(lambda a: invoice.DocumentAdjustment.Amount(amount=a), amounts)
        | st.builds(lambda p: invoice.DocumentAdjustment.PercentOfLines(percent=p), small)
        | st.builds(lambda p: invoice.DocumentAdjustment.PercentOfSameTax(percent=p), small)
    )
    numbers = st.decimals(0, 20, places=3) | st.decimals(0, 10**4, places=2) | st.sampled_from([Decimal("0.5"), Decimal(1)])
    lines = st.builds(
        lambda quantity, price, off, on, bears: invoice.InvoiceLine(
            description="Invented", quantity=quantity, unit="C62", unit_price=price, tax=bears,
            allowances=[invoice.LineAllowance(value=value, reason=REASON) for value in off],
            charges=[invoice.LineCharge(value=value, reason=REASON) for value in on],
        ),
        st.builds(lambda number, way: number * way, numbers, st.sampled_from([1, 1, 1, -1])),
        numbers, st.lists(line_values, max_size=2), st.lists(line_values, max_size=2), bears,
    )
    profile = invoice.RoundingProfile(
        line_net=draw(roundings),
        tax=tax.TaxRounding(at=draw(st.sampled_from(list(tax.TaxRoundingPoint))), way=draw(roundings)),
    )
    return invoice.Draft(
        currency=currency,
        price_basis=basis,
        rounding=profile,
        lines=draw(st.lists(lines, min_size=1, max_size=6)),
        allowances=[
            invoice.DocumentAllowance(value=value, reason=REASON, tax=borne)
            for value, borne in draw(st.lists(st.tuples(values, bears), max_size=2))
        ],
        charges=[
            invoice.DocumentCharge(value=value, reason=REASON, tax=borne)
            for value, borne in draw(st.lists(st.tuples(values, bears), max_size=2))
        ],
        prepaid=draw(st.none() | amounts),
    )


REACHED: set[str] = set()


@settings(quick, max_examples=1500)
@given(drafts())
def test_an_invoice_comes_to_what_the_rules_say(draft):
    want = Reference(draft).totals()
    got = plain(invoice.calculate(draft))
    sign = "below zero" if want["payable"] < 0 else "to pay"
    REACHED.update([sign, f"{draft.price_basis} {draft.rounding.tax.at} {draft.currency}"])
    event(sign)
    assert got == want


def test_the_invoices_were_of_every_kind():
    wanted = {f"{basis} {at} {currency}" for basis in tax.PriceBasis for at in tax.TaxRoundingPoint for currency in DECIMALS}
    if not REACHED:
        pytest.skip("the invoices weren't asked for")
    assert wanted | {"to pay", "below zero"} <= REACHED


@quick
@given(drafts())
def test_what_is_shown_adds_up_and_the_credit_note_mirrors_it(draft):
    totals = invoice.calculate(draft)
    assert totals.tax_exclusive + totals.tax == totals.tax_inclusive
    assert sum(row.base.minor for row in totals.tax_breakdown) == totals.tax_exclusive.minor
    assert sum(row.tax.minor for row in totals.tax_breakdown) == totals.tax.minor
    assert totals.negated().negated() == totals
    assert totals.negated().payable == -totals.payable
    # The explanation is enough to find each total: its steps have the same results, each exact one rounded as it says.
    for step in invoice.explain(draft).steps:
        assert step.residue == step.result.minor - step.exact
        if step.rule is not invoice.InvoiceRule.JM_APPORTIONED:  # a part of what was rounded as a whole
            rounded = step.exact if step.rounding is None else nearest(step.exact, step.rounding)
            assert step.result.minor == rounded


rows = st.tuples(
    st.decimals(0, 1000, places=3), st.decimals(0, 1000, places=2), st.sampled_from([Decimal(n) for n in ("0", "5", "10", "12.5")])
)


@quick
@given(st.lists(rows, min_size=1, max_size=8), st.sampled_from(list(tax.PriceBasis)), roundings, roundings, currencies)
def test_rows_of_numbers_come_to_what_their_draft_comes_to(lines, basis, line_net, way, currency):
    for at in tax.TaxRoundingPoint:
        profile = invoice.RoundingProfile(line_net=line_net, tax=tax.TaxRounding(at=at, way=way))
        draft = invoice.Draft(
            currency=currency, price_basis=basis, rounding=profile,
            lines=[
                invoice.InvoiceLine(
                    description="Invented", quantity=quantity, unit="C62", unit_price=price,
                    tax=treatment(("standard" if rate else "zero", str(rate))),
                )
                for quantity, price, rate in lines
            ],
        )
        assert plain(invoice.calculate_lines(currency, lines, basis, profile)) == Reference(draft).totals()
