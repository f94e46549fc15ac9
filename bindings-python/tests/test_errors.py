"""The tree of exceptions, and that every code of the catalogue comes to Python."""

from __future__ import annotations

import copy
import pickle

import codes
import pytest
from crossing import dump
from vectors import vectors

import journeyman
from journeyman import error, money

AUD = money.Money(minor=1, currency="AUD")


def raised():
    with pytest.raises(journeyman.JourneymanError) as caught:
        money.sum([AUD, money.Money(minor=1, currency="NZD")])
    return caught.value


def test_an_error_says_its_code_kind_and_what_to_do():
    caught = raised()
    assert type(caught) is journeyman.InvalidError
    assert isinstance(caught, ValueError)
    assert caught.code == "JM-MON-0002"
    assert caught.kind is error.Kind.INVALID
    assert caught.code in str(caught)
    assert caught.text in str(caught)
    assert caught.remedy in str(caught)
    assert {"AUD", "NZD"} <= set(caught.arguments.values())


def test_an_error_is_pickled_and_copied():
    caught = raised()
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(caught, protocol))
        assert type(again) is type(caught)
        assert again.failure == caught.failure
    assert copy.copy(caught).failure == caught.failure
    assert copy.deepcopy(caught).failure == caught.failure


def test_there_is_a_class_for_every_kind_and_each_is_caught_as_what_python_calls_it():
    classes = {cls.__name__: cls for cls in journeyman.JourneymanError.__subclasses__()}
    assert {f"{kind.name.title()}Error" for kind in error.Kind} == set(classes)
    for cls in classes.values():
        assert issubclass(cls, journeyman.JourneymanError)
    assert issubclass(journeyman.MissingError, LookupError)
    for name in ("InvalidError", "LimitError"):
        assert issubclass(classes[name], ValueError)


def test_every_code_of_the_catalogue_has_its_kind_here():
    catalogue = error.catalogue()
    assert len(catalogue) > 150
    assert len({entry.code for entry in catalogue}) == len(catalogue)
    for entry in catalogue:
        failure = error.Failure(
            code=entry.code, kind=entry.kind, text=entry.meaning, remedy=entry.remedy, arguments={}
        )
        with pytest.raises(getattr(journeyman, f"{entry.kind.name.title()}Error")):
            raise journeyman.JourneymanError.of(failure)


def test_every_code_is_met_in_python_or_it_is_said_why_not():
    met = set(codes.of_vectors()) | codes.office_codes()
    for run in (*codes.sizes(), *codes.bounds()):
        code = codes.meet(run)
        assert code, "nothing was refused"
        met |= code
    known = {entry.code for entry in error.catalogue()}
    assert known - met == set(codes.OUT_OF_REACH), "neither met nor excused, or excused and met"
    assert met <= known


def test_codes_come_as_the_exception_of_their_kind():
    by_code = {entry.code: entry for entry in error.catalogue()}
    raised = {}
    for vector in vectors():
        try:
            journeyman.call(vector.call, dump(vector.input))
        except journeyman.JourneymanError as caught:
            raised[caught.code] = type(caught)
    assert len(raised) > 100
    for code, cls in raised.items():
        assert cls.__name__ == f"{by_code[code].kind.name.title()}Error", code
