"""What happened to a job, folded into it: part of the check of the module job."""

import copy

from job_rules import Refused
from job_state import OPEN, by_id, invoice_of

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
