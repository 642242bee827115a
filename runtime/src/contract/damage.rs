//! Why a lock file cannot be read.

/// Why a text is not a lock.
#[derive(Debug)]
pub(super) enum Damage {
    /// Its version of the format is not supported.
    Version(u32),
    /// It has conflict markers.
    Merge,
    Json(serde_json::Error),
}

impl Damage {
    pub(super) fn is_newer(&self, supported: u32) -> bool {
        matches!(self, Damage::Version(version) if *version > supported)
    }
}
