//! Short names for people, ids for the core.
//!
//! The core knows customers, jobs and visits by UUID and nothing else: names and addresses stay here, with the host. A
//! real host makes version 7 UUIDs when something new begins. The demo derives them from the short names in
//! `examples/data`, so that every run gives the same bytes.

use uuid::{Uuid, uuid};

/// The namespace of this demo's ids.
const NAMESPACE: Uuid = uuid!("5c1b6a52-3c0e-4d8e-9a51-6a6f75726e65");

/// The id of a thing of some kind, by its short name: `id::<JobId>("job", "J07")`.
#[expect(clippy::expect_used, reason = "an id refuses the nil UUID only, and a version 5 UUID is never nil")]
pub(crate) fn id<T: TryFrom<Uuid>>(kind: &str, name: &str) -> T {
    let uuid = Uuid::new_v5(&NAMESPACE, format!("{kind}/{name}").as_bytes());
    T::try_from(uuid).ok().expect("a version 5 UUID is not nil")
}
