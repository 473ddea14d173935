//! What several promises need: plans that are made tersely, desks and windows to work at.

pub(crate) mod action_school;
pub(crate) mod attack;
pub(crate) mod build;
pub(crate) mod chart_kinds;
pub(crate) mod chart_samples;
pub(crate) mod desk;
pub(crate) mod dialog_plan;
pub(crate) mod dialog_samples;
pub(crate) mod filled;
pub(crate) mod filled_v1;
pub(crate) mod filled_v2;
pub(crate) mod hands;
pub(crate) mod import;
pub(crate) mod killed;
pub(crate) mod random_dialog;
pub(crate) mod random_edits;
pub(crate) mod random_strategy;
pub(crate) mod recording_backend;
pub(crate) mod room;
pub(crate) mod small_school;
pub(crate) mod small_strategy;
pub(crate) mod strategy;
pub(crate) mod strategy_samples;
pub(crate) mod strategy_school;
pub(crate) mod window;
