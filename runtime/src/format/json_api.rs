//! The error objects of JSON:API.

use crate::json_format;

json_format! {
    /// A JSON:API document with one error object (JSON:API 1.1, "Error Objects").
    ///
    /// The problem's instance is its `id`, the type the link `type`, and extension members are in
    /// `meta`.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::StatusCode;
    /// use statusful::format::{BodyFormat, JsonApi};
    /// use statusful::Problem;
    ///
    /// let problem = Problem::new(StatusCode::CONFLICT).with_code("taken").with_extension("free", &7);
    /// assert_eq!(
    ///     JsonApi::write(&problem, None),
    ///     br#"{"errors":[{"status":"409","code":"taken","title":"Conflict","meta":{"free":7}}]}"#
    /// );
    /// ```
    pub struct JsonApi: "application/vnd.api+json" = {
        "errors": [{
            "id": instance,
            "links": { "type": type_uri },
            "status": status_text,
            "code": code,
            "title": title,
            "detail": detail,
            "meta": { .. },
        }],
    };
}
