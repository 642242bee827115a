//! The hoop that answers with any error on request.

use super::write;
use crate::drill::Drill;
use http::HeaderValue;
use salvo_core::http::Response;
use salvo_core::{async_trait, Depot, FlowCtrl, Handler, Request};

/// Make it the last `.hoop(…)` of the `Service`, so that its answers pass through the others.
#[async_trait]
impl Handler for Drill {
    async fn handle(
        &self,
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        control: &mut FlowCtrl,
    ) {
        let fields = request.headers().get_all("prefer").iter().map(HeaderValue::as_bytes);
        match self.answer_to(fields) {
            None => {
                control.call_next(request, depot, response).await;
            }
            Some(answer) => {
                let (parts, body) = answer.into_parts();
                write(response, parts.status, parts.headers, body);
                control.skip_rest();
            }
        }
    }
}
