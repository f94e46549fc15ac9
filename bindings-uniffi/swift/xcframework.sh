#!/usr/bin/env bash
# Makes JourneymanFFI.xcframework and fills the Swift package in for Apple's platforms: `xcframework.sh FOLDER`, on a Mac.
#
# In the package's manifest the binary target takes the place of the system library:
#   .binaryTarget(name: "JourneymanFFI", path: "JourneymanFFI.xcframework")
set -euo pipefail
folder=${1:?where the package goes}
cd "$(dirname "$0")/../.."
targets=(aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin)
# Not the C ABI, which nothing in Swift calls. The static form alone: cargo optimizes no form across crates if one of those
# that it makes is Rust's own.
features=(--no-default-features --features "typed,tzdb")
for target in "${targets[@]}"; do
  cargo rustc --crate-type staticlib --profile phone --package journeyman-uniffi --lib "${features[@]}" --target "$target"
done
out=${CARGO_TARGET_DIR:-target}
built() { echo "$out/$1/phone/libjourneyman_uniffi.a"; }

mkdir -p "$folder" && cp -R bindings-uniffi/swift/Package.swift bindings-uniffi/swift/Sources "$folder/"
# What the Swift code is to be is read from this machine's own library.
cargo build --package journeyman-uniffi --lib "${features[@]}"
cargo run --package journeyman-uniffi --features bindgen --bin journeyman-bindgen -- \
  swift "$out/debug/libjourneyman_uniffi.dylib" "$folder/Sources/Journeyman"
headers=$(mktemp -d)
mv "$folder/Sources/Journeyman/JourneymanFFI.h" "$headers/"
mv "$folder/Sources/Journeyman/JourneymanFFI.modulemap" "$headers/module.modulemap"

work=$(mktemp -d)
lipo -create "$(built aarch64-apple-ios-sim)" "$(built x86_64-apple-ios)" -output "$work/simulator.a"
lipo -create "$(built aarch64-apple-darwin)" "$(built x86_64-apple-darwin)" -output "$work/macos.a"
rm -rf "$folder/JourneymanFFI.xcframework"
xcodebuild -create-xcframework \
  -library "$(built aarch64-apple-ios)" -headers "$headers" \
  -library "$work/simulator.a" -headers "$headers" \
  -library "$work/macos.a" -headers "$headers" \
  -output "$folder/JourneymanFFI.xcframework"
