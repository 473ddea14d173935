//! The widgets of the house, on top of egui's.

mod amount_field;
mod bring_in;
mod buttons;
mod card;
mod chart;
mod chart_painter;
mod chart_picture;
mod choice;
mod confirm;
mod fields;
mod foundation_reminder;
mod initiative_state;
mod level;
mod level_bar;
mod level_sign;
mod maturity_strip;
mod pace_sign;
mod painted_table;
mod place;
mod scrolling;
mod sparkline;
mod step_back;
mod table;

pub use amount_field::amount_field;
pub use bring_in::bring_in_button;
pub use buttons::{
    icon_button, icon_button_width, inline_link, link_button, menu_entry, primary_button, tab_bar,
    tab_column,
};
pub use card::{card, empty_state, is_short, page_header, section, tool_row};
pub use chart::{chart_card, chart_card_choosing, chart_copies, chart_head, chart_part};
pub use chart_picture::Choosing;
pub use choice::{multi_choice, pick_several, pick_several_showing, single_choice};
pub use confirm::{Question, confirm};
pub use fields::{
    FieldShape, TextDraft, date_field, labelled, labelled_text, whole_entry, whole_field,
};
pub use foundation_reminder::foundation_reminder;
pub use initiative_state::{overdue_sign, state_sign};
pub use level::{Cell, level_cell, level_legend};
pub use level_bar::{level_bar, level_bar_legend};
pub use level_sign::level_sign;
pub use maturity_strip::{maturity_strip, maturity_words, viewpoint_shape};
pub use pace_sign::{goal_sign, pace_sign, pace_word, paint_pace};
pub use painted_table::{
    Style, cell_text, focus_ring, lay_text, moved_by_row_keys, offset_to_show, sort_head,
};
pub use place::{keyed, make_room, moved_by_keys};
pub use scrolling::{follow_focus, sideways};
pub use sparkline::sparkline;
pub use step_back::StepBack;
pub use table::{Column, number_table, table_head, table_row, table_width};
