//! What several promises need: plans that are made tersely, desks and windows to work at.

pub(crate) mod build;
pub(crate) mod chart_samples;
pub(crate) mod desk;
pub(crate) mod random_edits;
pub(crate) mod recording_backend;
pub(crate) mod small_school;
pub(crate) mod window;
