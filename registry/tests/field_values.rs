//! Real header field values against the grammars: `data/field_values.tsv` explains the
//! verdicts.

use statusful_registry::{check_field, check_field_name, FieldFinding, FieldRule};

struct Row {
    field: &'static str,
    status: u16,
    verdict: &'static str,
    value: &'static str,
    reason: &'static str,
    source: &'static str,
}

fn rows() -> Vec<Row> {
    let tables = [
        include_str!("data/field_values.tsv"),
        include_str!("data/field_values_more.tsv"),
        include_str!("data/field_values_documented.tsv"),
    ];
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
fn values_get_expected_verdicts() {
    let mut different = Vec::new();
    for row in &rows() {
        let findings = findings(row);
        if verdict(&findings) != row.verdict {
            let Row { field, status, value, reason, .. } = row;
            let reported = findings.iter().map(|it| format!("\n    {:?}: {}", it.rule(), it.message()));
            different.push(format!("\n{status} {field}: {value}\n  is {}: {reason}", row.verdict));
            different.extend(reported);
        }
    }
    assert!(different.is_empty(), "{}", different.concat());
}

#[test]
fn rows_are_complete() {
    for row in rows() {
        assert!(matches!(row.verdict, "ok" | "wrong" | "should"), "{}", row.verdict);
        assert!(http::HeaderName::from_bytes(row.field.as_bytes()).is_ok(), "{}", row.field);
        assert!(http::HeaderValue::from_str(row.value).is_ok(), "{}", row.value);
        assert!(!row.reason.is_empty() && !row.source.is_empty(), "{}", row.value);
    }
}
