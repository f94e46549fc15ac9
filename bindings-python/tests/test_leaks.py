"""Nothing that a call makes outlives it: no memory is lost, whatever comes of the call."""

from __future__ import annotations

import gc
import subprocess
import sys
import textwrap
import weakref

import pytest
from samples import samples

import journeyman
from journeyman import money

RUNS = {
    "values": "Money(minor=1, currency='AUD').replace(minor=2); money.sum([a, a, a]); a + a; -a; hash(a); repr(a); a == b",
    "sequences": "money.allocate(a, [1] * 50); money.allocate(a, range(50))",
    "json": "Draft.from_json(draft.to_json()); pickle.loads(pickle.dumps(draft)); journeyman.call('money.sum', amounts)",
    "fields": "[getattr(line, name) for line in draft.lines for name in ('quantity', 'unit_price', 'tax', 'allowances')]",
    "totals": "invoice.calculate(draft).tax_breakdown; invoice.explain(draft).steps",
    "times": "calendar.Interval(start=now, end=now + dt.timedelta(hours=1)).start; calendar.resolve('Australia/Melbourne', naive)",
    "ids": "job.id; journeyman.Device(device_id=job.id, rules='1').outbox()",
    "refusals": "refused(lambda: a + other); refused(lambda: money.allocate(a, [0])); refused(lambda: Draft.from_json(b'{'))",
    "wrong types": "refused(lambda: money.sum([a, 1])); refused(lambda: Money(minor=1.5, currency='AUD')); refused(lambda: Money(x=1))",
    "failing objects": "refused(lambda: calendar.Interval(start=broken, end=now)); refused(lambda: money.allocate(a, Bad()))",
    "classes": "journeyman._native.load('money', 'allocate'); isinstance(a, Money); journeyman.money.Money; dir(journeyman)",
    "offices": "journeyman.Office(log=()).state().jobs()",
}

CODE = """
    import datetime as dt, gc, pickle, resource, sys, tracemalloc
    sys.path.insert(0, {folder!r})
    import journeyman
    from collections.abc import Sequence
    from journeyman import Draft, JourneymanError, Money, calendar, invoice, money
    from samples import samples

    class Zone(dt.tzinfo):
        def utcoffset(self, when):
            raise RuntimeError("no offset")

    class Bad(Sequence):
        def __len__(self):
            return 5
        def __getitem__(self, at):
            raise RuntimeError("no item")

    def refused(call):
        try:
            call()
        except (JourneymanError, TypeError, RuntimeError):
            return
        raise AssertionError("it was taken")

    a, b, other = (Money(minor=n, currency=c) for n, c in ((1, "AUD"), (2, "AUD"), (1, "NZD")))
    amounts = b'{{"amounts":[' + b",".join([a.to_json()] * 20) + b"]}}"
    def is_good(draft):
        try:
            return invoice.calculate(draft)
        except JourneymanError:
            return None
    draft = next(draft for draft in samples()["invoice", "Draft"] if is_good(draft))
    job = samples()["job", "Job"][0]
    now, naive = dt.datetime(2026, 10, 5, 8, tzinfo=dt.timezone.utc), dt.datetime(2026, 10, 5, 8)
    broken = now.replace(tzinfo=Zone())

    def run(times):
        for _ in range(times):
            {body}

    def held():
        gc.collect()
        return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()

    run({times})  # what is made once is made now
    def least(rounds, windows, held):
        # At the least: what is lost is lost each time, a cache fills once.
        grown = []
        for _ in range(windows):
            before = held()
            run(rounds)
            grown.append(held() - before)
        return min(grown)

    def traced():
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    grown = least(400, 4, traced)
    tracemalloc.stop()
    assert grown < 400 * 8, f"Python holds {{grown}} bytes more after 400 rounds"
    grown = least({times} * 4, 4, held)
    assert grown < {times} * 4 * 32, f"the process holds {{grown}} bytes more after {{{times} * 4}} rounds"
"""


@pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is asked another way there")
@pytest.mark.parametrize("what", RUNS)
def test_calls_in_a_loop_hold_no_memory(what):
    times = 50 if what in ("totals", "offices", "json", "ids") else 500
    body = RUNS[what].replace("; ", "\n            ")
    code = textwrap.dedent(CODE).format(folder=sys.path[0], body=body.replace("            ", "        "), times=times)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]


def test_references_are_counted_right():
    given = [money.Money(minor=1, currency="AUD"), "AUD", [1, 2], object()]
    counts = [sys.getrefcount(one) for one in given]
    classes = [sys.getrefcount(journeyman.Money), sys.getrefcount(journeyman.JourneymanError)]
    for _ in range(1000):
        money.sum(given[:1])
        money.allocate(given[0], given[2])
        for wrong in given[1:]:
            with pytest.raises(TypeError):
                money.sum([wrong])
        with pytest.raises(journeyman.JourneymanError):
            money.allocate(given[0], [0])
    del wrong
    gc.collect()
    assert [sys.getrefcount(one) for one in given] == counts
    after = [sys.getrefcount(journeyman.Money), sys.getrefcount(journeyman.JourneymanError)]
    assert all(abs(one - other) < 20 for one, other in zip(after, classes, strict=True)), (classes, after)


def test_what_was_passed_is_let_go():
    class Held(list):
        pass

    held = Held([1, 2])
    gone = weakref.ref(held)
    parts = money.allocate(money.Money(minor=5, currency="AUD"), held)
    del held
    assert gone() is None
    assert len(parts) == 2


def test_every_value_lets_go_of_its_class():
    for (module, name), kept in samples().items():
        if not kept or not isinstance(kept[0], journeyman.Value):
            continue
        value = kept[0]
        data, cls = value.to_json(), type(value)
        before = sys.getrefcount(cls)
        for _ in range(50):
            cls.from_json(data)
        assert abs(sys.getrefcount(cls) - before) < 10, f"{module}.{name}"
