//! How the shared library is linked.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Android 15 has pages of 16 KB; a library that is aligned for them loads everywhere.
    if matches!(env::var("CARGO_CFG_TARGET_OS").as_deref(), Ok("android" | "linux")) {
        println!("cargo::rustc-link-arg-cdylib=-Wl,-z,max-page-size=16384");
    }
}
