//! The module `unit`.

use journeyman::unit::Unit;

use crate::macros::prelude::*;

module! {
    /// Units of measure, by their codes in UN/ECE Recommendation 20, as EN 16931 (BT-130) wants them.
    ///
    /// A unit is a `str`: any code of two or three capitals and digits is taken, since the recommendation lists over
    /// two thousand and grows. Anything else raises `InvalidError` (`JM-UNI-0001`). These are the ones met most.
    unit
    constants
        /// Hours.
        HOUR: Unit = Unit::HOUR,
        /// Minutes.
        MINUTE: Unit = Unit::MINUTE,
        /// Pieces: anything that is counted.
        PIECE: Unit = Unit::PIECE,
        /// Metres.
        METRE: Unit = Unit::METRE;
}
