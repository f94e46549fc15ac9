//! How the shared library is linked.

use std::{env, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=phone.ld");
    let system = env::var("CARGO_CFG_TARGET_OS");
    // Android 15 has pages of 16 KB; a library that is aligned for them loads everywhere.
    if matches!(system.as_deref(), Ok("android" | "linux")) {
        println!("cargo::rustc-link-arg-cdylib=-Wl,-z,max-page-size=16384");
    }
    // The NDK's linker takes the script; Apple's leaves the same out by itself, when it links the app.
    if system.as_deref() == Ok("android") {
        let script = env::var("CARGO_MANIFEST_DIR").map(|folder| Path::new(&folder).join("phone.ld"));
        println!("cargo::rustc-link-arg-cdylib=-Wl,-T,{}", script.unwrap_or_default().display());
    }
}
