//! The trace of a request (W3C Trace Context).

/// The trace ID in a `traceparent` (W3C Trace Context, Section 3.2); `None` if any part of the
/// field is invalid, as then all of it is to be ignored.
pub(crate) fn trace_id(field: &str) -> Option<&str> {
    let field = field.trim_matches([' ', '\t']);
    let mut parts = field.splitn(5, '-');
    let (version, id, parent, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    // Later versions may have more behind the flags.
    let is_known = version != "00" || parts.next().is_none();
    let is_hex = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    let is_id = |part: &str, length: usize| is_hex(part, length) && part.bytes().any(|byte| byte != b'0');
    let is_valid = is_known && is_hex(version, 2) && version != "ff" && is_hex(flags, 2);
    (is_valid && is_id(id, 32) && is_id(parent, 16)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::trace_id;

    const ID: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    #[test]
    fn trace_id_is_that_of_valid_field() {
        for field in [
            format!("00-{ID}-00f067aa0ba902b7-01"),
            format!(" 00-{ID}-00f067aa0ba902b7-00\t"),
            format!("cc-{ID}-00f067aa0ba902b7-01"),
            format!("cc-{ID}-00f067aa0ba902b7-01-what-the-future-has"),
        ] {
            assert_eq!(trace_id(&field), Some(ID), "{field}");
        }
    }

    #[test]
    fn invalid_field_has_no_trace_id() {
        let zeros = "0".repeat(32);
        for field in [
            String::new(),
            ID.to_owned(),
            format!("00-{ID}-00f067aa0ba902b7"),
            format!("ff-{ID}-00f067aa0ba902b7-01"),
            format!("0-{ID}-00f067aa0ba902b7-01"),
            format!("00-{zeros}-00f067aa0ba902b7-01"),
            format!("00-{ID}-0000000000000000-01"),
            format!("00-{}-00f067aa0ba902b7-01", ID.to_uppercase()),
            format!("00-{}-00f067aa0ba902b7-01", &ID[1..]),
            format!("00-{ID}-00f067aa0ba902b7-1"),
            format!("00-{ID}-00f067aa0ba902b7-01-more"),
            format!("cc-{ID}-00f067aa0ba902b7-01.more"),
            format!("00-{}é-00f067aa0ba902b7-01", &ID[2..]),
        ] {
            assert_eq!(trace_id(&field), None, "{field}");
        }
    }
}
