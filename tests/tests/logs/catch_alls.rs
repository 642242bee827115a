//! Errors of any type, in a variant and in a type that is no `Error`: each is logged with its
//! whole chain, and with its backtrace.

use super::{fields, get, logged_by};
use error_stack::{FrameKind, Report};
use statusful::axum::IntoResponse;
use statusful::tower::LogErrors;
use statusful::{ErrorReport, HttpStatus, LogLevel};
use std::backtrace::{Backtrace, BacktraceStatus};
use std::error::Error;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;

#[derive(Debug, thiserror::Error)]
#[error("the port is not a number")]
struct InvalidPort(#[source] std::num::ParseIntError);

#[derive(Debug, thiserror::Error)]
#[error("cannot start")]
struct CannotStart(#[source] InvalidPort);

fn cannot_start() -> CannotStart {
    CannotStart(InvalidPort("many".parse::<u16>().unwrap_err()))
}

const CHAIN: &str = "cannot start: the port is not a number: invalid digit found in string";

#[track_caller]
fn logs_the_chain(error: impl axum::response::IntoResponse) {
    assert_eq!(fields(error)["exception.message"], CHAIN);
}

/// The contexts of the report: it is no chain of sources.
fn contexts<C: ?Sized>(report: &Report<C>) -> Vec<String> {
    let context = |frame: &error_stack::Frame| match frame.kind() {
        FrameKind::Context(context) => Some(context.to_string()),
        FrameKind::Attachment(_) => None,
    };
    report.frames().filter_map(context).collect()
}

#[derive(Debug, thiserror::Error)]
#[error("cannot start")]
struct Start;

#[derive(Debug, thiserror::Error)]
#[error("the port is not a number")]
struct Port;

fn stacked() -> Report<Start> {
    let report = Report::new("many".parse::<u16>().unwrap_err());
    report.change_context(Port).attach("secret attachment").change_context(Start)
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[status(500)]
enum Variants {
    #[error(transparent)]
    Anyhow(#[from] anyhow::Error),
    #[error(transparent)]
    Eyre(#[from] eyre::Report),
    #[error(transparent)]
    Boxed(#[from] Box<dyn Error + Send + Sync>),
    #[error(transparent)]
    Shared(#[from] Arc<dyn Error + Send + Sync>),
    // It is no `Error`, which `transparent`, `#[from]` and `#[source]` of thiserror require.
    #[error("{0}")]
    Stacked(#[problem(source = contexts)] Report<Start>),
    #[error("with a text of its own")]
    Own(#[source] anyhow::Error),
    #[error("{CHAIN}")]
    Missing(#[problem(source)] Option<Box<dyn Error + Send + Sync>>),
}

#[test]
fn variant_logs_chain() {
    logs_the_chain(Variants::from(anyhow::Error::new(cannot_start())));
    logs_the_chain(Variants::from(eyre::Report::new(cannot_start())));
    logs_the_chain(Variants::Boxed(Box::new(cannot_start())));
    logs_the_chain(Variants::Shared(Arc::new(cannot_start())));
    logs_the_chain(Variants::Stacked(stacked()));
    logs_the_chain(Variants::Missing(None));
    let own = Variants::Own(anyhow::Error::new(cannot_start()));
    assert_eq!(fields(own)["exception.message"], format!("with a text of its own: {CHAIN}"));
}

/// A type with `From` for every error, which is no `Error` itself.
macro_rules! newtypes {
    ($($name:ident($(#[$attribute:meta])* $inner:ty);)*) => {$(
        #[derive(HttpStatus, IntoResponse)]
        #[status(500)]
        struct $name($(#[$attribute])* $inner);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}", self.0)
            }
        }

        impl<E: Into<$inner>> From<E> for $name {
            fn from(error: E) -> Self {
                $name(error.into())
            }
        }
    )*};
}

newtypes! {
    OfAnyhow(#[problem(source)] anyhow::Error);
    OfEyre(#[problem(source)] eyre::Report);
    OfBox(#[problem(source)] Box<dyn Error + Send + Sync>);
    OfArc(#[problem(source)] Arc<dyn Error + Send + Sync>);
    OfReport(#[problem(source = contexts)] Report<Start>);
    OfError(#[problem(source)] CannotStart);
}

/// `?` converts any error.
fn fails<E: From<CannotStart>>() -> Result<(), E> {
    Err(cannot_start())?
}

#[test]
fn newtype_logs_chain() {
    logs_the_chain(fails::<OfAnyhow>().unwrap_err());
    logs_the_chain(fails::<OfEyre>().unwrap_err());
    logs_the_chain(fails::<OfBox>().unwrap_err());
    logs_the_chain(OfArc::from(Arc::new(cannot_start()) as Arc<dyn Error + Send + Sync>));
    logs_the_chain(OfReport::from(stacked()));
    logs_the_chain(fails::<OfError>().unwrap_err());
}

#[test]
fn nothing_of_catch_all_is_sent() {
    for response in [
        fails::<OfAnyhow>().into_response(),
        Variants::Stacked(stacked()).into_response(),
        Variants::Boxed(Box::new(cannot_start())).into_response(),
    ] {
        let body = axum::body::to_bytes(response.into_body(), 8192);
        let body = tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(body).unwrap();
        let text = std::str::from_utf8(&body).unwrap();
        assert!(!text.contains("port") && !text.contains("start") && !text.contains("secret"), "{text}");
    }
}

/// The type around a newtype continues with the newtype's chain, also with a text of its own.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
enum Api {
    #[error("the API failed")]
    #[status(transparent)]
    Inside(AppError),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("internal error")]
#[status(500)]
struct AppError(#[problem(source)] anyhow::Error);

#[test]
fn chain_passes_through_transparent_variant() {
    let error = Api::Inside(AppError(anyhow::Error::new(cannot_start())));
    assert_eq!(fields(error)["exception.message"], format!("the API failed: {CHAIN}"));
}

/// As `warp::reject` and a type with parameters have it: only the error's own text is captured.
#[test]
fn marked_source_is_logged_of_borrowed_error() {
    let error = Api::Inside(AppError(anyhow::Error::new(cannot_start())));
    let response: http::Response<bytes::Bytes> = ErrorReport::sync_scope(|| statusful::response(&error));
    let report = ErrorReport::of(response.extensions()).unwrap();
    assert_eq!(report.to_string(), format!("the API failed: {CHAIN}"));
}

#[derive(Debug, thiserror::Error)]
#[error("link {0}")]
struct Link(usize, #[source] Option<Box<Link>>);

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("outermost")]
#[status(500)]
struct Long(#[problem(source)] Link);

#[test]
fn continued_chain_is_cut_at_16() {
    let links = |length| (0..length).rev().fold(None, |source, depth| Some(Box::new(Link(depth, source))));
    let chain = |length| {
        let error = Long(*links(length).unwrap());
        let response = ErrorReport::sync_scope(|| error.into_response());
        ErrorReport::of(response.extensions()).unwrap().chain()
    };
    assert_eq!(chain(15).last().unwrap(), "link 14");
    let cut = chain(100);
    assert_eq!((cut.len(), cut[15].as_str(), cut[16].as_str()), (17, "link 14", "…"));
}

/// Reads of the backtrace below.
static READS: AtomicU32 = AtomicU32::new(0);

fn read(text: &str) -> String {
    READS.fetch_add(1, Ordering::Relaxed);
    text.to_owned()
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("traced")]
enum Traced {
    #[status(500)]
    // thiserror needs nightly for a field whose type is written `Backtrace`.
    Captured(#[problem(backtrace)] Box<Backtrace>),
    #[status(500)]
    Maybe {
        #[problem(backtrace)]
        trace: Option<Box<Backtrace>>,
    },
    #[status(404)]
    Text(#[problem(backtrace = read)] String),
    #[status(transparent)]
    Inner(Box<Traced>),
}

#[test]
fn captured_backtrace_is_logged() {
    let of = |error: Traced| fields(error)["exception.stacktrace"].as_str().map(str::to_owned);
    let trace = of(Traced::Captured(Box::new(Backtrace::force_capture()))).unwrap();
    assert!(trace.contains("captured_backtrace_is_logged"), "{trace}");
    assert!(!trace.contains('\n') && trace.contains(r"\n"), "{trace}");
    assert_eq!(of(Traced::Captured(Box::new(Backtrace::disabled()))), None);
    let trace = Some(Box::new(Backtrace::force_capture()));
    assert!(of(Traced::Inner(Box::new(Traced::Maybe { trace }))).is_some());
    assert_eq!(of(Traced::Maybe { trace: None }), None);
}

#[test]
fn backtrace_is_read_if_logged_and_bounded() {
    let log = |layer, text: &str| {
        let error = Traced::Text(text.to_owned());
        let before = READS.load(Ordering::Relaxed);
        let line = super::logged_at(tracing::Level::INFO, layer, get("/"), || error.into_response());
        (READS.load(Ordering::Relaxed) - before, line)
    };
    assert_eq!(log(LogErrors::new(), "frames"), (0, String::new()), "a 4xx is logged at DEBUG");
    let raised = LogErrors::new().client_errors(LogLevel::Info);
    let (reads, line) = log(raised, "one\ntwo");
    assert_eq!(reads, 1);
    assert!(line.trim_end().ends_with(r#"exception.stacktrace="one\\ntwo""#), "{line}");
    let (_, line) = log(raised, &"f".repeat(100_000));
    assert!(line.trim_end().ends_with("f…\"") && line.len() < 33_500, "{}", line.len());
}

/// The whole story of eyre and error-stack is their `Debug`.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("{0}")]
#[status(500)]
struct Debugged(#[problem(source = contexts, backtrace = debug)] Report<Start>);

fn debug(report: &Report<Start>) -> String {
    format!("{report:?}")
}

#[test]
fn debug_is_logged_as_backtrace() {
    let fields = fields(Debugged(stacked()));
    assert_eq!(fields["exception.message"], CHAIN);
    assert!(fields["exception.stacktrace"].as_str().unwrap().contains("secret attachment"), "{fields}");
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
#[status(500)]
struct WithTrace(#[problem(source, backtrace = anyhow::Error::backtrace)] anyhow::Error);

/// In a process of its own, whose environment asks for backtraces or not.
#[test]
fn anyhow_backtrace_is_logged() {
    for asked in ["1", "0"] {
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["catch_alls::backtrace_is_logged_if_captured", "--exact"])
            .env("RUST_LIB_BACKTRACE", asked)
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&child.stdout);
        assert!(child.status.success() && output.contains("1 passed"), "{output}");
    }
}

/// Whatever the environment says: it is read once a process.
#[test]
fn backtrace_is_logged_if_captured() {
    let expected = Backtrace::capture().status() == BacktraceStatus::Captured;
    let error = || WithTrace(anyhow::Error::new(cannot_start()));
    assert_eq!(fields(error())["exception.message"], CHAIN);
    assert_eq!(fields(error())["exception.stacktrace"].is_string(), expected);
    let line = logged_by(LogErrors::new(), false, get("/"), || error().into_response());
    assert_eq!(line.contains("backtrace_is_logged_if_captured"), expected, "{line}");
}
