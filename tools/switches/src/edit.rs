//! Text that goes around parts of a source, which lie in each other.

use std::{cmp::Reverse, ops::Range};

pub(crate) enum Piece {
    Text(String),
    /// What stands there when a mutant is switched on.
    Arm {
        number: u32,
        site: u32,
        text: String,
    },
}

/// What stands before and after a part of the source.
pub(crate) struct Edit {
    pub(crate) around: Range<usize>,
    pub(crate) before: Vec<Piece>,
    pub(crate) after: String,
    /// The switches of which this is the whole.
    pub(crate) site: Option<u32>,
}

impl Edit {
    /// Text at one place.
    pub(crate) fn at(place: usize, before: Vec<Piece>, site: u32) -> Self {
        Self { around: place..place, before, after: String::new(), site: Some(site) }
    }
}

/// The source with the edits. Prints where the mutants and their sites came to lie.
pub(crate) fn written(source: &str, edits: Vec<Edit>, file: &str) -> String {
    // What closes at a place comes before what opens there; the outer opens first and closes last.
    let mut order: Vec<(usize, bool, Reverse<usize>, usize)> = Vec::new();
    for (index, Edit { around, .. }) in edits.iter().enumerate() {
        let length = around.len();
        order.push((around.start, true, Reverse(length), index));
        if length > 0 {
            order.push((around.end, false, Reverse(usize::MAX - length), usize::MAX - index));
        }
    }
    order.sort_unstable();
    let (mut text, mut copied) = (String::with_capacity(source.len() * 2), 0);
    let mut starts = vec![0; edits.len()];
    for (place, opens, _, index) in order {
        let index = if opens { index } else { usize::MAX - index };
        let edit = &edits[index];
        text.push_str(&source[copied..place]);
        copied = place;
        if opens {
            starts[index] = text.len();
            for piece in &edit.before {
                let start = text.len();
                match piece {
                    Piece::Text(given) => text.push_str(given),
                    Piece::Arm { number, site, text: given } => {
                        text.push_str(given);
                        println!("arm\t{number}\t{site}\t{file}\t{start}\t{}", text.len());
                    }
                }
            }
        } else {
            text.push_str(&edit.after);
        }
        if let Some(site) = edit.site
            && (!opens || edit.around.is_empty())
        {
            println!("site\t{site}\t{file}\t{}\t{}", starts[index], text.len());
        }
    }
    text.push_str(&source[copied..]);
    text
}
