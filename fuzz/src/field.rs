//! Names and values of header fields against their grammars.

use statusful_registry::{check_field, check_field_name, FieldRule};

/// A status and a header field as in a log: `401 WWW-Authenticate: Bearer`.
pub fn field(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    let Some((head, value)) = text.split_once(": ") else { return };
    let (status, name) = head.split_once(' ').unwrap_or(("", head));
    let (name, status) = (name.to_ascii_lowercase(), status.parse().ok());
    name_holds(&name);
    value_holds(&name, value, status);
}

/// A finding has a valid span, and its replacement is not rejected in turn.
fn value_holds(name: &str, value: &str, status: Option<u16>) {
    let findings = check_field(name, value, status);
    assert!(findings.len() <= 8);
    for finding in findings {
        assert!(value.get(finding.range()).is_some(), "{name}: {value:?}: {finding:?}");
        let Some(replacement) = finding.replacement() else { continue };
        assert_ne!(replacement, value, "{name}: {finding:?}");
        let again = check_field(name, replacement, status);
        let rejected = again.iter().find(|finding| finding.rule() == FieldRule::Invalid);
        assert_eq!(rejected, None, "{name}: {value:?}: {finding:?}");
    }
}

fn name_holds(name: &str) {
    let Some(finding) = check_field_name(name) else { return };
    assert_eq!(name.get(finding.range()), Some(name));
    assert_eq!(finding.replacement().and_then(check_field_name), None);
}
