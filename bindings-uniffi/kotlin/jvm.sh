#!/usr/bin/env bash
# Puts together a Maven project of the library for this machine's JVM, with a first program: `jvm.sh FOLDER`, then
# `mvn -f FOLDER compile exec:java`. It needs cargo; Maven and a JDK of 11 or newer for the rest.
set -euo pipefail
mkdir -p "${1:?where the project goes}"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
case $(uname -s) in # where JNA looks for a library in a jar
  Darwin) system=darwin own=libjourneyman_uniffi.dylib ;;
  *) system=linux own=libjourneyman_uniffi.so ;;
esac
case $(uname -m) in
  arm64 | aarch64) machine=aarch64 ;;
  *) machine=x86-64 ;;
esac
# In a folder of its own: target/release has the library of another choice of features, which programs in C run with.
typed=${CARGO_TARGET_DIR:-target}/typed
cargo build --package journeyman-uniffi --lib --no-default-features --features "typed,tzdb" --release --target-dir "$typed"
cargo run --package journeyman-uniffi --features bindgen --bin journeyman-bindgen -- \
  kotlin "$typed/release/$own" "$folder/src/main/kotlin"
mkdir -p "$folder/src/main/resources/$system-$machine"
cp "$typed/release/$own" "$folder/src/main/resources/$system-$machine/"
cp bindings-uniffi/kotlin/pom.xml "$folder/"
[[ -e $folder/src/main/kotlin/Main.kt ]] || cp bindings-uniffi/kotlin/Main.kt "$folder/src/main/kotlin/"
