//! What two people did, and what becomes of it when their copies are merged.
