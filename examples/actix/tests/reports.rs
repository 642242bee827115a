//! One line in the log for each failed request, as the guide shows them.

use users::client::{each_failed_report_is_line_of_guide, Log, Server};

#[test]
fn each_failure_is_line_of_guide() {
    tracing_subscriber::fmt().with_writer(|| Log).with_ansi(false).without_time().init();
    let rates = reqwest::Client::builder().no_proxy().build().unwrap();
    let server = Server::start(move |listener| {
        let served = async { actix_example::serve_reports(listener, rates).unwrap().await };
        actix_web::rt::System::new().block_on(served).unwrap();
    });
    each_failed_report_is_line_of_guide(&server);
}
