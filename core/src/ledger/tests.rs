#![expect(clippy::inconsistent_digit_grouping, reason = "cents stand apart from dollars")]
#![expect(clippy::arithmetic_side_effects, reason = "a test that overflows fails, as it should")]

mod books;
mod bounds;
mod complaints;
mod reports;
mod rules;
mod scale;
mod stored;
mod voids;
