//! Who comes along to a slot.
