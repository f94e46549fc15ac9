"""Recomputes the job vectors from the prose of core/docs/job-rules.md, without the library.

The rules are told by command, as the prose tells them, and not by stage, as the library's table does.
"""

import datetime
import fractions
import json
import pathlib
import sys
import zoneinfo

import zones
from job_events import REPORTED, apply
from job_rules import (
    FACTS, FLAG_CODES, HAPPENS, IN_ORDER, NOT_POSSIBLE, RECORDED_OTHERWISE, Refused, STAGES, STAYS, flagged_always,
    flagged_where_so, has, leads_to, transition, withdraws,
)
from job_state import AHEAD, OPEN, allowed, awaits, blockers, by_id, expired, instant, invoice_of, to_bill


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
    if zones.absent("job"):
        sys.exit(0)
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
