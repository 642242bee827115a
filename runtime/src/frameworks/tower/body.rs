//! The body of a response that may have become a problem.

use bytes::Bytes;
use core::pin::Pin;
use core::task::{Context, Poll};
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

pin_project! {
    /// The body of a response of [`ProblemService`](super::ProblemService): that of the inner
    /// service, or a problem that replaces it.
    #[derive(Debug)]
    pub struct ProblemBody<B> {
        #[pin]
        content: Content<B>,
    }
}

pin_project! {
    #[project = ContentProjection]
    #[derive(Debug)]
    enum Content<B> {
        Passed { #[pin] body: B },
        Problem { json: Option<Bytes> },
    }
}

impl<B> ProblemBody<B> {
    #[inline]
    pub(super) fn passed(body: B) -> Self {
        ProblemBody { content: Content::Passed { body } }
    }

    pub(super) fn problem(json: Bytes) -> Self {
        ProblemBody { content: Content::Problem { json: Some(json).filter(|json| !json.is_empty()) } }
    }
}

/// Layers that respond without the inner service, such as those for timeouts and CORS, need an
/// empty body.
impl<B: Default> Default for ProblemBody<B> {
    fn default() -> Self {
        Self::passed(B::default())
    }
}

impl<B> Body for ProblemBody<B>
where
    B: Body,
    B::Data: From<Bytes>,
{
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        match self.project().content.project() {
            ContentProjection::Passed { body } => body.poll_frame(context),
            ContentProjection::Problem { json } => {
                Poll::Ready(json.take().map(|json| Ok(Frame::data(json.into()))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.content {
            Content::Passed { body } => body.is_end_stream(),
            Content::Problem { json } => json.is_none(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Passed { body } => body.size_hint(),
            Content::Problem { json } => {
                SizeHint::with_exact(json.as_ref().map_or(0, |json| json.len() as u64))
            }
        }
    }
}
