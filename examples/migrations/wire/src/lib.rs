//! What a client receives, so that the tests of the migrations compare all of it: no server, and
//! no socket.

use std::fmt;

/// The status, the header fields in alphabetical order, and the body.
#[derive(PartialEq, Eq)]
pub struct Wire(String);

impl Wire {
    /// A response with these `name: value` lines.
    pub fn new(status: u16, fields: &[&str], body: &str) -> Self {
        Self::of(status, fields.iter().map(ToString::to_string).collect(), body.as_bytes())
    }

    fn of(status: u16, mut fields: Vec<String>, body: &[u8]) -> Self {
        fields.sort();
        Wire(format!("{status}\n{}\n\n{}", fields.join("\n"), String::from_utf8_lossy(body)))
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\n{}\n", self.0)
    }
}

/// Every body here is in memory: its future is ready at once.
#[cfg(any(feature = "axum", feature = "actix", feature = "rocket"))]
fn ready<T>(future: impl std::future::Future<Output = T>) -> T {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(future).poll(&mut context) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("the body is not in memory"),
    }
}

#[cfg(any(feature = "axum", feature = "actix"))]
fn field(name: &str, value: &[u8]) -> String {
    format!("{name}: {}", String::from_utf8_lossy(value))
}

/// What axum sends.
#[cfg(feature = "axum")]
pub fn axum(response: impl axum::response::IntoResponse) -> Wire {
    let (head, body) = response.into_response().into_parts();
    let fields = head.headers.iter().map(|(name, value)| field(name.as_str(), value.as_bytes()));
    let body = ready(axum::body::to_bytes(body, usize::MAX)).expect("the body is whole");
    Wire::of(head.status.as_u16(), fields.collect(), &body)
}

/// What actix-web sends.
#[cfg(feature = "actix")]
pub fn actix(response: actix_web::HttpResponse) -> Wire {
    let status = response.status().as_u16();
    let fields = response.headers().iter().map(|(name, value)| field(name.as_str(), value.as_bytes()));
    let fields = fields.collect();
    let body = ready(actix_web::body::to_bytes(response.into_body()));
    Wire::of(status, fields, &body.unwrap_or_default())
}

/// What Rocket's responder returns.
#[cfg(feature = "rocket")]
pub fn rocket<R>(responder: R) -> Wire
where
    R: for<'r> rocket::response::Responder<'r, 'static>,
{
    use rocket::local::blocking::Client;
    let config = rocket::Config { log_level: rocket::config::LogLevel::Off, ..Default::default() };
    let client = Client::untracked(rocket::custom(config)).expect("it launches");
    let request = client.get("/");
    let mut response = responder.respond_to(request.inner()).expect("it responds");
    let fields = response.headers().iter().map(|field| field.to_string().to_lowercase());
    let fields = fields.collect();
    let body = ready(response.body_mut().to_bytes()).expect("the body is whole");
    Wire::of(response.status().code, fields, &body)
}
