//! What the environment allows a test to do with the lock file.

/// What a test may do with the lock file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Compare,
    /// Accept the differences, and write them.
    Bless,
    /// Only compare: nobody would see what was written.
    Ci,
}

impl Mode {
    pub(super) fn of_environment() -> Self {
        let is_set = |name| std::env::var(name).is_ok_and(|it| !matches!(it.as_str(), "" | "0" | "false"));
        if is_set("CI") {
            Mode::Ci
        } else if is_set("STATUSFUL_BLESS") {
            Mode::Bless
        } else {
            Mode::Compare
        }
    }
}
