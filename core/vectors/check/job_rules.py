"""The rules of core/docs/job-rules.md by command: what each needs and where it leads, for the check of the module job."""

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
