//! One page with one form.

use crate::error::SignUpError;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

#[server(endpoint = "sign_up")]
pub async fn sign_up(name: String) -> Result<String, SignUpError> {
    crate::server::sign_up(name)
}

#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <main>
                <Routes fallback=|| "There is nothing here.">
                    <Route path=path!("/") view=SignUpPage />
                </Routes>
            </main>
        </Router>
    }
}

/// Without JavaScript, the form posts to the function, which sends the browser back here with the
/// error in the address. `ServerAction` finds it there.
#[component]
fn SignUpPage() -> impl IntoView {
    let sign_up = ServerAction::<SignUp>::new();
    let is_hydrated = RwSignal::new(false);
    Effect::new(move || is_hydrated.set(true));
    let outcome = move || {
        sign_up.value().get().map(|outcome| match outcome {
            Ok(name) => view! { <p role="status">"Welcome, " {name} "."</p> }.into_any(),
            Err(error) => {
                answer_with_status_of(&error);
                view! { <p role="alert">{advice(&error)}</p> }.into_any()
            }
        })
    };
    view! {
        <h1>"Sign up"</h1>
        <ActionForm action=sign_up attr:data-hydrated=move || is_hydrated.get().to_string()>
            <label>"Name " <input name="name" /></label>
            <button>"Sign up"</button>
        </ActionForm>
        {outcome}
    }
}

/// What the user can do about it.
fn advice(error: &SignUpError) -> String {
    match error {
        SignUpError::NameTaken { name, free } => {
            format!("{name} is taken. These are free: {}.", free.join(", "))
        }
        SignUpError::TooFast { after } => format!("Wait for {} seconds.", after.as_secs()),
        SignUpError::Unavailable(_) => "We cannot save this now. Try again later.".to_owned(),
        SignUpError::ServerFn(_) => "Something went wrong. Is there a connection?".to_owned(),
    }
}

/// A page that shows an error is answered with its status.
fn answer_with_status_of(error: &SignUpError) {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(statusful::HttpStatus::status(error));
    }
    #[cfg(not(feature = "ssr"))]
    let _ = error;
}
