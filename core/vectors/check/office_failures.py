"""What the office's failures say, from the published catalogue of codes: a table for `office.py`."""

# code -> (kind, sentence, remedy)
FAILURES = {
    "JM-ID-0001": ("invalid", "at {path}: {problem}", "give a UUID in its hyphenated form of 36 characters"),
    "JM-INV-0060": (
        "refused", "there is nothing to credit", "credit something of what is left, if anything is: invoice.left_to_credit lists it",
    ),
    "JM-INV-0061": (
        "refused", "the {part}: {left} is left to credit, not {requested}", "credit at most what is left, or the rest",
    ),
    "JM-INV-0062": (
        "missing", "the invoice has {lines} lines, so there is no line {line}",
        "name a line by its number on the invoice, counted from 1",
    ),
    "JM-INV-0064": (
        "refused", "of line {line}, {left} is left to credit, not {requested}",
        "credit more than nothing and at most what is left of the line, or leave the line out",
    ),
    "JM-INV-0070": (
        "refused", "the invoice {invoice} was {what_was} already: it is credited, not voided",
        "credit it, and issue another one",
    ),
    "JM-LED-0004": (
        "refused", "{document} is in the books with other content",
        "give the new document an id of its own; to correct one in the books, credit it and issue it anew",
    ),
    "JM-LED-0006": ("missing", "{document} isn't in the books", "enter it first, or check the id"),
    "JM-LED-0008": (
        "invalid", "{document} counts from {earliest}, so nothing can be done with it on {on}",
        "give the day named in the text or a later one",
    ),
    "JM-LED-0001": (
        "invalid", "{amount} is no amount to enter",
        "give an amount above zero; a credit note or refund takes money the other way",
    ),
    "JM-LED-0014": (
        "refused", "of the payment {payment}, {refundable} can be paid back in all, not {requested}",
        "refund at most what came and wasn't paid back yet",
    ),
    "JM-OFF-0005": (
        "refused", "command {command} was given before with other content",
        "make a new id for each command; look at both, since only the first was carried out",
    ),
    "JM-OFF-0006": (
        "refused", "device {device} gave its number {device_seq} to two envelopes",
        "two copies of one device are in use: give one of them a new device id, and enter what only it knew again",
    ),
    "JM-OFF-0007": (
        "refused", "envelope {device_seq} of device {device} is not chained to the one before it",
        "the device was restored from an old copy, or its JSON was rewritten on the way: hand envelopes on byte for"
        " byte; to a restored device give a new device id, and enter what only it knew again",
    ),
    "JM-OFF-0008": (
        "refused", "it depends on command {command}, which was not carried out",
        "give that one again or do without it, then give this one again",
    ),
    "JM-OFF-0009": (
        "unsupported", "the command is of schema {given}; this version knows up to {known}",
        "update the office's software, then give the command again",
    ),
    "JM-OFF-0011": (
        "unsupported", "the log holds events of a newer version; this one only records facts",
        "update this software; facts are recorded meanwhile",
    ),
    "JM-OFF-0012": ("refused", "the firm's books are not open yet", "open the firm first"),
    "JM-OFF-0013": ("refused", "the firm's books are open already", "go on with the firm as it is"),
    "JM-OFF-0015": ("missing", "customer {customer} is not known", "register the customer first"),
    "JM-OFF-0016": (
        "refused", "customer {customer} is known already", "use the customer as it is, or make a new id",
    ),
    "JM-OFF-0017": (
        "missing", "nothing about entry {entry} waits for attention",
        "list what waits; somebody may have settled it already",
    ),
    "JM-OFF-0018": (
        "refused", "the books are kept in {firm}, not in {given}", "give it in the firm's currency",
    ),
    "JM-OFF-0019": ("limit", "a prefix of document numbers has at most {max} bytes", "shorten the prefix"),
    "JM-OFF-0034": (
        "invalid", "invoices and credit notes need prefixes of their own, which differ by more than digits at the end",
        "give each a prefix of its own, such as INV- and CN-",
    ),
    "JM-OFF-0020": (
        "missing", "job {job} is not known",
        "record the enquiry first, then give it again as a new command",
    ),
    "JM-OFF-0023": (
        "missing", "invoice {invoice} is not known", "look the invoice up; only those of this office can be credited",
    ),
    "JM-OFF-0024": ("refused", "the id {id} belongs to something else", "make a new id"),
    "JM-OFF-0027": (
        "refused", "the invoice asks for {payable}, not for {expected}",
        "look at the invoice that the office would issue, and expect its amount",
    ),
    "JM-OFF-0038": (
        "refused", "nothing is used or given up as of {on} yet: where the firm is, it is {today}",
        "give today or an earlier day; what is to count from a later day is given on that day",
    ),
    "JM-OFF-0039": (
        "refused", "nothing of job {job} is left to invoice",
        "look at the job's invoices, which may have all of it already; else record what was done, or the"
        " customer's acceptance of a quote, and name as covered only what the price of a quote covers",
    ),
    "JM-OFF-0040": (
        "refused", "invoice {invoice} is void already, so nothing of it is owed",
        "leave it as it is, and invoice its job again if there is something to pay",
    ),
    "JM-PAY-0001": (
        "invalid", "{amount} is no amount to pay", "give an amount above zero; money that goes back is a refund",
    ),
    "JM-PAY-0002": (
        "refused", "{payment} is recorded with other content",
        "give the new payment an id of its own; to correct one, refund it and record it anew",
    ),
    "JM-PAY-0006": (
        "refused", "{refund} is recorded with other content", "give the new refund an id of its own",
    ),
    "JM-OFF-0028": (
        "invalid", "what the envelope holds is not a command",
        "compare the command with the schema of the operation log.seal, and give it again under a new id",
    ),
}
