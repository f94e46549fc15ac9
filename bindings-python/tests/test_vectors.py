"""Every vector of the core, through the typed API and through the JSON API."""

import json

import conftest
import journeyman
from crossing import dump
from vectors import operation, outcome, vectors, wanted


def test_every_operation_is_a_function_of_its_module():
    missing = []
    for name in sorted({vector.call for vector in vectors()}):
        try:
            operation(name)
        except (KeyError, AttributeError):
            missing.append(name)
    assert not missing


def test_every_vector_comes_out_of_the_typed_call_as_its_source_says():
    wrong = []
    for vector in vectors():
        try:
            got = outcome(vector)
            want = wanted(vector, got)
        except Exception as error:  # of the test itself, or a type that isn't there
            wrong.append(f"{vector}\n  {vector.call}: {error!r}")
            continue
        if want != got:
            wrong.append(f"{vector}\n  want {str(want)[:600]}\n  got  {str(got)[:600]}")
    assert not wrong, f"{len(wrong)} of {len(vectors())} vectors differ:\n" + "\n".join(wrong[:40])
    conftest.COUNTED.append(f"vectors: python {len(vectors())}")


def test_every_vector_comes_out_of_the_json_call_as_its_source_says():
    wrong = []
    for vector in vectors():
        try:
            got = {"ok": json.loads(journeyman.call(vector.call, dump(vector.input)))}
        except journeyman.JourneymanError as error:
            got = {"error": error.code}
        if got != vector.expect:
            wrong.append(f"{vector}\n  want {vector.expect}\n  got  {got}")
    assert not wrong, f"{len(wrong)} of {len(vectors())} vectors differ:\n" + "\n".join(wrong[:40])
    conftest.COUNTED.append(f"vectors of the JSON API, from python: {len(vectors())}")
