//! The site as a folder, and the paths of its pages.

use crate::{get, html, json};
use statusful::catalog::{Catalog, Site};
use statusful::HttpStatus;

#[derive(Debug, HttpStatus)]
#[status(404)]
#[problem(base = "https://api.example.com/docs/errors/")]
#[allow(dead_code)]
enum First {
    NotFound,
    #[problem(type = "https://api.example.com/docs/errors/admin/no-role")]
    NoRole,
    #[problem(type = "urn:example:elsewhere")]
    Elsewhere,
}

#[derive(Debug, HttpStatus)]
#[status(404)]
#[allow(dead_code)]
enum Second {
    NotFound,
    Index,
}

fn site() -> Site {
    Site::new("API", &[Catalog::of::<First>(), Catalog::of::<Second>()])
}

#[test]
fn type_uri_leads_to_page() {
    let pages = site().files();
    let names: Vec<&str> = pages.keys().map(String::as_str).filter(|name| name.ends_with(".html")).collect();
    let expected = [
        "admin/no-role.html",
        "elsewhere.html",
        "index-2.html",
        "index.html",
        "not-found-2.html",
        "not-found.html",
    ];
    assert_eq!(names, expected);
    assert_eq!(pages.len(), 6 * 3 + 3);
    assert!(site().to_json().contains("\"page\": \"admin/no-role\""));
}

#[test]
fn folder_links_lead_to_files() {
    let pages = site().files();
    for (name, bytes) in pages.iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let links: Vec<&str> =
            page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(links.len() > 4, "{name}");
        for link in links.into_iter().filter(|link| !link.starts_with('#') && !link.starts_with("https:")) {
            let target = match link.strip_prefix("../") {
                Some(rest) => rest.to_owned(),
                None if folder.is_empty() => link.to_owned(),
                None => format!("{folder}/{link}"),
            };
            assert!(pages.contains_key(&target), "{name}: {link}");
        }
    }
}

#[test]
fn first_type_sets_mount_path() {
    assert_eq!(site().path(), "/docs/errors");
    assert!(html(&site(), "/").contains("href=\"/docs/errors/admin/no-role\""));
    let moved = site().with_path("v2/errors/");
    assert_eq!(moved.path(), "/v2/errors");
    assert!(html(&moved, "/v2/errors/admin/no-role").contains("href=\"/v2/errors/style.css\""));
    assert_eq!(site().with_path("/").path(), "");
    assert!(html(&site().with_path(""), "/not-found").contains("href=\"/style.css\""));
}

#[test]
fn mount_path_is_optional() {
    for path in ["/", "/docs/errors", "/docs/errors/"] {
        assert_eq!(json(&site(), path)["title"], "API", "{path}");
    }
    for path in ["/not-found", "/docs/errors/not-found", "/docs/errors/not-found/"] {
        assert_eq!(json(&site(), path)["name"], "First::NotFound", "{path}");
    }
    for path in ["/docs", "/docs/errorsnot-found", "/other/not-found", "/../not-found", "/%2e%2e/not-found"] {
        assert_eq!(get(&site(), path, &[]).status(), 404, "{path}");
    }
}
