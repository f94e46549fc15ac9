//! A draft made of bytes, calculated by the core and by the reference model.
#![no_main]

use journeyman_differential::{Choices, check, draft};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let draft = draft(&mut Choices::Bytes(data));
    if let Err(difference) = check(&draft) {
        let json = serde_json::to_string(&draft).expect("a draft is plain data");
        panic!("{difference}\nof the draft\n{json}");
    }
});
