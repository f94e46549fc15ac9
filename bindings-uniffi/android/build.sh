#!/usr/bin/env bash
# Puts together the project of an Android library: `build.sh FOLDER`. It needs the NDK, cargo-ndk, and the targets
# aarch64-linux-android, armv7-linux-androideabi and x86_64-linux-android (`rustup target add …`).
#
# FOLDER gets src/main/jniLibs/ABI/libjourneyman_uniffi.so, src/main/kotlin/dev/journeyman/, and Gradle's files: there,
# `gradle assembleRelease` makes the AAR, and `gradle publishToMavenLocal` puts it where an app finds it as
# `dev.journeyman:journeyman`.
set -euo pipefail
: "${ANDROID_NDK_HOME:?the folder of the NDK, such as ~/Android/Sdk/ndk/28.2.13676358}"
command -v cargo-ndk >/dev/null || { echo "cargo-ndk is needed: cargo install cargo-ndk" >&2; exit 1; }
tools=("$ANDROID_NDK_HOME"/toolchains/llvm/prebuilt/*/bin)
[[ -x ${tools[0]}/llvm-strip ]] || { echo "$ANDROID_NDK_HOME isn't an NDK: it has no llvm-strip" >&2; exit 1; }
mkdir -p "${1:?where the project goes}"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."

# Not the C ABI, which nothing in Kotlin calls. The shared form alone: cargo optimizes no form across crates if one of those
# that it makes is Rust's own, and the library is then half as large again.
features=(--no-default-features --features "typed,tzdb")
cargo ndk -t arm64-v8a -t armeabi-v7a -t x86_64 -P 26 -o "$folder/src/main/jniLibs" \
  rustc --crate-type cdylib --profile phone --package journeyman-uniffi --lib "${features[@]}"
cp bindings-uniffi/android/*.gradle.kts bindings-uniffi/android/consumer-rules.pro "$folder/"

# A library says of itself what the Kotlin code is to be; that of Android doesn't (build.rs), this machine's own does.
cargo build --package journeyman-uniffi --lib "${features[@]}"
[[ $(uname) == Darwin ]] && own=libjourneyman_uniffi.dylib || own=libjourneyman_uniffi.so
cargo run --package journeyman-uniffi --features bindgen --bin journeyman-bindgen -- \
  kotlin "${CARGO_TARGET_DIR:-target}/debug/$own" "$folder/src/main/kotlin"
find "$folder/src/main/jniLibs" -name '*.so' -print0 | while IFS= read -r -d '' library; do
  "${tools[0]}/llvm-strip" --strip-unneeded "$library"
  READELF=${tools[0]}/llvm-readelf tools/hosts/pages.sh "$library"
done
