"""Any host that can load a C library can use the JSON API: `python3 ctypes_host.py LIBRARY`."""
import ctypes
import json
import sys

library = ctypes.CDLL(sys.argv[1])


class Buffer(ctypes.Structure):
    _fields_ = [
        ("data", ctypes.c_void_p),
        ("length", ctypes.c_size_t),
        ("capacity", ctypes.c_size_t),
        ("seal", ctypes.c_uint64),
    ]


def call(operation: str, **given):
    text, buffer = json.dumps(given).encode(), Buffer()
    status = library.jm_call(operation.encode(), text, ctypes.c_size_t(len(text)), ctypes.byref(buffer))
    answer = json.loads(ctypes.string_at(buffer.data, buffer.length))
    library.jm_buf_free(ctypes.byref(buffer))
    if status:
        raise ValueError(f"{answer['code']}: {answer['text']}; {answer['remedy']}")
    return answer


if __name__ == "__main__":
    parts = call("money.allocate", total={"minor": 10000, "currency": "AUD"}, weights=[1, 1, 1])
    assert [part["minor"] for part in parts] == [3334, 3333, 3333], parts
    try:
        call("money.allocate", total={"minor": 1, "currency": "AUD"}, weights=[0])
    except ValueError as error:
        assert str(error).startswith("JM-MON-"), error
    else:
        raise AssertionError("no weight was taken")
