"""What the library that Android is given weighs, stripped: fails if it weighs more than it did, and so grows unseen.

With `bench`, a step of `make bench`, it weighs the library without the time zones and the C ABI alone too.
The library is built for this machine and linked as for Android, whose own can only be built with the NDK.
"""

import os
import re
import shutil
import sys

from common import WORK, run, skip, target

# Bytes, and what it may grow by before somebody looks at why; what it weighs stands in ADR 0014.
MEASURED = {
    "typed,tzdb": ("Kotlin, with the time zones", 4_650_000),
    "typed": ("Kotlin, without the time zones", 4_410_000),
    "capi,tzdb": ("the C ABI alone, with the time zones", 3_320_000),
    "capi": ("the C ABI alone, without the time zones", 2_960_000),
}
ROOM = 1.05


def main(bench: bool) -> int:
    version = run(["rustc", "-vV"])
    release = [int(part) for part in re.search(r"^release: (\d+)\.(\d+)", version, flags=re.M).groups()]
    if "host: x86_64-unknown-linux-gnu" not in version or release < [1, 90]:
        skip("size", "Rust 1.90 or newer on x86-64 Linux, whose linker is the one of Android")
    grown = []
    for features in MEASURED if bench else list(MEASURED)[:1]:
        meaning, measured = MEASURED[features]
        bytes_ = weighed(features)
        print(f"size: {bytes_ / 1e6:.2f} MB, {bytes_ / measured:.0%} of what was measured: {meaning}", flush=True)
        if bytes_ > measured * ROOM:
            grown.append(meaning)
    if grown:
        print(f"more than {ROOM - 1:.0%} was added to the library: {', '.join(grown)}. If that is worth it, write what it weighs")
        print("into tools/hosts/size.py and core/docs/adr/0014-one-declaration-for-phones.md")
    return 1 if grown else 0


def weighed(features: str) -> int:
    """The bytes of the library with these features."""
    command = ["cargo", "rustc", "--quiet", "--package", "journeyman-uniffi", "--lib", "--crate-type", "cdylib"]
    command += ["--profile", "phone", "--no-default-features", "--features", features, "--", "-C", "strip=symbols"]
    run(command, env={"JOURNEYMAN_LINK_AS_PHONE": "1"})
    # A copy, since the next build takes its place; one that can't be loaded shouldn't be left where others look for it.
    WORK.mkdir(parents=True, exist_ok=True)
    kept = WORK / "weighed.so"
    shutil.move(target() / "phone" / "libjourneyman_uniffi.so", kept)
    return os.path.getsize(kept)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] == ["bench"]))
