"""What a job is, and what is in the way of a command: part of the check of the module job."""

import datetime

from job_rules import BILLABLE, CODES, IN_ORDER, NOT_POSSIBLE, RESOLVED, STAGES, STAYS, has, leads_to, needs


def instant(text):
    """Nanoseconds since 1970."""
    whole, _, fraction = text.removesuffix("Z").partition(".")
    seconds = datetime.datetime.fromisoformat(whole + "+00:00").timestamp()
    return int(seconds) * 10**9 + int((fraction or "0").ljust(9, "0"))


def by_id(items, wanted):
    return next((item for item in items if item["id"] == wanted), None)


def expired(quote, at):
    return quote.get("valid_until") is not None and instant(quote["valid_until"]) <= at


def awaits(quote, at):
    return quote["state"] == "unanswered" and not expired(quote, at)


def to_bill(job):
    work = [item["id"] for item in job["work"] if item["billing"] is None and job["basis"] is not None]
    return work, [q["id"] for q in job["quotes"] if q["state"] == "accepted" and q["billing"] is None]


OPEN = ("planned", "en_route", "working")
AHEAD = ("planned", "en_route")


def invoice_of(item):
    billing = item and item.get("billing")
    return [billing["invoiced"]["invoice"]] if billing and "invoiced" in billing else []


def unmet(guard, job, content, at):
    """What is in the way, as lists of ids by kind; None if nothing is. Without content: for any command of the kind."""
    quotes, visits = job["quotes"], job["visits"]
    if content is not None and "quote" in content and guard != "id_unused":
        quotes = [quote for quote in quotes if quote["id"] == content["quote"]]
    if content is not None and "visit" in content and guard in ("visit_known", "visit_ahead"):
        visits = [visit for visit in visits if visit["id"] == content["visit"]]
    found = {}
    if guard == "id_unused":
        if content is None:
            return None
        for kind, known in (("quote", quotes), ("visit", visits)):
            if kind in content and by_id(known, content[kind]):
                found[kind + "s"] = [content[kind]]
        if content.get("invoice") in job["invoices"]:
            found["invoices"] = [content["invoice"]]
    elif guard == "quote_known":
        return None if quotes else ({"quotes": [content["quote"]]} if content else {})
    elif guard == "quote_unanswered":
        if quotes and all(quote["state"] != "unanswered" for quote in quotes):
            found["quotes"] = [quote["id"] for quote in quotes]
    elif guard == "quote_in_date":
        asked = [quote for quote in quotes if quote["state"] == "unanswered"]
        if asked and all(expired(quote, at) for quote in asked):
            found["quotes"] = [quote["id"] for quote in asked]
    elif guard == "visit_known":
        return None if visits else ({"visits": [content["visit"]]} if content else {})
    elif guard == "visit_ahead":
        if visits and all(visit["state"] not in AHEAD for visit in visits):
            found["visits"] = [visit["id"] for visit in visits]
    elif guard in BILLABLE:
        part = guard.removesuffix("_billable")
        billable = to_bill(job)[0 if part == "work" else 1]
        wrong = [item for item in (content or {}).get(part, []) if item not in billable]
        if wrong:
            found[part] = wrong
            invoices = [invoice for item in wrong for invoice in invoice_of(by_id(job[part], item))]
            if invoices:
                found["invoices"] = invoices
    elif guard == "invoice_known":
        if content is None:
            return None if job["invoices"] else {}
        if content["invoice"] not in job["invoices"]:
            found["invoices"] = [content["invoice"]]
    elif guard == "something_to_invoice":
        return None if any(to_bill(job)) else {}
    elif guard == "no_visit_open":
        found["visits"] = [visit["id"] for visit in job["visits"] if visit["state"] in OPEN]
    elif guard == "no_visit_working":
        found["visits"] = [visit["id"] for visit in job["visits"] if visit["state"] == "working"]
    elif guard == "something_done":
        done = job["work"] or any(visit["state"] == "done" for visit in job["visits"])
        return None if done else {}
    elif guard == "no_quote_awaiting":
        found["quotes"] = [quote["id"] for quote in job["quotes"] if awaits(quote, at)]
    elif guard == "all_work_billed":
        found["work"] = to_bill(job)[0]
    elif guard == "all_quotes_billed":
        found["quotes"] = to_bill(job)[1]
    else:
        raise AssertionError(guard)
    return found if any(found.values()) else None


def blocker(guard, code, about, resolved):
    lists = {kind: sorted(set(about.get(kind, []))) for kind in ("quotes", "visits", "work", "invoices")}
    cut = {kind: ids[:100] for kind, ids in lists.items()}
    others = sum(len(lists[kind]) - len(cut[kind]) for kind in lists)
    return {"guard": guard, "code": code, **cut, "others": others,
            "resolved_by": [command for command in IN_ORDER if command in resolved]}


def blockers(job, goal, at, content=None):
    stage = job["stage"]
    if not has(stage, goal):
        return [blocker("stage", NOT_POSSIBLE, {}, ways(stage, goal))]
    unmets = ((guard, unmet(guard, job, content, at)) for guard in needs(stage, goal))
    return [
        blocker(guard, CODES[guard], about, {c for c in RESOLVED.get(guard, ()) if has(stage, c)})
        for guard, about in unmets if about is not None
    ]


def ends(stage, command):
    lead = leads_to(stage, command)
    if lead == STAYS:
        return []
    return {"declined if the last": ["declined"], "where it was": ["enquiry", "approved"]}.get(lead, [lead])


def ways(stage, goal):
    """The first steps of the shortest walks to a stage that has the goal: breadth first from here."""
    def steps(here):
        return [(command, end) for command in IN_ORDER if has(here, command) for end in ends(here, command)]

    frontier = [({command}, end) for command, end in steps(stage)]
    for _ in STAGES:
        arrived = [firsts for firsts, end in frontier if has(end, goal)]
        if arrived:
            return set().union(*arrived)
        frontier = [(firsts, further) for firsts, end in frontier for _, further in steps(end)]
    return set()


def allowed(job, at):
    if job is None:
        return ["record_enquiry"]
    return [command for command in IN_ORDER if has(job["stage"], command) and not blockers(job, command, at)]
