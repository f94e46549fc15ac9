"""The JSON Schemas that the package carries: those of the core, of everything, and what every vector fits."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest
from samples import samples, stored
from vectors import vectors

import journeyman
from journeyman import _schemas

ROOT = Path(__file__).resolve().parent.parent.parent
OPERATIONS = {operation.name: operation for operation in journeyman.operations()}
# What a schema can't say of a text, and a check of formats would have to.
BY_SIDE = (("input", "input_schema"), ("output", "output_schema"))


def whole(name: str, written: bool) -> dict:
    return _schemas._whole({"$ref": f"#/$defs/{name}"}, written)


def test_they_are_what_the_core_writes():
    if shutil.which("cargo") is None:
        pytest.skip("Rust, to write the schemas again")
    command = ["cargo", "run", "--quiet", "--package", "journeyman", "--example", "schemas"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    held = Path(_schemas.__file__).with_name("schemas.json").read_bytes()
    assert made == held, f"{' '.join(command)} > bindings-python/python/journeyman/schemas.json"


def test_every_schema_says_the_version_that_the_library_has():
    version = journeyman.limits.JSON_SCHEMA_VERSION
    document = _schemas.document()
    assert (document["version"], document["$id"]) == (version, f"urn:journeyman:schema:{version}")
    for name, operation in OPERATIONS.items():
        for side, schema in BY_SIDE:
            assert getattr(operation, schema)["$id"] == f"urn:journeyman:schema:{version}:{name}:{side}"


def test_every_operation_of_the_vectors_is_listed_and_says_what_it_does():
    assert {vector.call for vector in vectors()} <= OPERATIONS.keys()
    for operation in OPERATIONS.values():
        assert operation.summary
        jsonschema.Draft202012Validator.check_schema(operation.input_schema)
        jsonschema.Draft202012Validator.check_schema(operation.output_schema)


def test_every_answer_of_the_vectors_fits_its_schemas():
    known = {
        name: [jsonschema.Draft202012Validator(getattr(operation, side)) for _, side in BY_SIDE]
        for name, operation in OPERATIONS.items()
    }
    wrong = []
    for vector in vectors():
        if "ok" in vector.expect:
            for validator, value in zip(known[vector.call], (vector.input, vector.expect["ok"]), strict=True):
                wrong += [f"{vector}: {error.message[:200]}" for error in validator.iter_errors(value)]
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize(("module", "name"), stored())
def test_every_type_has_a_schema_that_its_values_fit(module, name):
    assert name in _schemas.document()["$defs"], f"{name} is missing in core/examples/schemas.rs"
    for written in (False, True):
        validator = jsonschema.Draft202012Validator(whole(name, written))
        for value in samples().get((module, name), ()):
            validator.validate(json.loads(value.to_json()))


def test_the_native_module_has_no_code_that_makes_schemas():
    # The linker keeps what is used: words that every schema has would be there, as those that errors have are.
    native = Path(journeyman._native.__file__).read_bytes()
    assert b"JM-MON-0001" in native
    for word in (b"json-schema.org", b"additionalProperties", b"schemars"):
        assert word not in native, word
