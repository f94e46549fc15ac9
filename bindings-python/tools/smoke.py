"""Whether an installed wheel works, with nothing but the standard library: `python smoke.py`, in any Python from 3.10."""

import copy
import datetime
import pickle
import sys

import journeyman
from journeyman import calendar, money

amount = money.Money(minor=9500, currency="AUD")
assert [part.minor for part in money.allocate(amount, [1, 1, 1])] == [3167, 3167, 3166]
assert pickle.loads(pickle.dumps(amount)) == copy.deepcopy(amount) == money.Money.from_json(amount.to_json())
match calendar.resolve("Australia/Melbourne", datetime.datetime(2026, 10, 4, 2, 30)):
    case calendar.LocalTimeResolution.Gap(later=later):
        assert later.tzinfo is not None
    case other:
        raise AssertionError(other)
try:
    money.Money(minor=1, currency="XXQ")
except journeyman.InvalidError as error:
    assert error.code and error.remedy and pickle.loads(pickle.dumps(error)).code == error.code
else:
    raise AssertionError("a currency that isn't one was taken")
names = [operation.name for operation in journeyman.operations()]
assert "invoice.calculate" in names
assert journeyman.call("money.sum", b'{"amounts":[]}') == b"null"
for name in journeyman.__all__:
    getattr(journeyman, name)
print(f"journeyman {journeyman.__version__} works in Python {sys.version.split()[0]}: {len(names)} operations")
