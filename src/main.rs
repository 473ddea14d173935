//! Arguments in; a window or a command out.

fn main() {}
