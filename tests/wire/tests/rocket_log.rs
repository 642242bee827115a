//! What Rocket's log says about our errors. A log belongs to the whole process, so this test
//! has its own.

use log::{Level, LevelFilter, Log, Metadata, Record};
use rocket::config::{Config, Shutdown};
use rocket::fairing::AdHoc;
use rocket::routes;
use statusful_wire_tests::{all, get, nth, runtime, Running, WireError};
use std::net::Ipv4Addr;
use std::sync::{mpsc, Mutex};

/// Records warnings and errors, and everything that we log.
struct Kept(Mutex<Vec<String>>);

static KEPT: Kept = Kept(Mutex::new(Vec::new()));

impl Log for Kept {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let module = record.module_path().unwrap_or_default();
        if record.level() <= Level::Warn || module.starts_with("statusful") {
            self.0.lock().unwrap().push(format!("{module}: {}", record.args()));
        }
    }

    fn flush(&self) {}
}

impl Kept {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

#[rocket::get("/e/<index>")]
fn answer(index: usize) -> Result<(), WireError> {
    Err(nth(index))
}

fn serve() -> Running {
    let mut config = Config::release_default();
    config.address = Ipv4Addr::LOCALHOST.into();
    config.port = 0;
    config.shutdown = Shutdown { ctrlc: false, signals: [].into(), ..Shutdown::default() };
    let (started, wait) = mpsc::channel();
    let liftoff = AdHoc::on_liftoff("port", move |rocket| {
        started.send(rocket.config().port).unwrap();
        Box::pin(async {})
    });
    let app = rocket::custom(config).mount("/", routes![answer]).attach(liftoff);
    let app = app.register("/", [statusful::rocket::catcher()]);
    let runtime = runtime();
    runtime.spawn(app.launch());
    let port = wait.recv().unwrap();
    Running::new((Ipv4Addr::LOCALHOST, port).into(), runtime)
}

/// Rocket's shield adds `x-content-type-options` to every response, and warns if it is already
/// there.
fn is_of_the_shield(line: &str) -> bool {
    let messages =
        ["response contains a 'X-Content-Type-Options' header.", "Refusing to overwrite existing header."];
    line.starts_with("rocket::shield") && messages.iter().any(|message| line.ends_with(message))
}

/// Some errors of the table have invalid header values: that the field is omitted is reported
/// only by its name.
fn tells_what_is_left_out(line: &str) -> bool {
    let Some(event) = line.strip_prefix("statusful::incomplete: ") else { return false };
    let fields = event.rsplit_once(" left out of a response ").or(event.rsplit_once(" in a problem body "));
    fields.is_some_and(|(_, fields)| {
        let is_name =
            |value: &str| value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        let quoted = |field: &str| {
            field.split_once("=\"").and_then(|(_, value)| Some(is_name(value.strip_suffix('"')?)))
        };
        fields.split(' ').all(|field| quoted(field) == Some(true))
    })
}

#[test]
fn rocket_log_omits_error_text() {
    log::set_logger(&KEPT).unwrap();
    log::set_max_level(LevelFilter::Trace);
    let server = serve();
    assert_eq!(get(server.address, "/e/0").status, 404);
    KEPT.take();
    for index in 0..all().len() {
        let answer = get(server.address, &format!("/e/{index}"));
        let kept = KEPT.take();
        assert!(
            kept.iter().all(|line| is_of_the_shield(line) || tells_what_is_left_out(line)),
            "{answer:?}: {kept:?}"
        );
    }

    assert_eq!(get(server.address, "/nowhere").status, 404);
    let kept = KEPT.take();
    assert!(kept.iter().any(|line| !is_of_the_shield(line)), "Rocket logs a path without a route");
    assert!(kept.iter().all(|line| line.starts_with("rocket")), "{kept:?}");
}
