#!/usr/bin/env bash
# Makes the Swift package for Apple's platforms, with JourneymanFFI.xcframework in it: `xcframework.sh FOLDER`, on a Mac with
# Xcode and the five targets below (`rustup target add …`).
#
# FOLDER is then a package: add it to an app by its path, or put it under version control and add that.
set -euo pipefail
mkdir -p "${1:?where the package goes}"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
for command in cargo lipo xcodebuild; do
  command -v "$command" >/dev/null || { echo "$command is needed" >&2; exit 1; }
done
targets=(aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin)
# Not the C ABI, which nothing in Swift calls. The static form alone: cargo optimizes no form across crates if one of those
# that it makes is Rust's own.
features=(--no-default-features --features "typed,tzdb")
for target in "${targets[@]}"; do
  cargo rustc --crate-type staticlib --profile phone --package journeyman-uniffi --lib "${features[@]}" --target "$target"
done
out=${CARGO_TARGET_DIR:-target}
built() { echo "$out/$1/phone/libjourneyman_uniffi.a"; }

cp bindings-uniffi/swift/Package.apple.swift "$folder/Package.swift"
rm -rf "$folder/Sources" && cp -R bindings-uniffi/swift/Sources "$folder/"
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
