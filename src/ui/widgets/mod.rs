//! The widgets of the house, on top of egui's.

mod buttons;
mod card;
mod chart;
mod chart_painter;
mod chart_picture;
mod choice;
mod confirm;
mod fields;
mod level;
mod level_bar;
mod level_sign;
mod place;
mod scrolling;
mod table;

pub use buttons::{icon_button, link_button, menu_entry, primary_button, tab_bar};
pub use card::{card, empty_state, is_short, page_header, section, tool_row};
pub use chart::{chart_card, chart_card_rows, chart_head};
pub use choice::{multi_choice, single_choice};
pub use confirm::{Question, confirm};
pub use fields::{FieldShape, TextDraft, date_field, labelled, labelled_text};
pub use level::{Cell, level_cell, level_legend};
pub use level_bar::{level_bar, level_bar_legend};
pub use level_sign::level_sign;
pub use place::{keyed, make_room};
pub use scrolling::{follow_focus, sideways};
pub use table::{Column, number_table, table_head, table_row, table_width};
