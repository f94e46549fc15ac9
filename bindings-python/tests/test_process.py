"""Threads, forks, other processes, interrupts."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from samples import samples
from vectors import Vector, outcome, vectors

import journeyman
from journeyman import money


def one_in(n: int) -> tuple[Vector, ...]:
    return vectors()[::n]


def test_threads_get_what_one_thread_gets():
    some = one_in(7)
    alone = [outcome(vector) for vector in some]
    barrier = threading.Barrier(8)

    def all_of_them() -> list[tuple[str, object]]:
        barrier.wait()
        return [outcome(vector) for vector in some]

    with ThreadPoolExecutor(8) as pool:
        for got in [future.result() for future in [pool.submit(all_of_them) for _ in range(8)]]:
            assert got == alone


def test_a_class_first_asked_for_by_many_threads_is_one():
    code = """
        import threading, journeyman
        barrier, seen = threading.Barrier(16), []
        def ask():
            barrier.wait()
            seen.append((journeyman.Money, journeyman.money.allocate, journeyman.Rounding, journeyman.LocalTimeResolution.Gap))
        threads = [threading.Thread(target=ask) for _ in range(16)]
        [t.start() for t in threads]; [t.join() for t in threads]
        assert len(seen) == 16 and len(set(seen)) == 1
    """
    for _ in range(5):
        subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_process_goes_on():
    before = money.Money(minor=5, currency="AUD")
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        assert pool.submit(money.sum, [before, before]).result(30) == money.Money(minor=10, currency="AUD")


def run(code: str, seconds: int = 60) -> str:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, timeout=seconds, check=False,
        cwd=Path(__file__).parent,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_fork_waits_until_no_office_or_device_is_in_use():
    # Without it, one fork of a few finds a lock that a thread holds which the child doesn't have, and hangs.
    out = run(
        """
        import os, signal, threading, warnings
        warnings.simplefilter("ignore")
        import journeyman
        office = journeyman.Office()
        device = journeyman.Device(device_id="01999a3f-0000-7000-8000-0000000000de", rules="1")
        done = False
        def use():
            while not done:
                office.state(), device.view(), device.kept()
        threads = [threading.Thread(target=use) for _ in range(3)]
        [thread.start() for thread in threads]
        hung = 0
        for _ in range(200):
            child = os.fork()
            if child == 0:
                signal.alarm(5)
                office.head(), device.head(), office.state()
                os._exit(0)
            hung += os.waitpid(child, 0)[1] != 0
        done = True
        [thread.join() for thread in threads]
        print("hung", hung, "usable", office.head().sequence)
        """
    )
    assert out == "hung 0 usable 0\n"


def test_a_second_interpreter_is_refused_by_name():
    out = run(
        """
        import journeyman
        print(journeyman.Money(minor=1, currency="AUD"))
        try:
            import _interpreters as interpreters
        except ImportError:
            import _xxsubinterpreters as interpreters
        inner = '''if True:
            try:
                import journeyman
            except ImportError as error:
                text = str(error)
                assert "one interpreter" in text and "WSGIApplicationGroup %{GLOBAL}" in text, text
            else:
                raise SystemError("it was imported")
        '''
        try:
            one = interpreters.create("legacy")
        except TypeError:
            one = interpreters.create()
        failed = interpreters.run_string(one, inner)
        assert failed is None, failed
        interpreters.destroy(one)
        print(journeyman.Money(minor=2, currency="AUD"), journeyman.Rounding.UP)
        """
    )
    assert out.splitlines() == ["AUD 0.01", "AUD 0.02 Rounding.UP"]


def test_values_and_errors_cross_to_a_new_process():
    values = [kept[0] for kept in samples().values() if kept]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        assert pool.submit(same, values).result(60) == values
        with pytest.raises(journeyman.InvalidError) as caught:
            pool.submit(money.allocate, values_of(money.Money)[0], [0]).result(60)
        assert caught.value.code == "JM-MON-0003"


def same(values: list[object]) -> list[object]:
    return values


def values_of(cls: type) -> list[object]:
    return list(samples()[cls.__module__.rpartition(".")[2], cls.__name__])


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interrupt_ends_a_loop_of_calls_and_leaves_the_library_usable():
    code = """
        import journeyman, os, signal, threading
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background starts without it
        money = journeyman.Money(minor=1, currency="AUD")
        threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        try:
            while True:
                journeyman.money.allocate(money, [1] * 1000)
        except KeyboardInterrupt:
            assert journeyman.money.sum([money, money]).minor == 2
            print("interrupted")
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "interrupted\n", done.stderr
    assert done.returncode == 0


def test_a_log_is_any_iterable_of_lines():
    from test_threads import opened

    one, lines = opened()
    for given in (lines, tuple(lines), iter(lines), (line for line in lines), dict.fromkeys(lines)):
        assert journeyman.Office(log=given).state() == one.state()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interrupt_ends_the_opening_of_an_office_with_a_long_log():
    out = run(
        """
        import itertools, os, signal, threading
        import journeyman
        signal.signal(signal.SIGINT, signal.default_int_handler)
        threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        try:
            journeyman.Office(log=itertools.repeat("{}"))  # endless, and written in C: nothing else asks for signals
        except KeyboardInterrupt:
            print("interrupted")
        """
    )
    assert out == "interrupted\n"
