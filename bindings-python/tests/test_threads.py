"""One office and one device in the hands of many threads: nothing is done twice, nothing is lost, nothing is out of order."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from samples import samples

import journeyman
from journeyman import JourneymanError, calendar, device, event, invoice, money, office
from journeyman import log as log_

THREADS = 8
NOW = datetime(2026, 10, 5, 8, 30, tzinfo=timezone.utc)
ACTOR = "01999a3f-0000-7000-8000-0000000000ac"


def number(kind: int, n: int) -> str:
    return f"01999a3f-{kind:04x}-7000-8000-{n:012x}"


def together(*work: Callable[[], Any]) -> list[Any]:
    """Runs each in a thread of its own, all from the same moment on, switching as often as the interpreter can."""
    barrier, answers, failures = threading.Barrier(len(work)), [None] * len(work), []

    def one(at: int, run: Callable[[], Any]) -> None:
        barrier.wait()
        try:
            answers[at] = run()
        except BaseException as failure:  # a panic is no Exception
            failures.append(failure)

    switched = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=one, args=(at, run)) for at, run in enumerate(work)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
            assert not thread.is_alive(), "threads wait for each other"
    finally:
        sys.setswitchinterval(switched)
    if failures:
        raise failures[0]
    return answers


def command(n: int) -> event.Command:
    kept = next(c for c in samples()["event", "Command"] if isinstance(c, event.Command.RegisterCustomer))
    return kept.replace(customer=number(0xC5, n))


def opened() -> tuple[journeyman.Office, list[str]]:
    """An office whose books are open, and its log."""
    one, first = journeyman.Office(), journeyman.Device(device_id=number(0xDE, 0), rules="1")
    opens = next(c for c in samples()["event", "Command"] if isinstance(c, event.Command.OpenFirm))
    lines = lines_of(one.submit(first.record(opens, NOW, number(0xC0, 0)), ACTOR, NOW).entries)
    assert one.firm() is not None
    return one, lines


def envelopes(place: int, count: int, log: list[str]) -> list[Any]:
    """What a device of its own has recorded."""
    one = journeyman.Device(device_id=number(0xDE, place), rules="1")
    one.receive(log)
    return [one.record(command(place * 1000 + n), NOW, number(0xC0, place * 1000 + n)) for n in range(count)]


def lines_of(entries: list[Any]) -> list[str]:
    return [entry.line for entry in sorted(entries, key=lambda entry: entry.sequence)]


def test_an_office_decides_each_command_once_whoever_asks():
    one, log = opened()
    theirs = [envelopes(place, 12, log) for place in range(1, 5)]

    # Two threads submit for each device, all of it twice: the order within a device is anything.
    def submit(place: int, backwards: bool) -> list[Any]:
        order = theirs[place][::-1] if backwards else theirs[place]
        return [one.submit(envelope, ACTOR, NOW) for envelope in (*order, *order)]

    jobs = [lambda place=place, way=way: submit(place, way) for place in range(4) for way in (False, True)]
    submissions = [each for answer in together(*jobs) for each in answer]
    entries = [entry for each in submissions for entry in each.entries]
    assert sorted(entry.sequence for entry in entries) == list(range(2, len(entries) + 2))
    assert len(entries) == one.head().sequence - 1
    # One that came before an earlier one of its device is noted as held first, and decided when that has come.
    decided = [entry.content.envelope.command_id for entry in entries if isinstance(entry.content, log_.Content.Decided)]
    assert sorted(decided) == sorted(envelope.command_id for mine in theirs for envelope in mine)
    assert len(one.state().customers()) == 48
    for envelope in (each for mine in theirs for each in mine):
        assert one.command(envelope.command_id) is not None
    lines = log + lines_of(entries)
    replayed = office.replay(lines)
    assert replayed.head == one.head()
    assert replayed.state == one.state() == journeyman.Office(log=lines).state()


def test_an_office_is_read_while_it_is_written():
    one, log = opened()
    mine = envelopes(1, 40, log)
    done = threading.Event()

    def write() -> None:
        try:
            for envelope in mine:
                one.submit(envelope, ACTOR, NOW)
        finally:
            done.set()

    def read() -> list[int]:
        seen = [0]
        while not done.is_set():
            state, after = one.state(), one.head().sequence
            seen.append(len(state.customers()))
            assert after >= seen[-1] >= seen[-2]  # a state is of one moment, and later ones know no less
            one.diary(), one.jobs(), one.ledger(), one.attention()
        return seen

    together(write, *[read] * (THREADS - 1))
    assert len(one.state().customers()) == 40


def test_a_device_records_for_many_threads_and_loses_nothing():
    authority, log = opened()
    one = journeyman.Device(device_id=number(0xDE, 9), rules="1")
    one.receive(log)

    def record(thread: int) -> list[Any]:
        return [one.record(command(thread * 1000 + n), NOW + timedelta(seconds=n), number(0xC0, thread * 1000 + n)) for n in range(10)]

    def same() -> Any:
        return one.record(command(7), NOW, number(0xC0, 7))

    recorded = together(*(lambda thread=thread: record(thread) for thread in range(1, THREADS + 1)), same, same)
    everything = {envelope.command_id for answer in recorded[:-2] for envelope in answer} | {recorded[-1].command_id}
    assert recorded[-1] == recorded[-2]
    outbox = one.outbox()
    assert len(outbox) == len(everything) == THREADS * 10 + 1
    assert {envelope.command_id for envelope in outbox} == everything
    assert [envelope.device_seq for envelope in outbox] == list(range(1, len(outbox) + 1))
    assert device.Device.resume(one.kept(), "1").outbox() == outbox
    entries = [entry for envelope in outbox for entry in authority.submit(envelope, ACTOR, NOW + timedelta(hours=1)).entries]
    lines = lines_of(entries)

    # The log comes to the device by several threads, in pieces that overlap; what doesn't follow yet is refused whole.
    def receive(start: int) -> int:
        answered = 0
        for at in range(start, len(lines)):
            while True:
                try:
                    answered += len(one.receive(lines[at : at + 3]))
                    break
                except JourneymanError as error:
                    assert error.code.startswith("JM-LOG-")
        return answered

    answered = together(*(lambda start=start: receive(start) for start in range(4)))
    assert sum(answered) == len(everything)  # each answer once
    assert one.outbox() == ()
    assert one.confirmed() == authority.state() == one.view()
    assert one.head() == authority.head()


def test_values_are_shared_without_locks():
    draft = next(draft for draft in samples()["invoice", "Draft"] if outcome(lambda: invoice.calculate(draft)) is not None)
    want = invoice.calculate(draft).to_json()
    amounts = [money.Money(minor=n, currency="AUD") for n in range(100)]
    zone = calendar.Zone(name="Australia/Melbourne")

    def use() -> None:
        for _ in range(30):
            assert invoice.calculate(draft).to_json() == want
            assert money.sum(amounts).minor == 4950
            assert hash(draft) == hash(draft.replace()) and draft == draft.replace()
            assert [line.tax for line in draft.lines] == [line.tax for line in draft.lines]
            calendar.resolve(zone, datetime(2026, 10, 4, 2, 30))

    together(*[use] * THREADS)


def outcome(call: Callable[[], Any]) -> Any:
    try:
        return call()
    except JourneymanError:
        return None


def test_a_list_that_another_thread_changes_is_taken_as_it_was_at_some_moment():
    changing, done = [1, 2, 3], threading.Event()
    amount = money.Money(minor=600, currency="AUD")

    def change() -> None:
        for n in range(3000):
            changing[:] = [1, 2, 3] if n % 2 else [5] * (n % 7 + 1)
        done.set()

    def use() -> None:
        while not done.is_set():
            parts = [part.minor for part in money.allocate(amount, changing)]
            assert sum(parts) == 600 and (parts == [100, 200, 300] or len(parts) <= 7)

    together(change, *[use] * 3)


@pytest.mark.skipif(getattr(sys, "_is_gil_enabled", lambda: True)(), reason="this interpreter has the lock")
def test_the_library_leaves_the_lock_off():
    assert not sys._is_gil_enabled()
