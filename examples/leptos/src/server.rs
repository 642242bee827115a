//! What only the server has.

use crate::app::App;
use crate::error::SignUpError;
use axum::Router;
use leptos::prelude::*;
use leptos_axum::{file_and_error_handler, generate_route_list, LeptosRoutes};
use statusful::server_fn::StatusLayer;
use statusful::tower::{LogErrors, ProblemLayer};
use std::time::Duration;

/// Names stand for what can happen.
pub fn sign_up(name: String) -> Result<String, SignUpError> {
    match name.as_str() {
        "ann" => Err(SignUpError::NameTaken { free: vec![format!("{name}1"), format!("{name}2")], name }),
        "hasty" => Err(SignUpError::TooFast { after: Duration::from_secs(5) }),
        "unlucky" => Err(SignUpError::Unavailable("db01 refused root".to_owned())),
        _ => Ok(name),
    }
}

/// The page, the server function, and the files of the folder `site_root`.
pub fn app(site_root: &str) -> Router {
    let options = LeptosOptions::builder().output_name("leptos_example").site_root(site_root).build();
    let page = {
        let options = options.clone();
        move || shell(options.clone())
    };
    Router::new()
        .leptos_routes(&options, generate_route_list(App), page)
        .fallback(file_and_error_handler(shell))
        .layer(StatusLayer::new()) // the status and the header fields of the functions' errors
        .layer(ProblemLayer::new()) // leptos' own errors, such as an unknown function
        .layer(LogErrors::new()) // each error once, with its causes
        .with_state(options)
}

fn shell(options: LeptosOptions) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>"Sign up"</title>
                <link rel="icon" href="data:," />
                <HydrationScripts options />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
