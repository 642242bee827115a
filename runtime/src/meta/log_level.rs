//! The level at which an error is logged.

/// The level at which an error is logged: the levels of `tracing` and `log`, and none.
///
/// A variant states it with `#[problem(log = "…")]`, a type for all of its variants; the
/// [layers and middleware that log](crate::guide::logs) state it for the rest, by the class of
/// the status.
///
/// # Examples
///
/// ```
/// use statusful::{HttpStatus, LogLevel};
///
/// #[derive(HttpStatus)]
/// enum ApiError {
///     #[status(503)]
///     #[problem(log = "warn")]
///     Maintenance,
/// }
///
/// assert_eq!(ApiError::Maintenance.log_level(), Some(LogLevel::Warn));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LogLevel {
    /// `"error"`: somebody has to look at it.
    Error,
    /// `"warn"`: somebody may want to look at it.
    Warn,
    /// `"info"`: worth knowing.
    Info,
    /// `"debug"`: of interest while debugging.
    Debug,
    /// `"trace"`: hardly ever of interest.
    Trace,
    /// `"off"`: it is not logged.
    Off,
}

impl LogLevel {
    /// By the first letter of its name, as it is in a record.
    pub(super) const fn of_letter(letter: u8) -> Option<Self> {
        Some(match letter {
            b'e' => LogLevel::Error,
            b'w' => LogLevel::Warn,
            b'i' => LogLevel::Info,
            b'd' => LogLevel::Debug,
            b't' => LogLevel::Trace,
            b'o' => LogLevel::Off,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::LogLevel;
    use statusful_registry::shared::LOG_LEVELS;

    #[test]
    fn levels_are_those_of_attribute() {
        for name in LOG_LEVELS {
            let level = LogLevel::of_letter(name.as_bytes()[0]).unwrap();
            assert_eq!(format!("{level:?}").to_lowercase(), name);
        }
        assert_eq!(LogLevel::of_letter(b'!'), None);
    }
}
