//! Real values of header fields against the grammars: `data/field_values.tsv` says what each
//! verdict means.

use statusful_registry::{check_field, check_field_name, FieldFinding, FieldRule};

/// The fields whose grammar exists.
const COVERED: &[&str] = &[
    "Accept",
    "Accept-CH",
    "Accept-Encoding",
    "Accept-Patch",
    "Accept-Post",
    "Accept-Ranges",
    "Accept-Signature",
    "Access-Control-Allow-Credentials",
    "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods",
    "Access-Control-Allow-Origin",
    "Access-Control-Expose-Headers",
    "Access-Control-Max-Age",
    "Age",
    "Allow",
    "Alt-Svc",
    "Authentication-Info",
    "Cache-Contol",
    "Cache-Control",
    "Cache-Status",
    "CDN-Cache-Control",
    "Clear-Site-Data",
    "Content-Digest",
    "Content-Language",
    "Content-Location",
    "Content-MD5",
    "Content-Range",
    "Content-Security-Policy",
    "Cross-Origin-Embedder-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Date",
    "Deprecation",
    "DPoP-Nonce",
    "ETag",
    "Expect-CT",
    "Expires",
    "Last-Modified",
    "Link",
    "Location",
    "Origin-Agent-Cluster",
    "Permissions-Policy",
    "Pragma",
    "Prefer",
    "Preference-Applied",
    "Priority",
    "Proxy-Authenticate",
    "Proxy-Status",
    "RateLimit",
    "RateLimit-Policy",
    "Referrer-Policy",
    "Replay-Nonce",
    "Reporting-Endpoints",
    "Repr-Digest",
    "Retry-After",
    "Server-Timing",
    "Set-Cookie",
    "Signature-Input",
    "Strict-Transport-Security",
    "Sunset",
    "Timing-Allow-Origin",
    "Upgrade",
    "Use-As-Dictionary",
    "Vary",
    "Want-Content-Digest",
    "Want-Repr-Digest",
    "WWW-Authenticate",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "X-RateLimit-Limit",
    "X-RateLimit-Reset",
];

struct Row {
    field: &'static str,
    status: u16,
    verdict: &'static str,
    value: &'static str,
    reason: &'static str,
    source: &'static str,
}

fn rows() -> Vec<Row> {
    let tables = [include_str!("data/field_values.tsv"), include_str!("data/field_values_more.tsv")];
    tables.into_iter().flat_map(read).collect()
}

fn read(table: &'static str) -> Vec<Row> {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next(), Some("field\tstatus\tverdict\tvalue\treason\tsource"));
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [field, status, verdict, value, reason, source] => {
                Row { field, status: status.parse().unwrap(), verdict, value, reason, source }
            }
            _ => panic!("not six columns: {line}"),
        })
        .collect()
}

fn findings(row: &Row) -> Vec<FieldFinding> {
    let name = row.field.to_ascii_lowercase();
    let mut findings = check_field(&name, row.value, Some(row.status));
    findings.extend(check_field_name(&name));
    findings
}

fn verdict(findings: &[FieldFinding]) -> &'static str {
    if findings.is_empty() {
        "ok"
    } else if findings.iter().any(|finding| finding.rule() == FieldRule::Invalid) {
        "wrong"
    } else {
        "should"
    }
}

#[test]
fn each_value_gets_its_verdict() {
    let mut different = Vec::new();
    for row in rows().iter().filter(|row| COVERED.contains(&row.field)) {
        let findings = findings(row);
        if verdict(&findings) != row.verdict {
            let Row { field, status, value, reason, .. } = row;
            let said = findings.iter().map(|it| format!("\n    {:?}: {}", it.rule(), it.message()));
            different.push(format!("\n{status} {field}: {value}\n  is {}: {reason}", row.verdict));
            different.extend(said);
        }
    }
    assert!(different.is_empty(), "{}", different.concat());
}

#[test]
fn each_row_is_complete() {
    for row in rows() {
        assert!(matches!(row.verdict, "ok" | "wrong" | "should"), "{}", row.verdict);
        assert!(http::HeaderName::from_bytes(row.field.as_bytes()).is_ok(), "{}", row.field);
        assert!(http::HeaderValue::from_str(row.value).is_ok(), "{}", row.value);
        assert!(!row.reason.is_empty() && !row.source.is_empty(), "{}", row.value);
    }
}
