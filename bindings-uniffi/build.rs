//! How the shared library is linked.

use std::{env, path::Path};

/// Set, a library of this machine is linked as Android's is, so that it can be weighed; it can't be loaded.
const AS_PHONE: &str = "JOURNEYMAN_LINK_AS_PHONE";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=phone.ld");
    println!("cargo::rerun-if-env-changed={AS_PHONE}");
    let system = env::var("CARGO_CFG_TARGET_OS");
    // Android 15 has pages of 16 KB; a library that is aligned for them loads everywhere.
    if matches!(system.as_deref(), Ok("android" | "linux")) {
        println!("cargo::rustc-link-arg-cdylib=-Wl,-z,max-page-size=16384");
    }
    // The NDK's linker takes these; Apple's leaves the same out by itself, when it links the app.
    if system.as_deref() == Ok("android") || env::var_os(AS_PHONE).is_some() {
        let script = env::var("CARGO_MANIFEST_DIR").map(|folder| Path::new(&folder).join("phone.ld"));
        println!("cargo::rustc-link-arg-cdylib=-Wl,-T,{}", script.unwrap_or_default().display());
        // Equal functions are one: nothing here compares the addresses of functions.
        println!("cargo::rustc-link-arg-cdylib=-Wl,--icf=all");
        // Android 6 and later load these, and build.sh asks for 8; the standard's own packed form, RELR, needs 11.
        println!("cargo::rustc-link-arg-cdylib=-Wl,--pack-dyn-relocs=android");
    }
}
