"""Threads, forks, other processes, interrupts."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

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
