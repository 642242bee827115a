#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(200, allow(non_error))]
    Ok,
    #[status(SEE_OTHER, allow(non_error))]
    Elsewhere,
    #[status(305, allow(deprecated, non_error))]
    UseProxy,
    #[status(306, allow(unused, non_error))]
    SwitchProxy,
    #[status(408, allow(resent))]
    Timeout,
    #[status(418, allow(unused))]
    Teapot,
    #[status(420, allow(unofficial))]
    Calm,
    #[status(427, allow(unassigned))]
    Unassigned,
    #[status(510, allow(obsolete))]
    NotExtended,
    #[status(799, allow(unassigned))]
    Beyond,
}

#[derive(HttpStatus)]
#[status(allow(all))]
enum Proxied {
    #[status(102)]
    Processing,
    #[status(104)]
    Upload,
    #[status(305)]
    UseProxy,
    #[status(499)]
    ClientClosedRequest,
    #[status(999)]
    Denied,
}

fn main() {
    assert_eq!(ApiError::Ok.status(), 200);
    assert_eq!(ApiError::Elsewhere.status(), 303);
    assert_eq!(ApiError::Teapot.status(), 418);
    assert_eq!(ApiError::Calm.status(), 420);
    assert_eq!(ApiError::Beyond.status(), 799);
    assert_eq!(Proxied::ClientClosedRequest.status(), 499);
    assert_eq!(Proxied::Denied.status(), 999);
}
