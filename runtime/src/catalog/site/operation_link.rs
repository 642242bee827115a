//! What a page needs to link to the page of an operation.

use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub(super) struct OperationLink {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) page: String,
}

impl OperationLink {
    /// `POST /users`.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}
