//! The client reads each error of the API: the server answers with any of them on request.

use axum_example::{app, ApiError};
use statusful::{reqwest::decode, Decoded, HttpStatus};
use tokio::net::TcpListener;
use users::client::Server;
use users::Api;

#[tokio::test]
async fn every_error_is_decoded() {
    let drill = axum_example::drill();
    let app = app(Api::new(3, 10)).layer(drill.clone());
    let server = Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            axum::serve(TcpListener::from_std(listener).unwrap(), app).await.unwrap();
        });
    });
    for meta in drill.missed() {
        let code = format!("code={}", meta.code());
        let of_status = meta.statuses().iter().map(|status| format!("{code}, status={}", status.as_u16()));
        let mut preferences: Vec<String> = of_status.collect();
        if preferences.is_empty() {
            preferences.push(code);
        }
        for prefer in preferences {
            let request = reqwest::Client::new().get(format!("http://{}", server.address()));
            let response = request.header("prefer", &prefer).send().await.unwrap();
            match decode::<ApiError>(response).await {
                Err(Decoded::Known(error)) => assert_eq!(error.meta(), Some(meta), "{prefer}"),
                // It is `unread`.
                Err(Decoded::Unknown(problem)) => assert_eq!(problem.code(), Some("json"), "{prefer}"),
                other => panic!("{prefer}: {other:?}"),
            }
        }
    }
    assert!(drill.missed().is_empty(), "{drill}");
}
