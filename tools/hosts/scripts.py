"""The scripts that put together Android's and Apple's packages, run with stand-ins for the tools that no Linux has.

What the stand-ins make is empty, so nothing of the library is tested here: only that each script says first what it lacks,
takes a folder relative to where it is called, and leaves a package whose manifest resolves.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from common import BINDINGS, run
from swift import run_in, swift_root

# Makes the files that the real one would, from its arguments.
CARGO = """#!/usr/bin/env bash
for language in kotlin swift; do
  [[ " $* " == *" -- $language "* ]] || continue
  folder=${@: -1}
  [[ $folder == /* ]] || { echo "$folder is relative" >&2; exit 1; }
  mkdir -p "$folder/dev/journeyman"
  touch "$folder/JourneymanFFI.h" "$folder/JourneymanFFI.modulemap" "$folder/dev/journeyman/journeyman.kt"
done
while (($#)); do
  [[ $1 == -o ]] && mkdir -p "$2/arm64-v8a" && touch "$2/arm64-v8a/libjourneyman_uniffi.so"
  shift
done
exit 0
"""
XCODEBUILD = """#!/usr/bin/env bash
mkdir -p "${@: -1}/ios-arm64"
cat > "${@: -1}/Info.plist" <<'PLIST'
<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>CFBundlePackageType</key><string>XFWK</string>
<key>XCFrameworkFormatVersion</key><string>1.0</string>
<key>AvailableLibraries</key><array/>
</dict></plist>
PLIST
"""
UNAME = "#!/usr/bin/env bash\n[[ $1 == -s ]] && echo Linux || echo x86_64\n"
PLACE = "linux-x86-64/libjourneyman_uniffi.so"  # where JNA looks in a jar
DONE = "#!/usr/bin/env bash\nexit 0\n"
READELF = "#!/usr/bin/env bash\necho LOAD 0x4000\n"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        android(at)
        apple(at)
        linux(at)


def android(at: Path) -> None:
    script = BINDINGS / "android" / "build.sh"
    tools = stand_ins(at / "android-tools", {"cargo": CARGO, "cargo-ndk": DONE})
    lacking = refused(script, at, tools | {"ANDROID_NDK_HOME": ""})
    expect("ANDROID_NDK_HOME" in lacking and not (at / "out").exists(), f"it says first that it needs the NDK: {lacking}")
    lacking = refused(script, at, tools | {"ANDROID_NDK_HOME": str(at)})
    expect("llvm-strip" in lacking, f"it says that a folder is no NDK: {lacking}")
    ndk = at / "ndk"
    stand_ins(ndk / "toolchains/llvm/prebuilt/host/bin", {"llvm-strip": DONE, "llvm-readelf": READELF})
    run([script, "out"], cwd=at, env=tools | {"ANDROID_NDK_HOME": ndk})
    made = {str(path.relative_to(at / "out")) for path in (at / "out").rglob("*") if path.is_file()}
    wanted = {"build.gradle.kts", "settings.gradle.kts", "consumer-rules.pro", "src/main/jniLibs/arm64-v8a/libjourneyman_uniffi.so"}
    wanted.add("src/main/kotlin/dev/journeyman/journeyman.kt")
    expect(wanted <= made, f"a relative folder gets the project: {sorted(made)}")


def linux(at: Path) -> None:
    """What a developer on Linux puts together first: Maven's project for Kotlin, and Swift's package."""
    built = at / "target" / "typed" / "release"  # not target/release, where the library for C is
    built.mkdir(parents=True)
    (built / "libjourneyman_uniffi.so").touch()
    tools = stand_ins(at / "linux-tools", {"cargo": CARGO, "uname": UNAME}) | {"CARGO_TARGET_DIR": at / "target"}
    run([BINDINGS / "kotlin" / "jvm.sh", "jvm"], cwd=at, env=tools)
    for made in ("pom.xml", "src/main/kotlin/Main.kt", "src/main/kotlin/dev/journeyman/journeyman.kt", f"src/main/resources/{PLACE}"):
        expect((at / "jvm" / made).exists(), f"the project has {made}")
    run([BINDINGS / "swift" / "linux.sh", "linux"], cwd=at, env=tools)
    expect((at / "linux/lib/libjourneyman_uniffi.so").exists(), "the package has the library")
    told = described(at / "linux")
    expect("Name: First" in told and "Name: JourneymanFFI" in told, f"the manifest resolves: {told}")


def apple(at: Path) -> None:
    tools = stand_ins(at / "apple-tools", {"cargo": CARGO, "lipo": DONE, "xcodebuild": XCODEBUILD})
    run([BINDINGS / "swift" / "xcframework.sh", "package"], cwd=at, env=tools)
    package = at / "package"
    manifest = (package / "Package.swift").read_text(encoding="utf-8")
    for kind, path in re.findall(r"\.(\w+)\([^)]*path: \"([^\"]+)\"", manifest):
        expect((package / path).exists(), f"the manifest's {kind} is there: {path}")
    expect((package / "Sources/Journeyman/Time.swift").exists(), "the package has its sources")
    expect("systemLibrary" not in manifest and "binaryTarget" in manifest, "the manifest names the framework")
    told = described(package)
    expect("Name: JourneymanFFI" in told and "Name: Journeyman\n" in told, f"the manifest resolves: {told}")


def described(package: Path) -> str:
    root = swift_root()
    describe = ["swift", "package", "--package-path", package if root is None else "/journeyman", "describe"]
    return run(describe) if root is None else run_in(root, describe, {}, package)


def stand_ins(folder: Path, programs: dict) -> dict:
    """Programs in a folder of their own, and the environment in which they are found first."""
    folder.mkdir(parents=True)
    for name, text in programs.items():
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def refused(script: Path, at: Path, environment: dict) -> str:
    done = subprocess.run([script, "out"], cwd=at, env=os.environ | environment, capture_output=True, text=True)
    expect(done.returncode != 0, f"{script.name} fails without what it needs")
    return done.stderr


def expect(holds: bool, what: str) -> None:
    if not holds:
        sys.exit(f"not so: {what}")


if __name__ == "__main__":
    main()
