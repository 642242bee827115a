//! Compares the table of retrying clients with the measurements.

use statusful_registry::{retrying_clients, ClientKind, RetryAfterUse, RetryingClient, RETRYING_CLIENTS};
use std::collections::BTreeSet;

struct Row {
    client: &'static str,
    kind: ClientKind,
    retries: &'static str,
    get: BTreeSet<u16>,
    get_with_retry_after: BTreeSet<u16>,
    post: BTreeSet<u16>,
    post_with_retry_after: BTreeSet<u16>,
    retry_after: Option<RetryAfterUse>,
}

fn rows() -> Vec<Row> {
    let mut lines = include_str!("data/client_retries.tsv").lines().filter(|line| !line.starts_with('#'));
    let columns = "client\tversion\tkind\tretries\tget\tget_with_retry_after\tpost\tpost_with_retry_after\tretry_after\tnote";
    assert_eq!(lines.next(), Some(columns));
    lines.map(row).collect()
}

fn row(line: &'static str) -> Row {
    let [client, _, kind, retries, get, get_after, post, post_after, retry_after, _] =
        line.split('\t').collect::<Vec<_>>()[..]
    else {
        panic!("not ten columns: {line}");
    };
    Row {
        client,
        kind: match kind {
            "browser" => ClientKind::Browser,
            "library" => ClientKind::Library,
            "tool" => ClientKind::Tool,
            "sdk" => ClientKind::Sdk,
            _ => panic!("not a kind: {line}"),
        },
        retries,
        get: statuses(get),
        get_with_retry_after: statuses(get_after),
        post: statuses(post),
        post_with_retry_after: statuses(post_after),
        retry_after: match retry_after {
            "honored" => Some(RetryAfterUse::Honored),
            "capped" => Some(RetryAfterUse::Capped),
            "ignored" => Some(RetryAfterUse::Ignored),
            "stops" => Some(RetryAfterUse::Stops),
            "-" => None,
            _ => panic!("not a use of Retry-After: {line}"),
        },
    }
}

fn statuses(ranges: &str) -> BTreeSet<u16> {
    let ranges = ranges.split_whitespace().map(|range| range.split_once('-').unwrap_or((range, range)));
    ranges.flat_map(|(first, last)| first.parse::<u16>().unwrap()..=last.parse().unwrap()).collect()
}

impl Row {
    fn is_listed(&self) -> bool {
        self.retries != "never" && !self.get.contains(&400) && !self.post.contains(&400)
    }

    fn check(&self, client: &RetryingClient) {
        let name = self.client;
        assert_eq!((client.name(), client.kind()), (name, self.kind));
        assert_eq!(client.is_default(), self.retries == "default", "{name}");
        assert_eq!(Some(client.retry_after()), self.retry_after, "{name}");
        for status in 0..=999 {
            let without = self.get.contains(&status) || self.post.contains(&status);
            let post = self.post.contains(&status) || self.post_with_retry_after.contains(&status);
            let any = without || post || self.get_with_retry_after.contains(&status);
            assert_eq!(client.retries(status), any, "{name}: {status}");
            assert_eq!(client.retries_post(status), post, "{name}: POST, {status}");
            assert_eq!(client.needs_retry_after(status), any && !without, "{name}: {status}");
        }
    }
}

#[test]
fn table_matches_measurements() {
    let rows = rows();
    let listed: Vec<&Row> = rows.iter().filter(|row| row.is_listed()).collect();
    assert_eq!(listed.len(), RETRYING_CLIENTS.len());
    for (row, client) in listed.iter().zip(RETRYING_CLIENTS) {
        row.check(client);
    }
}

#[test]
fn names_are_unique() {
    let rows = rows();
    let names: BTreeSet<&str> = rows.iter().map(|row| row.client).collect();
    assert_eq!(names.len(), rows.len());
}

#[test]
fn default_clients_come_first() {
    for status in 400..=599 {
        let clients: Vec<_> = retrying_clients(status).collect();
        assert!(clients.iter().all(|client| client.retries(status)), "{status}");
        assert!(clients.windows(2).all(|pair| pair[0].is_default() || !pair[1].is_default()), "{status}");
        let expected = RETRYING_CLIENTS.iter().filter(|client| client.retries(status)).count();
        assert_eq!(clients.len(), expected, "{status}");
    }
}

/// The statuses that the lint `resent` warns about.
#[test]
fn browsers_retry_408_and_421() {
    let browsers = |status| retrying_clients(status).filter(|client| client.kind() == ClientKind::Browser);
    let found: Vec<u16> = (400..=599).filter(|status| browsers(*status).next().is_some()).collect();
    assert_eq!(found, [408, 421]);
}
