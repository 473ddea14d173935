//! Icons of the Phosphor font (MIT), named by what they are used for.

/// Undo.
pub const UNDO: &str = "\u{e08a}";
/// Redo.
pub const REDO: &str = "\u{e08c}";
/// Search.
pub const SEARCH: &str = "\u{e30c}";
/// The overview page.
pub const OVERVIEW: &str = "\u{e464}";
/// The competence page.
pub const COMPETENCES: &str = "\u{ec8c}";
/// The staff page.
pub const STAFF: &str = "\u{e4d6}";
/// Done, chosen.
pub const CHECK: &str = "\u{e182}";
/// Close.
pub const CLOSE: &str = "\u{e4f6}";
/// The navigation, folded.
pub const MENU: &str = "\u{e2f0}";
/// Opens a list below.
pub const DOWN: &str = "\u{e136}";
/// Leads on.
pub const RIGHT: &str = "\u{e13a}";
/// Upwards.
pub const UP: &str = "\u{e13c}";
/// Add.
pub const PLUS: &str = "\u{e3d4}";
/// Delete.
pub const TRASH: &str = "\u{e4a6}";
/// Edit.
pub const EDIT: &str = "\u{e3b4}";
/// Copy.
pub const COPY: &str = "\u{e1ca}";
/// Save.
pub const SAVE: &str = "\u{e248}";
/// Open a file.
pub const FOLDER: &str = "\u{e256}";
/// A new plan.
pub const FILE: &str = "\u{e236}";
/// The sample school.
pub const SAMPLE: &str = "\u{e73e}";
/// Save as picture.
pub const IMAGE: &str = "\u{e2ca}";
/// Copy as table.
pub const TABLE: &str = "\u{e476}";
/// More choices.
pub const MORE: &str = "\u{e1fe}";
/// Needs attention.
pub const WARNING: &str = "\u{e4e0}";
/// Information.
pub const INFO: &str = "\u{e2ce}";
/// Wrong.
pub const PROBLEM: &str = "\u{e4e4}";
/// The light theme.
pub const SUN: &str = "\u{e472}";
/// The dark theme.
pub const MOON: &str = "\u{e330}";
/// Text size.
pub const TEXT_SIZE: &str = "\u{e6ee}";
/// Language.
pub const LANGUAGE: &str = "\u{e4a2}";
/// A person.
pub const PERSON: &str = "\u{e4c2}";
/// A team.
pub const TEAM: &str = "\u{e68e}";
/// A competence.
pub const COMPETENCE: &str = "\u{e47c}";
/// A role.
pub const ROLE: &str = "\u{e6f6}";
/// Earlier versions.
pub const HISTORY: &str = "\u{e1a0}";
/// Print.
pub const PRINT: &str = "\u{e3dc}";
/// An agreement.
pub const FLAG: &str = "\u{e244}";
/// Filter.
pub const FILTER: &str = "\u{e268}";
/// A date.
pub const CALENDAR: &str = "\u{e10a}";
/// Back.
pub const LEFT: &str = "\u{e138}";
/// Paste.
pub const PASTE: &str = "\u{e198}";
/// The scale.
pub const SCALE: &str = "\u{e8ec}";
/// Switch.
pub const SWITCH: &str = "\u{e0a0}";
/// Settings.
pub const SETTINGS: &str = "\u{e272}";
/// Help.
pub const QUESTION: &str = "\u{e3e8}";
/// Sorted upwards.
pub const SORT_UP: &str = "\u{e444}";
/// Sorted downwards.
pub const SORT_DOWN: &str = "\u{e446}";
/// Frozen in place.
pub const PIN: &str = "\u{e3e2}";
/// The follow-up page.
pub const FOLLOW_UP: &str = "\u{eadc}";
/// The foundation page.
pub const FOUNDATION: &str = "\u{e0e6}";
/// The page of strategic lines.
pub const LINES: &str = "\u{e1d6}";
/// The page of the action plan.
pub const ACTION_PLAN: &str = "\u{eb54}";
/// The page of the year wheel.
pub const YEAR_WHEEL: &str = "\u{eaa6}";
/// The page of tensions.
pub const TENSIONS: &str = "\u{e534}";
/// A map of a tension.
pub const MAP: &str = "\u{e31a}";
/// The guided path.
pub const GUIDE: &str = "\u{e1c8}";
/// A frozen baseline.
pub const FROZEN: &str = "\u{e5aa}";
/// Out to another program.
pub const EXPORT: &str = "\u{eaf0}";
/// The page on safety and versions.
pub const SAFETY: &str = "\u{e40c}";
/// A check-in.
pub const NOTE: &str = "\u{e170}";
/// A link between two things.
pub const LINK: &str = "\u{e2e2}";
/// A line of values over time.
pub const TREND: &str = "\u{e154}";
/// Workshops.
pub const WORKSHOP: &str = "\u{e6a0}";
/// Documents for others.
pub const REPORT: &str = "\u{e23a}";
