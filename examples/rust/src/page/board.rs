//! The diary board: the core's picture of it, and a table of the same.

use journeyman::board::{self, Board};

use super::{markup::Markup, section};

pub(super) fn render(page: &mut Markup, board: &Board) {
    let lead = "Who is where, as it stood at the end of the week. Point at a block for the whole story.";
    section(page, "board", "The diary", lead, |section| {
        section.element("div", &[("class", &"scroll board")], |scroll| scroll.picture(&board::picture(board)));
        section.element("details", &[], |details| {
            details.leaf("summary", &[], "The board as a table");
            super::table::board(details, board);
        });
    });
}
