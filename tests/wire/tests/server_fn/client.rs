//! A client of server functions without a browser: the requests of the generated code, over a
//! socket.

use bytes::Bytes;
use futures_util::stream::{empty, Stream};
use futures_util::{sink, Sink};
use http::Method;
use server_fn::client::{get_server_url, Client};
use server_fn::error::FromServerFnError;
use server_fn::request::ClientReq;
use server_fn::response::ClientRes;
use statusful_wire_tests::{send, Answer};
use std::future::Future;

pub struct Socket;

/// A request with a text, the only kind that the test sends.
pub struct Request {
    path: String,
    content_type: String,
    accepts: String,
    body: String,
    method: Method,
}

pub struct Response(Answer);

impl<E: FromServerFnError + Send> Client<E> for Socket {
    type Request = Request;
    type Response = Response;

    async fn send(request: Request) -> Result<Response, E> {
        let headers = [("content-type", &*request.content_type), ("accept", &*request.accepts)];
        let (method, body) = (request.method.as_str(), request.body.as_bytes());
        Ok(Response(send(get_server_url().parse().unwrap(), method, &request.path, &headers, body)))
    }

    async fn open_websocket(
        _: &str,
    ) -> Result<
        (impl Stream<Item = Result<Bytes, Bytes>> + Send + 'static, impl Sink<Bytes> + Send + 'static),
        E,
    > {
        Ok((empty(), sink::drain()))
    }

    fn spawn(_: impl Future<Output = ()> + Send + 'static) {}
}

impl<E> ClientReq<E> for Request {
    type FormData = ();

    fn try_new_req_query(_: &str, _: &str, _: &str, _: &str, _: Method) -> Result<Self, E> {
        unimplemented!()
    }

    fn try_new_req_text(
        path: &str,
        content_type: &str,
        accepts: &str,
        body: String,
        method: Method,
    ) -> Result<Self, E> {
        let [path, content_type, accepts] = [path, content_type, accepts].map(str::to_owned);
        Ok(Request { path, content_type, accepts, body, method })
    }

    fn try_new_req_bytes(_: &str, _: &str, _: &str, _: Bytes, _: Method) -> Result<Self, E> {
        unimplemented!()
    }

    fn try_new_req_form_data(_: &str, _: &str, _: &str, (): (), _: Method) -> Result<Self, E> {
        unimplemented!()
    }

    fn try_new_req_multipart(_: &str, _: &str, (): (), _: Method) -> Result<Self, E> {
        unimplemented!()
    }

    fn try_new_req_streaming(
        _: &str,
        _: &str,
        _: &str,
        _: impl Stream<Item = Bytes> + Send + 'static,
        _: Method,
    ) -> Result<Self, E> {
        unimplemented!()
    }
}

impl<E: Send> ClientRes<E> for Response {
    async fn try_into_string(self) -> Result<String, E> {
        Ok(String::from_utf8(self.0.body).unwrap())
    }

    async fn try_into_bytes(self) -> Result<Bytes, E> {
        Ok(self.0.body.into())
    }

    fn try_into_stream(self) -> Result<impl Stream<Item = Result<Bytes, Bytes>> + Send + Sync + 'static, E> {
        Ok(empty())
    }

    fn status(&self) -> u16 {
        self.0.status
    }

    fn status_text(&self) -> String {
        String::new()
    }

    fn location(&self) -> String {
        String::new()
    }

    fn has_redirect(&self) -> bool {
        false
    }
}
