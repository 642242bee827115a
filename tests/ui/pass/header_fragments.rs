#![deny(warnings)]

use statusful::HttpStatus;

macro_rules! error {
    ($kind:ident, $status:expr, $name:ident = $value:literal, $path:path = $expr:expr, $text:literal, $tt:tt, $(#[$meta:meta])*) => {
        #[derive(HttpStatus)]
        #[status($status)]
        #[header($name = $value, $path = $expr)]
        #[header($text = $tt)]
        $(#[$meta])*
        struct $kind {
            #[header($text)]
            limit: u32,
            #[header($name)]
            vary: &'static str,
        }
    };
}

error!(Limited, 429, VARY = "origin", http::header::RETRY_AFTER = "60", "link", "<help>; rel=help", #[header("x-request-cost" = "3")]);

fn main() {
    let error = Limited { limit: 5, vary: "accept" };
    let mut headers = http::HeaderMap::new();
    error.append_headers(&mut headers);
    assert_eq!(headers["retry-after"], "60");
    assert_eq!(headers["x-request-cost"], "3");
    assert_eq!(headers.get_all("vary").iter().count(), 2);
    assert_eq!(headers.get_all("link").iter().count(), 2);
}
