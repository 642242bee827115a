//! The level of an error without one of its own: by the class of its status.

use crate::LogLevel;

/// The levels of both classes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Levels {
    pub(crate) client_errors: LogLevel,
    pub(crate) server_errors: LogLevel,
}

impl Default for Levels {
    fn default() -> Self {
        Levels { client_errors: LogLevel::Debug, server_errors: LogLevel::Error }
    }
}

impl Levels {
    /// `Off` for no error. Clients process a status from 600 to 999 as a 5xx (RFC 9110, Section
    /// 15).
    pub(crate) fn of_status(self, status: u16) -> LogLevel {
        match status {
            ..=399 => LogLevel::Off,
            400..=499 => self.client_errors,
            500.. => self.server_errors,
        }
    }
}

/// Runs a macro with the level as a constant, because it is part of the static metadata of
/// `tracing`.
macro_rules! at_level {
    ($level:expr, $run:ident ! ($($argument:tt)*), $otherwise:expr) => {
        match $level {
            $crate::LogLevel::Error => $run!(tracing::Level::ERROR, $($argument)*),
            $crate::LogLevel::Warn => $run!(tracing::Level::WARN, $($argument)*),
            $crate::LogLevel::Info => $run!(tracing::Level::INFO, $($argument)*),
            $crate::LogLevel::Debug => $run!(tracing::Level::DEBUG, $($argument)*),
            $crate::LogLevel::Trace => $run!(tracing::Level::TRACE, $($argument)*),
            $crate::LogLevel::Off => $otherwise,
        }
    };
}
// Without a framework, only this module uses it.
#[allow(unused_imports)]
pub(super) use at_level;

/// Whether a subscriber wants an error at this level.
pub(super) fn is_enabled(level: LogLevel) -> bool {
    macro_rules! enabled {
        ($level:expr,) => {
            tracing::event_enabled!(target: "statusful", $level)
        };
    }
    at_level!(level, enabled!(), false)
}
