//! One line in the log for each failed request, as the guide shows them.

use users::client::{each_failed_report_is_line_of_guide, Log, Server};

#[test]
fn each_failure_is_line_of_guide() {
    tracing_subscriber::fmt().with_writer(|| Log).with_ansi(false).without_time().init();
    let rates = reqwest::Client::builder().no_proxy().build().unwrap();
    let server = Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, axum_example::reports(rates)).await.unwrap();
        });
    });
    each_failed_report_is_line_of_guide(&server);
}
