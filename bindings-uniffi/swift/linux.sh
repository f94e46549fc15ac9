#!/usr/bin/env bash
# Puts together the Swift package for this Linux, with a first program: `linux.sh FOLDER`, then
# `cd FOLDER && swift run -Xlinker -Llib -Xlinker -rpath=$PWD/lib`. It needs cargo, and Swift 6 for the rest.
set -euo pipefail
mkdir -p "${1:?where the package goes}"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
# In a folder of its own: target/release has the library of another choice of features, which programs in C run with.
typed=${CARGO_TARGET_DIR:-target}/typed
library=$typed/release/libjourneyman_uniffi.so
cargo build --package journeyman-uniffi --lib --no-default-features --features "typed,tzdb" --release --target-dir "$typed"
mkdir -p "$folder/Sources/JourneymanFFI" "$folder/Sources/First" "$folder/lib"
# The tests stay here; a program takes their place.
sed 's|\.testTarget(.*|.executableTarget(name: "First", dependencies: ["Journeyman"]),|' bindings-uniffi/swift/Package.swift \
  >"$folder/Package.swift"
cp -R bindings-uniffi/swift/Sources/Journeyman "$folder/Sources/"
[[ -e $folder/Sources/First/main.swift ]] || cp bindings-uniffi/swift/main.swift "$folder/Sources/First/"
cargo run --package journeyman-uniffi --features bindgen --bin journeyman-bindgen -- \
  swift "$library" "$folder/Sources/Journeyman"
mv "$folder/Sources/Journeyman/JourneymanFFI.h" "$folder/Sources/JourneymanFFI/"
rm "$folder/Sources/Journeyman/JourneymanFFI.modulemap"
cat >"$folder/Sources/JourneymanFFI/module.modulemap" <<'MAP'
module JourneymanFFI {
    header "JourneymanFFI.h"
    link "journeyman_uniffi"
    export *
}
MAP
cp "$library" "$folder/lib/"
