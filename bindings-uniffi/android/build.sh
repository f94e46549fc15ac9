#!/usr/bin/env bash
# Puts together what an Android library module needs: `build.sh FOLDER`. It needs the NDK and cargo-ndk.
#
# FOLDER gets src/main/jniLibs/ABI/libjourneyman_uniffi.so and src/main/kotlin/dev/journeyman/. build.gradle.kts beside this
# script makes an AAR of it.
set -euo pipefail
folder=${1:?where the module goes}
cd "$(dirname "$0")/../.."

# Not the C ABI, which nothing in Kotlin calls. The shared form alone: cargo optimizes no form across crates if one of those
# that it makes is Rust's own, and the library is then half as large again.
features=(--no-default-features --features "typed,tzdb")
cargo ndk -t arm64-v8a -t armeabi-v7a -t x86_64 -P 26 -o "$folder/src/main/jniLibs" \
  rustc --crate-type cdylib --profile phone --package journeyman-uniffi --lib "${features[@]}"
cp bindings-uniffi/android/build.gradle.kts "$folder/"

# A library says of itself what the Kotlin code is to be; that of Android doesn't (build.rs), this machine's own does.
cargo build --package journeyman-uniffi --lib "${features[@]}"
[[ $(uname) == Darwin ]] && own=libjourneyman_uniffi.dylib || own=libjourneyman_uniffi.so
cargo run --package journeyman-uniffi --features bindgen --bin journeyman-bindgen -- \
  kotlin "${CARGO_TARGET_DIR:-target}/debug/$own" "$folder/src/main/kotlin"
strip=("${ANDROID_NDK_HOME:?}"/toolchains/llvm/prebuilt/*/bin/llvm-strip)
find "$folder/src/main/jniLibs" -name '*.so' -print0 | while IFS= read -r -d '' library; do
  "${strip[0]}" --strip-unneeded "$library"
  tools/hosts/pages.sh "$library"
done
