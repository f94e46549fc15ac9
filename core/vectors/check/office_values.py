"""How the office's values are written: the order of their fields, and what an envelope and its commands must be.

JSON is written as the library says it writes it: fields in the order of their declaration, no white space, characters beyond
ASCII as they are. The sentences and remedies of failures are part of the hashed bytes, so they are in a table,
`office_failures.py`, written from the catalogue of codes as it is published.
"""

import json
import re
import uuid
from datetime import datetime, timezone
from hashlib import sha256

from office_failures import FAILURES

START = "0" * 64
SCHEMA = 1


class Stopped(Exception):
    """The operation as a whole fails with a code."""


class Refused(Exception):
    """The command is refused, for a reason."""


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def digest(text):
    return sha256(text.encode()).hexdigest()


def spoken(value):
    """An argument as the English sentence has it."""
    if isinstance(value, dict) and "minor" in value:
        minor = abs(value["minor"])
        sign = "-" if value["minor"] < 0 else ""
        return f"{sign}{value['currency']} {minor // 100}.{minor % 100:02}"  # the vectors' currencies have two decimals
    if isinstance(value, dict):
        ((name, fields),) = value.items()
        return f"the {name} {fields[name]}"
    return str(value)


def failure(code, **facts):
    kind, sentence, remedy = FAILURES[code]
    arguments = {name: fact if isinstance(fact, str) else compact(fact) for name, fact in sorted(facts.items())}
    text = sentence.format(**{name: spoken(fact) for name, fact in facts.items()})
    return {"code": code, "kind": kind, "text": text, "remedy": remedy, "arguments": arguments}


# ---- values, as they are written ----


def instant(given):
    """An instant in UTC, with three or six decimals of a second only where there are any."""
    moment = datetime.fromisoformat(given.replace("Z", "+00:00")).astimezone(timezone.utc)
    micros = moment.microsecond
    part = "" if micros == 0 else f".{micros // 1000:03}" if micros % 1000 == 0 else f".{micros:06}"
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + part + "Z"


def an_id(given):
    if not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", given):
        raise Stopped("JM-ID-0001")
    if uuid.UUID(given).int == 0:
        raise Stopped("JM-ID-0002")
    return given.lower()


def a_digest(given):
    if not re.fullmatch("[0-9a-f]{64}", given):
        raise Stopped("JM-LOG-0001")
    return given


def plain(given):
    return given


def maybe(kind):
    return lambda given: None if given is None else kind(given)


def several(kind):
    return lambda given: [kind(one) for one in given]


def fields(**kinds):
    """A structure: its fields in their order; those that may be missing are null then."""

    def read(given):
        if not isinstance(given, dict) or set(given) - set(kinds):
            raise Stopped("JM-WIR-0001")
        return {name: kind(given.get(name)) for name, kind in kinds.items()}

    return read


def sparse(**kinds):
    """A structure of which only what is there is written."""

    def read(given):
        if not isinstance(given, dict) or set(given) - set(kinds):
            raise Stopped("JM-WIR-0001")
        return {name: kind(given[name]) for name, kind in kinds.items() if given.get(name) not in (None, [], {})}

    return read


def then(kind, **last):
    """A structure with further fields at its end, which are written only where they are there."""

    def read(given):
        there = kind({name: value for name, value in given.items() if name not in last})
        return there | {name: kind(given[name]) for name, kind in last.items() if given.get(name) is not None}

    return read


def one_of(**kinds):
    def read(given):
        if not isinstance(given, dict) or len(given) != 1 or next(iter(given)) not in kinds:
            raise Stopped("JM-WIR-0001")
        ((name, value),) = given.items()
        return {name: kinds[name](value)}

    return read


MONEY = fields(minor=plain, currency=plain)
TERMS = fields(days=plain)
SETTINGS = fields(
    regime=plain,
    registration=one_of(not_registered=fields(), registered=fields(number=plain, since=plain, until=plain)),
    currency=plain,
    zone=plain,
    price_basis=plain,
    rounding=fields(line_net=plain, tax=fields(at=plain, way=plain)),
    rate_card=fields(
        currency=plain,
        labour=several(
            fields(
                code=plain, description=plain, per_hour=plain, minimum_minutes=plain, increment_minutes=plain,
                supply=plain,
            )
        ),
        call_out=maybe(fields(description=plain, price=plain, included_minutes=plain, supply=plain)),
        material_markup=plain,
        markup_steps=plain,
        price_rounding=plain,
    ),
    invoice_prefix=plain,
    credit_note_prefix=plain,
    payment_terms=TERMS,
)
PAYMENT = fields(
    id=an_id, customer=an_id, job=maybe(an_id), amount=MONEY, method=plain, received_on=plain, reference=plain
)
REFUND = fields(id=an_id, payment=an_id, amount=MONEY, refunded_on=plain, reason=plain)
SHARE = fields(invoice=an_id, amount=MONEY)
QUOTE_LINE = fields(kind=plain, description=plain, supply=plain, quantity=plain, unit=plain, unit_price=plain)
AGAIN = {"covered": plain, "reverse_charge": plain, "expected_payable": maybe(MONEY)}  # the first two are null here
PART = one_of(
    rest=fields(), lines=fields(lines=several(fields(line=plain, quantity=plain))), amount=fields(amount=MONEY)
)
INTERVAL = fields(start=instant, end=instant)
DETAILS = sparse(
    crew=several(an_id), vehicles=several(an_id), equipment=several(an_id), site=an_id,
    needs=sparse(skills=several(fields(name=plain, level=plain)), licences=plain, crew_size=plain, roles=plain),
    window=fields(interval=INTERVAL), depends_on=several(fields(booking=an_id, lag_seconds=plain)), preferred=an_id,
    status=plain,
)
PLAN = then(
    fields(
        job=an_id, visit=an_id, booking=an_id, technician=an_id, time=one_of(instants=fields(interval=INTERVAL)),
        window=maybe(INTERVAL), overrides=several(plain),
    ),
    details=DETAILS,
)
COMMAND = one_of(
    open_firm=fields(settings=SETTINGS),
    register_customer=fields(customer=an_id, payment_terms=maybe(TERMS)),
    settle_attention=fields(entry=plain),
    take_payment=fields(payment=PAYMENT),
    refund=fields(refund=REFUND),
    allocate=fields(credit=one_of(payment=fields(payment=an_id)), shares=several(SHARE), on=plain),
    unallocate=fields(allocation=fields(payment=an_id, invoice=an_id, amount=MONEY), on=plain),
    write_off=fields(share=SHARE, on=plain),
    reverse_write_off=fields(share=SHARE, on=plain),
    job=fields(
        job=an_id,
        command=one_of(
            record_enquiry=fields(job=an_id, customer=an_id, site=an_id, summary=plain),
            send_quote=fields(
                quote=an_id, lines=several(QUOTE_LINE), currency=plain, deposit=maybe(MONEY), valid_until=maybe(instant)
            ),
            accept_quote=fields(quote=an_id),
        ),
    ),
    plan_visit=PLAN,
    invoice_job=fields(invoice=an_id, job=an_id, **AGAIN),
    credit_invoice=fields(credit_note=an_id, invoice=an_id, reason=plain),
    credit_part=fields(credit_note=an_id, invoice=an_id, part=PART, reason=plain),
    correct_invoice=fields(credit_note=an_id, corrects=an_id, reason=plain, invoice=an_id, **AGAIN),
    void_invoice=fields(invoice=an_id, reason=plain),
)
KEPT_BY_DAY = ("allocate", "unallocate", "write_off", "reverse_write_off")
ENVELOPE = fields(
    schema=plain, command_id=an_id, device_id=an_id, device_seq=plain, based_on=plain, depends_on=several(an_id),
    occurred_at=instant, rules=plain, prev_hash=a_digest, body=plain,
)
EVENTS = {
    "firm_opened", "settings_changed", "customer_registered", "attention_settled", "job", "schedule",
    "invoice_issued", "credit_note_issued", "invoice_voided", "payment", "ledger",
}


def depth(value):
    """How many lists and objects stand one in another at the deepest."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inside is None else 1 + max(map(depth, inside), default=0)


def envelope_digest(envelope):
    return digest(compact(ENVELOPE(envelope)))
