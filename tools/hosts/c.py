"""The C host: the header as C and C++, the edges, every vector, valgrind and AddressSanitizer, ctypes, the example.

All of it runs against the library that has the C ABI alone; then the edges and ctypes against the one with everything.
With `bench` it measures calls instead, of the library that phones are given.
"""

import json
import re
import sys

from common import BINDINGS, DRAFT, ROOT, WORK, compact, library, missing, run, samples, skip, vectors

TESTS = BINDINGS / "tests" / "c"
ALONE = "capi,tzdb"  # as README.md says to build it
FLAGS = ["-Wall", "-Wextra", "-Werror", "-pedantic", "-g", f"-I{BINDINGS / 'include'}"]
SANITIZED = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
SMALL_STACK = ["sh", "-c", 'ulimit -s 512 && exec "$0" "$@"']  # as phones give to threads
VALGRIND = ["valgrind", "--quiet", "--error-exitcode=9", "--leak-check=full", "--errors-for-leak-kinds=definite,indirect"]


def main(bench: bool) -> None:
    absent = missing("gcc", "g++", "valgrind", "readelf")
    if absent:
        skip("c", " ".join(absent))
    shared = library("phone" if bench else "dev", ALONE)
    WORK.mkdir(parents=True, exist_ok=True)
    link = [f"-L{shared.parent}", "-ljourneyman_uniffi", f"-Wl,-rpath,{shared.parent}", "-lpthread"]

    def compiled(name: str, *sources, compiler=("gcc", "-std=c99"), extra=()):
        program = WORK / name
        run([*compiler, *FLAGS, *extra, "-o", program, *sources, *link])
        return program

    if bench:
        return samples(run([compiled("bench", TESTS / "bench.c", extra=["-O2", "-D_POSIX_C_SOURCE=200809L"]), DRAFT]))
    replay = compiled("replay", TESTS / "replay.c")
    edges = compiled("edges", TESTS / "edges.c", extra=["-D_POSIX_C_SOURCE=200809L"])
    example = compiled("day", ROOT / "examples" / "c" / "day.c")
    readme(shared)
    run([compiled("header", TESTS / "header.cpp", compiler=("g++", "-std=c++17"))])
    only_c(shared)
    run([sys.executable, TESTS / "ctypes_host.py", shared])
    run([ROOT / "tools" / "hosts" / "pages.sh", shared])
    for way in ([], VALGRIND):
        run([*way, edges])
        run([*way, example])
    for name, source in (("edges-asan", TESTS / "edges.c"), ("day-asan", ROOT / "examples" / "c" / "day.c")):
        run([compiled(name, source, extra=[*SANITIZED, "-D_POSIX_C_SOURCE=200809L"])])

    replayed = check(replay)
    check(compiled("replay-asan", TESTS / "replay.c", extra=SANITIZED))
    check(replay, VALGRIND, every=7)
    check(replay, SMALL_STACK)

    # The programs find it in the same place.
    library()
    run([edges])
    run([sys.executable, TESTS / "ctypes_host.py", shared])
    run([ROOT / "tools" / "hosts" / "pages.sh", shared])
    print(f"vectors: c {replayed}")


def readme(shared) -> None:
    """Fails unless README.md shows the first program as it is, and its commands run it with what they say comes of it."""
    _, _, section = (ROOT / "README.md").read_text(encoding="utf-8").partition("\n### C,")
    shown, commands = (re.search(rf"^```{kind}\n(.*?)^```", section, flags=re.M | re.S)[1] for kind in ("c", "sh"))
    if shown != (BINDINGS / "c" / "first.c").read_text(encoding="utf-8"):
        sys.exit("README.md shows another first program than bindings-uniffi/c/first.c")
    build, compile_, started = commands.splitlines()
    if f"--no-default-features --features {ALONE}" not in build:
        sys.exit("README.md builds another library for C than is tested")
    started, _, promised = started.partition("    # ")
    program = WORK / "first"
    # The library that was built here in the place of the released one.
    compile_ = compile_.replace("$PWD/target/release", str(shared.parent)).replace("target/release", str(shared.parent))
    run(["sh", "-c", f"{compile_.removesuffix('-o first')} -o '{program}'"])
    told = run([started.replace("./first", str(program))]).strip()
    if told != promised:
        sys.exit(f"README.md promises {promised}, and its program says {told}")


def only_c(shared) -> None:
    """Fails unless the library gives out the functions of the header and no others."""
    symbols = run(["readelf", "--wide", "--dyn-syms", shared]).splitlines()
    given = sorted(line.split()[-1] for line in symbols if " FUNC    GLOBAL DEFAULT " in line and " UND " not in line)
    declared = sorted(set(re.findall(r"\b(jm_\w+)\(", (BINDINGS / "include" / "journeyman.h").read_text(encoding="utf-8"))))
    if given != declared:
        sys.exit(f"the library gives out {given}, the header declares {declared}")


def check(program, way=(), every: int = 1) -> int:
    """Runs the vectors, or one of so many, and compares what was answered with what is expected. Gives their number."""
    wanted = vectors()[::every]
    calls, answers = WORK / "calls", WORK / "answers"
    calls.write_bytes(b"".join(counted(v["call"]) + counted(compact_as_given(v["input"])) for v in wanted))
    replayed = int(run([*way, program, calls, answers]))
    if replayed != len(wanted):
        sys.exit(f"{replayed} of {len(wanted)} vectors were replayed")
    rest, wrong = answers.read_bytes(), []
    for vector in wanted:
        status, rest = uncounted(rest)
        answer, rest = uncounted(rest)
        expected, answer = vector["expect"], json.loads(answer)
        got = {"ok": answer} if status == b"0" else {"error": answer["code"], "status": status.decode()}
        right = {"ok": expected["ok"]} if "ok" in expected else {"error": expected["error"], "status": "2"}
        if compact(got) != compact(right):
            wrong.append(f"{vector['module']}: {vector['name']}\n  want {compact(right)}\n  got  {compact(got)}")
    if wrong:
        sys.exit(f"{len(wrong)} of {replayed} vectors differ:\n" + "\n".join(wrong))
    return replayed


def compact_as_given(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def counted(text: str) -> bytes:
    data = text.encode()
    return b"%d\n%b" % (len(data), data)


def uncounted(data: bytes) -> tuple[bytes, bytes]:
    length, _, rest = data.partition(b"\n")
    return rest[: int(length)], rest[int(length) :]


if __name__ == "__main__":
    main(sys.argv[1:] == ["bench"])
