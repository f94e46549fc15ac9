"""Recomputes the job vectors from the prose of core/docs/job-rules.md, without the library.

The rules are told by command, as the prose tells them, and not by stage, as the library's table does.
"""

import copy
import datetime
import fractions
import json
import pathlib
import sys
import zoneinfo

STAGES = ["enquiry", "quoted", "approved", "completed", "closed", "declined", "cancelled"]
FACTS = ["set_off", "start_visit", "finish_visit", "record_time", "record_material", "record_call_out"]
IN_ORDER = [
    "record_enquiry", "send_quote", "accept_quote", "decline_quote", "approve_without_quote", "plan_visit",
    "promise_window", "cancel_visit", "waive", "mark_invoiced",
    "mark_credited", "complete", "reopen", "close", "cancel", *FACTS,
]
NOT_POSSIBLE, RECORDED_OTHERWISE = "JM-JOB-0001", "JM-JOB-0002"


class Refused(Exception):
    """The code with which the library has to refuse."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


# ---- rules 1 to 13: what a request needs, and where it leads. Stages that aren't named don't have it.

STAYS = "stays"
REQUESTS = {
    "record_enquiry": {None: "enquiry"},
    "send_quote": {"enquiry": "quoted", "declined": "quoted", "quoted": STAYS, "approved": STAYS},
    "accept_quote": {"quoted": "approved", "approved": STAYS},
    "decline_quote": {"quoted": "declined if the last", "approved": STAYS},
    "approve_without_quote": {"enquiry": "approved", "quoted": "approved", "declined": "approved"},
    "plan_visit": dict.fromkeys(["enquiry", "quoted", "approved"], STAYS),
    "promise_window": dict.fromkeys(["enquiry", "quoted", "approved"], STAYS),
    "cancel_visit": dict.fromkeys(["enquiry", "quoted", "approved", "declined", "completed"], STAYS),
    "waive": dict.fromkeys(["approved", "completed"], STAYS),
    "mark_invoiced": dict.fromkeys(["approved", "completed"], STAYS),
    "mark_credited": dict.fromkeys(["approved", "completed", "closed", "cancelled"], STAYS),
    "complete": {"approved": "completed"},
    "reopen": {"completed": "approved", "closed": "approved", "cancelled": "where it was"},
    "close": {"completed": "closed"},
    "cancel": dict.fromkeys(["enquiry", "quoted", "approved"], "cancelled"),
}
BILLABLE = ["work_billable", "quotes_billable"]
NEEDS = {
    "send_quote": ["id_unused"],
    "accept_quote": ["quote_known", "quote_unanswered", "quote_in_date"],
    "decline_quote": ["quote_known", "quote_unanswered"],
    "plan_visit": ["id_unused"],
    "promise_window": ["visit_known", "visit_ahead"],
    "cancel_visit": ["visit_known", "visit_ahead"],
    "waive": ["something_to_invoice", *BILLABLE],
    "mark_invoiced": ["id_unused", *BILLABLE],
    "mark_credited": ["invoice_known"],
    "complete": ["no_visit_open", "something_done", "no_quote_awaiting"],
    "close": ["no_visit_open", "all_work_billed", "all_quotes_billed"],
    "cancel": ["no_visit_working"],
}
HAPPENS = {
    "record_enquiry": "enquiry_recorded", "send_quote": "quote_sent", "accept_quote": "quote_accepted",
    "decline_quote": "quote_declined", "approve_without_quote": "approved_without_quote",
    "plan_visit": "visit_planned", "promise_window": "window_promised", "cancel_visit": "visit_cancelled",
    "waive": "charge_waived", "mark_invoiced": "invoice_marked", "mark_credited": "invoice_credited",
    "set_off": "visit_set_off",
    "start_visit": "visit_started", "finish_visit": "visit_finished", "record_time": "work_recorded",
    "record_material": "work_recorded", "record_call_out": "work_recorded",
}
CODES = {name: f"JM-JOB-{21 + place:04}" for place, name in enumerate([
    "id_unused", "quote_known", "quote_unanswered", "quote_in_date", "visit_known", "visit_ahead", "work_billable",
    "quotes_billable", "something_to_invoice", "no_visit_open", "no_visit_working", "something_done",
    "no_quote_awaiting", "all_work_billed", "all_quotes_billed", "invoice_known",
])}
RESOLVED = {
    "quote_known": {"send_quote"}, "quote_unanswered": {"send_quote"}, "quote_in_date": {"send_quote"},
    "visit_known": {"plan_visit"}, "visit_ahead": {"plan_visit"},
    "something_to_invoice": {"accept_quote", "record_time", "record_material", "record_call_out"},
    "no_visit_open": {"cancel_visit", "finish_visit"}, "no_visit_working": {"finish_visit"},
    "something_done": {"finish_visit", "record_time", "record_material", "record_call_out"},
    "no_quote_awaiting": {"accept_quote", "decline_quote"},
    "all_work_billed": {"waive", "mark_invoiced"}, "all_quotes_billed": {"waive", "mark_invoiced"},
}


def has(stage, command):
    if command in FACTS:
        return stage is not None
    return stage in REQUESTS[command]


def needs(stage, command):
    if stage == "approved" and command == "cancel":
        return ["no_visit_working", "all_work_billed"]
    return NEEDS.get(command, [])


def withdraws(stage, command):
    return (command, stage) in {
        ("accept_quote", "quoted"), ("approve_without_quote", "quoted"), ("approve_without_quote", "declined"),
        ("cancel", "quoted"), ("cancel", "approved"),
    }


def leads_to(stage, command):
    return STAYS if command in FACTS else REQUESTS[command][stage]


# ---- rules 14 to 16: facts and what is odd about them

FLAG_CODES = {name: f"JM-JOB-{41 + place:04}" for place, name in enumerate([
    "not_approved", "after_completion", "after_closing", "after_cancelling", "after_invoicing", "overlapping_time",
    "unknown_visit", "cancelled_visit", "ahead_of_clock", "long_time", "never_started", "second_call_out",
])}


def flagged_always(stage, fact):
    late = {"completed": "after_completion", "closed": "after_closing", "cancelled": "after_cancelling"}
    if stage in late:
        return late[stage]
    about_visit = fact in ("set_off", "start_visit", "finish_visit")
    unapproved = stage == "declined" or (stage in ("enquiry", "quoted") and not about_visit)
    return "not_approved" if unapproved else None


def flagged_where_so(fact):
    flags = ["unknown_visit", "cancelled_visit"]
    if fact == "finish_visit":
        flags += ["never_started"]
    if fact.startswith("record_"):
        flags += ["after_invoicing"]
    if fact == "record_time":
        flags += ["overlapping_time", "ahead_of_clock", "long_time"]
    if fact == "record_call_out":
        flags += ["second_call_out"]
    return flags


def transition(stage, command):
    if not has(stage, command):
        raise Refused(NOT_POSSIBLE)
    lead = leads_to(stage, command)
    events = [HAPPENS[command]] if command in HAPPENS else []
    if command == "cancel":
        events += ["visit_cancelled"]
    if withdraws(stage, command):
        events += ["quote_withdrawn"]
    if lead != STAYS and stage is not None:
        events += ["stage_changed"]
    words = {STAYS: {"same": {}}, "declined if the last": {"declined_if_last": {}}, "where it was": {"resumed": {}}}
    fact = command in FACTS
    return {
        "stage": stage, "command": command, "guards": needs(stage, command),
        "stage_flag": flagged_always(stage, command) if fact else None,
        "flags": flagged_where_so(command) if fact else [],
        "events": events, "next": words.get(lead, {"always": {"stage": lead}}),
    }


# ---- reading a job

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


# ---- deciding

def check_command(name, content, at):
    if name == "send_quote":
        if len(content["lines"]) > 200:
            raise Refused("JM-JOB-0009")
        if not content["lines"]:
            raise Refused("JM-JOB-0003")
        deposit = content.get("deposit")
        if deposit and (deposit["minor"] <= 0 or deposit["currency"] != content["currency"]):
            raise Refused("JM-JOB-0004")
        if content.get("valid_until") and instant(content["valid_until"]) <= at:
            raise Refused("JM-JOB-0005")
    if name == "record_material" and fractions.Fraction(content["quantity"]) == 0:
        raise Refused("JM-JOB-0006")
    if name in ("waive", "mark_invoiced"):
        if name == "waive" and not content["work"] and not content["quotes"]:
            raise Refused("JM-JOB-0007")
        for ids in (content["work"], content["quotes"]):
            if len(set(ids)) < len(ids):
                raise Refused("JM-JOB-0008")


STAMPS = {"set_off": "set_off", "start_visit": "started", "finish_visit": "finished"}


def entry_of(name, content):
    fields = {
        "record_time": ["technician", "rate", "worked"],
        "record_material": ["description", "quantity", "unit", "unit_cost", "supply"],
        "record_call_out": ["technician"],
    }[name]
    return {name.removeprefix("record_"): {field: content[field] for field in fields}}


def is_recorded(job, name, content, at_text):
    if name in STAMPS:
        visit = by_id(job["visits"], content["visit"])
        return bool(visit) and {"at": at_text, "kind": STAMPS[name]} in visit["stamps"]
    known = by_id(job["work"], content["work"])
    if known is None:
        return False
    if known["visit"] == content.get("visit") and known["entry"] == entry_of(name, content):
        return True
    raise Refused(RECORDED_OTHERWISE)


def flags(job, name, content, at):
    visit = by_id(job["visits"], content["visit"]) if content.get("visit") else None
    by, mine = content.get("technician"), content.get("worked")
    span = (instant(mine["start"]), instant(mine["end"])) if mine else None
    same_visit = [item for item in job["work"] if item["visit"] == content.get("visit")]

    def overlapping(item):
        other = item["entry"].get("time")
        return (other is not None and other["technician"] == by
                and instant(other["worked"]["start"]) < span[1] and span[0] < instant(other["worked"]["end"]))

    def holds(flag):
        """What it is about besides the fact itself; None if it doesn't hold."""
        if flag == "unknown_visit":
            return {} if content.get("visit") and visit is None else None
        if flag == "cancelled_visit":
            return {} if visit and visit["state"] == "cancelled" else None
        if flag == "never_started":
            started = [stamp for stamp in visit["stamps"] if stamp["kind"] == "started"] if visit else []
            return None if any(instant(stamp["at"]) <= at for stamp in started) else {}
        if flag == "after_invoicing":
            invoices = [invoice for item in same_visit + job["quotes"] for invoice in invoice_of(item)]
            return {"invoices": invoices} if invoices else None
        if flag == "overlapping_time":
            others = [item["id"] for item in job["work"] if overlapping(item)]
            return {"work": others} if others else None
        if flag == "ahead_of_clock":
            return {} if span[1] > at else None
        if flag == "long_time":
            return {} if span[1] - span[0] > 16 * 3600 * 10**9 else None
        if flag == "second_call_out":
            others = [item["id"] for item in same_visit if item["entry"].get("call_out", {}).get("technician") == by]
            return {"work": others} if others else None
        raise AssertionError(flag)

    raised = []
    always = flagged_always(job["stage"], name)
    for flag in ([always] if always else []) + flagged_where_so(name):
        about = {} if flag == always else holds(flag)
        if about is not None:
            raised.append({
                "kind": flag, "code": FLAG_CODES[flag],
                "visits": [content["visit"]] if content.get("visit") else [],
                "work": sorted(set(about.get("work", []) + ([content["work"]] if "work" in content else []))),
                "invoices": sorted(set(about.get("invoices", []))), "others": 0,
            })
    return raised


def decide(job, command, at_text):
    (name, content), at = next(iter(command.items())), instant(at_text)
    check_command(name, content, at)
    stage = job["stage"] if job else None
    if job and name in FACTS and is_recorded(job, name, content, at_text):
        return {"events": [], "flags": [], "already_recorded": True}
    if not has(stage, name):
        raise Refused(NOT_POSSIBLE)
    if job:
        in_the_way = blockers(job, name, at, content)
        if in_the_way:
            raise Refused(in_the_way[0]["code"])
    events = []
    if name in STAMPS:
        events.append({HAPPENS[name]: {"visit": content["visit"], "at": at_text}})
    elif name in FACTS:
        events.append({"work_recorded": {"work": content["work"], "visit": content.get("visit"),
                                         "entry": entry_of(name, content), "at": at_text}})
    elif name in HAPPENS:
        fields = {**content, "at": at_text}
        optional = {"send_quote": ["deposit", "valid_until"], "decline_quote": ["reason"], "cancel_visit": ["reason"],
                    "plan_visit": ["window"], "promise_window": ["window"]}.get(name, [])
        fields |= {field: content.get(field) for field in optional}
        fields |= {field: sorted(content[field]) for field in ("work", "quotes") if field in content}
        events.append({HAPPENS[name]: fields})
    if name == "cancel":
        events += [{"visit_cancelled": {"visit": visit["id"], "reason": None, "at": at_text}}
                   for visit in job["visits"] if visit["state"] in OPEN]
    if withdraws(stage, name):
        events += [{"quote_withdrawn": {"quote": quote["id"], "at": at_text}} for quote in job["quotes"]
                   if quote["state"] == "unanswered" and quote["id"] != content.get("quote")]
    if job:
        after = stage_after(job, name, content, at)
        if after != stage:
            events.append({"stage_changed": {"previous": stage, "stage": after, "reason": content.get("reason"),
                                             "at": at_text}})
    return {"events": events, "flags": flags(job, name, content, at) if name in FACTS else [],
            "already_recorded": False}


def stage_after(job, name, content, at):
    lead = leads_to(job["stage"], name)
    if lead == STAYS:
        return job["stage"]
    if lead == "declined if the last":
        others = [quote for quote in job["quotes"] if quote["id"] != content["quote"] and awaits(quote, at)]
        return job["stage"] if others else "declined"
    if lead == "where it was":
        return "approved" if job["basis"] else "enquiry"
    return lead


# ---- folding

MISFIT = "JM-JOB-0062"


def fits(holds):
    if not holds:
        raise Refused(MISFIT)


def insert(items, item):
    fits(by_id(items, item["id"]) is None)
    items.append(item)
    items.sort(key=lambda known: known["id"])


def begin(event):
    name, content = next(iter(event.items()))
    if name != "enquiry_recorded":
        raise Refused("JM-JOB-0061")
    return {"id": content["job"], "customer": content["customer"], "site": content["site"],
            "summary": content["summary"], "received_at": content["at"], "stage": "enquiry", "stage_reason": None,
            "basis": None, "completed_at": None, "quotes": [], "visits": [], "work": [], "invoices": []}


ANSWERS = {"quote_accepted": "accepted", "quote_declined": "declined", "quote_withdrawn": "withdrawn"}
REPORTS = {"visit_set_off": "set_off", "visit_started": "started", "visit_finished": "finished"}
REPORTED = {"set_off": "en_route", "started": "working", "finished": "done"}


def take_in(job, event):
    name, content = next(iter(event.items()))
    if name == "quote_sent":
        deposit = content.get("deposit")
        fits(content["lines"])
        fits(not deposit or (deposit["minor"] > 0 and deposit["currency"] == content["currency"]))
        insert(job["quotes"], {
            "id": content["quote"], "lines": content["lines"], "currency": content["currency"], "deposit": deposit,
            "valid_until": content.get("valid_until"), "state": "unanswered", "sent_at": content["at"],
            "answered_at": None, "billing": None})
    elif name in ANSWERS:
        quote = by_id(job["quotes"], content["quote"])
        fits(quote and quote["state"] == "unanswered")
        quote.update(state=ANSWERS[name], answered_at=content["at"])
        if name == "quote_accepted":
            job["basis"] = job["basis"] or "quote"
    elif name == "approved_without_quote":
        job["basis"] = job["basis"] or "time_and_materials"
    elif name == "visit_planned":
        insert(job["visits"], {"id": content["visit"], "state": "planned", "window": content.get("window"),
                               "stamps": []})
    elif name == "window_promised":
        visit = by_id(job["visits"], content["visit"])
        fits(visit)
        visit["window"] = content.get("window")
    elif name in REPORTS:
        visit = by_id(job["visits"], content["visit"])
        if visit is None:
            visit = {"id": content["visit"], "state": "planned", "window": None, "stamps": []}
            insert(job["visits"], visit)
        stamp = {"at": content["at"], "kind": REPORTS[name]}
        fits(stamp not in visit["stamps"])
        visit["stamps"].append(stamp)
        visit["state"] = REPORTED[visit["stamps"][-1]["kind"]]
    elif name == "visit_cancelled":
        visit = by_id(job["visits"], content["visit"])
        fits(visit and visit["state"] in OPEN)
        visit["state"] = "cancelled"
    elif name == "work_recorded":
        insert(job["work"], {"id": content["work"], "visit": content.get("visit"), "entry": content["entry"],
                             "recorded_at": content["at"], "billing": None})
    elif name in ("charge_waived", "invoice_marked"):
        bill(job, name, content)
    elif name == "invoice_credited":
        fits(content["invoice"] in job["invoices"])
        for item in job["work"] + job["quotes"]:
            if content["invoice"] in invoice_of(item):
                item["billing"] = None
    elif name == "stage_changed":
        stage = content["stage"]
        fits(job["stage"] == content["previous"] != stage)
        fits(job["basis"] or stage not in ("approved", "completed", "closed"))
        fits(stage != "closed" or job["completed_at"])
        completed = {"completed": content["at"], "closed": job["completed_at"]}.get(stage)
        job.update(stage=stage, stage_reason=content.get("reason"), completed_at=completed)
    else:
        fits(False)


def bill(job, name, content):
    billing = {"waived": {}}
    if name == "invoice_marked":
        fits(content["invoice"] not in job["invoices"])
        job["invoices"] = sorted(job["invoices"] + [content["invoice"]])
        billing = {"invoiced": {"invoice": content["invoice"]}}
    for part in ("work", "quotes"):
        fits(content[part] == sorted(set(content[part])))
        for item in (by_id(job[part], wanted) for wanted in content[part]):
            fits(item and item["billing"] is None and item.get("state", "accepted") == "accepted")
            item["billing"] = billing


def apply(job, events):
    if job is None:
        if not events:
            raise Refused("JM-JOB-0061")
        job, events = begin(events[0]), events[1:]
    job = copy.deepcopy(job)
    for event in events:
        take_in(job, event)
    return job


# ---- rules 19 to 22: what follows from the date

def derive(job, as_of_text, zone_name):
    as_of, zone = instant(as_of_text), zoneinfo.ZoneInfo(zone_name)
    local = datetime.datetime.fromtimestamp(as_of // 10**9, zone)
    tomorrow = datetime.datetime.combine(local.date() + datetime.timedelta(days=1), datetime.time(), zone)
    day_ends = int(tomorrow.timestamp()) * 10**9
    late = [visit["id"] for visit in job["visits"]
            if visit["state"] in AHEAD and visit["window"] and instant(visit["window"]["end"]) <= as_of]

    def timing(visit):
        if visit["id"] in late:
            return 0, "late"
        if visit["state"] in ("en_route", "working"):
            return 1, "under_way"
        if visit["window"] is None:
            return 4, "unscheduled"
        return (2, "today") if instant(visit["window"]["start"]) < day_ends else (3, "upcoming")

    timings = [timing(visit) for visit in job["visits"] if visit["state"] in OPEN]
    finished = [visit["id"] for visit in job["visits"] if visit["state"] == "done"]
    if not timings and job["stage"] == "approved":
        timings = [(5, "awaiting_completion" if job["work"] or finished else "unscheduled")]
    work, quotes = to_bill(job)
    done = job["stage"] in ("completed", "closed", "cancelled")
    return {
        "timing": min(timings)[1] if timings else None,
        "late_visits": late,
        "quotes_awaiting": [quote["id"] for quote in job["quotes"] if awaits(quote, as_of)],
        "quotes_expired": [quote["id"] for quote in job["quotes"]
                           if quote["state"] == "unanswered" and expired(quote, as_of)],
        "work_to_invoice": [item["id"] for item in job["work"]
                            if item["id"] in work and (done or item["visit"] in finished)],
        "quotes_to_invoice": quotes if job["stage"] in ("completed", "closed") else [],
    }


# ---- the vectors

def is_sound(job):
    """Whether events could have made the job, as far as the vectors ask."""
    billed = [invoice for item in job["work"] + job["quotes"] for invoice in invoice_of(item)]
    ids = [[item["id"] for item in job[part]] for part in ("quotes", "visits", "work")] + [job["invoices"]]
    return (
        all(known == sorted(set(known)) for known in ids)
        and all(invoice in job["invoices"] for invoice in billed)
        and (job["completed_at"] is not None) == (job["stage"] in ("completed", "closed"))
        and (job["basis"] is not None or job["stage"] not in ("approved", "completed", "closed"))
        and all(quote["lines"] and (quote["answered_at"] is None) == (quote["state"] == "unanswered")
                for quote in job["quotes"])
        and all(visit["stamps"].count(stamp) == 1 for visit in job["visits"] for stamp in visit["stamps"])
        and all(visit["state"] in ("cancelled", REPORTED[visit["stamps"][-1]["kind"]] if visit["stamps"] else "planned")
                for visit in job["visits"])
    )


def answer(call, given):
    job = given.get("job")
    if job is not None and not is_sound(job):
        raise Refused("JM-JOB-0063")
    if call == "job.decide":
        return decide(job, given["command"], given["at"])
    if call == "job.apply":
        return apply(job, given["events"])
    if call == "job.allowed":
        return allowed(job, instant(given["as_of"]))
    if call == "job.blockers":
        return blockers(job, given["goal"], instant(given["as_of"]))
    if call == "job.derive":
        return derive(job, given["as_of"], given["zone"])
    if call == "job.transition":
        return transition(given["stage"], given["command"])
    if call == "job.table":
        return [transition(stage, command) for stage in [None, *STAGES] for command in IN_ORDER if has(stage, command)]
    raise AssertionError(call)


def recomputed(vector):
    try:
        return {"ok": answer(vector["call"], vector["input"])}
    except Refused as refused:
        return {"error": refused.code}


def main():
    count = recomputed_count = differ = 0
    for path in sorted((pathlib.Path(__file__).parent.parent / "job").glob("*.json")):
        for vector in json.loads(path.read_text(encoding="utf-8")):
            count += 1
            expect = recomputed(vector)
            recomputed_count += 1
            if expect != vector["expect"]:
                differ += 1
                print(f"{path.name}: {vector['name']}: vector {vector['expect']}, recomputed {expect}")
    print(f"job: {recomputed_count} of {count} vectors recomputed, {differ} differ")
    sys.exit(1 if differ or not recomputed_count else 0)


if __name__ == "__main__":
    main()
