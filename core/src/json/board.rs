use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    board::{self, Board, BoardError, BoardPicture, BoardRequest},
    calendar::Tzdb,
    schedule::Diary,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BoardOf {
    /// The diary.
    diary: Diary,
    /// Which days, and whose.
    request: BoardRequest,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PictureOf {
    /// The board.
    board: Board,
}

operation_tables! {
    // The JSON API is stateless, so it reads zones from the bundled database.
    ("board.board", "days of a diary by technician, with what is wrong with each booking", BoardOf => Board, |input| {
        board::board(&input.diary, &Tzdb::bundled(), &input.request)
    }),
    ("board.picture", "a board as SVG and as text", PictureOf => BoardPicture, |input| {
        Ok::<_, BoardError>(board::picture(&input.board))
    }),
}
