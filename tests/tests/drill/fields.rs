//! The samples of header fields.

use super::answer;
use statusful::catalog::Catalog;
use statusful::drill::Drill;
use statusful::HttpStatus;
use statusful_registry::check_field;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("every field whose grammar is known")]
#[status(401, allow(all))]
#[allow(dead_code)]
struct EveryField {
    #[header("access-control-allow-origin")]
    #[header("access-control-allow-methods")]
    #[header("access-control-allow-headers")]
    #[header("access-control-expose-headers")]
    #[header("access-control-allow-credentials")]
    #[header("access-control-max-age")]
    #[header("accept")]
    #[header("accept-post")]
    #[header("accept-patch")]
    #[header("accept-encoding")]
    #[header("accept-ranges")]
    #[header("age")]
    #[header("allow")]
    #[header("alt-svc")]
    #[header("authentication-info")]
    #[header("proxy-authentication-info")]
    #[header("cache-control")]
    #[header("clear-site-data")]
    #[header("content-language")]
    #[header("content-location")]
    #[header("content-range")]
    #[header("content-security-policy")]
    #[header("content-security-policy-report-only")]
    #[header("cross-origin-resource-policy")]
    #[header("deprecation")]
    #[header("dpop-nonce")]
    #[header("etag")]
    #[header("expires")]
    #[header("last-modified")]
    #[header("link")]
    #[header("location")]
    #[header("memento-datetime")]
    #[header("optional-www-authenticate")]
    #[header("proxy-authenticate")]
    #[header("ratelimit")]
    #[header("ratelimit-policy")]
    #[header("referrer-policy")]
    #[header("replay-nonce")]
    #[header("retry-after")]
    #[header("server-timing")]
    #[header("set-cookie")]
    #[header("strict-transport-security")]
    #[header("sunset")]
    #[header("timing-allow-origin")]
    #[header("upgrade")]
    #[header("vary")]
    #[header("www-authenticate")]
    #[header("x-content-type-options")]
    #[header("x-frame-options")]
    value: String,
}

#[test]
fn samples_follow_their_grammars() {
    let response = answer(&Drill::new(&[Catalog::of::<EveryField>()]), "code=every_field");
    assert!(response.headers().len() > 40, "{:?}", response.headers());
    let wrong = response.headers().iter().filter_map(|(name, value)| {
        let findings = check_field(name.as_str(), value.to_str().unwrap(), None);
        (!findings.is_empty()).then(|| format!("{name}: {value:?}: {findings:?}"))
    });
    assert_eq!(wrong.collect::<Vec<_>>().join("\n"), "");
}
