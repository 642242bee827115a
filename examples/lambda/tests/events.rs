//! Events of an HTTP API (payload format 2.0), through the adapter of `lambda_http`.

use lambda_http::request::LambdaRequest;
use lambda_http::{service_fn, Adapter, Context, LambdaEvent, Request, Response, Service};
use serde_json::{json, Value};
use std::convert::Infallible;

/// What Lambda gives the gateway for a request.
async fn invoke(path: &str, headers: Value) -> Value {
    let response = Adapter::from(service_fn(lambda_example::handle)).call(event(path, headers)).await;
    serde_json::to_value(response.unwrap()).unwrap()
}

fn event(path: &str, headers: Value) -> LambdaEvent<LambdaRequest> {
    let event = json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": "",
        "headers": headers,
        "requestContext": {
            "accountId": "123456789012",
            "apiId": "api",
            "domainName": "api.example.com",
            "domainPrefix": "api",
            "http": {
                "method": "GET",
                "path": path,
                "protocol": "HTTP/1.1",
                "sourceIp": "192.0.2.1",
                "userAgent": "curl/8",
            },
            "requestId": "1",
            "routeKey": "$default",
            "stage": "$default",
            "time": "29/Nov/2026:00:00:00 +0000",
            "timeEpoch": 1_795_910_400_000_u64,
        },
        "isBase64Encoded": false,
    });
    LambdaEvent::new(serde_json::from_value(event).unwrap(), Context::default())
}

fn problem(response: &Value) -> Value {
    assert_eq!(response["headers"]["content-type"], "application/problem+json");
    assert_eq!(response["isBase64Encoded"], false);
    serde_json::from_str(response["body"].as_str().unwrap()).unwrap()
}

#[tokio::test]
async fn error_is_the_response_of_the_gateway() {
    let response = invoke("/users/eve", json!({ "authorization": "Bearer t" })).await;
    assert_eq!(response["statusCode"], 404);
    assert_eq!(
        problem(&response),
        json!({
            "type": "https://api.example.com/errors/no-such-user",
            "title": "Not Found",
            "status": 404,
            "code": "no_such_user",
            "detail": "no user is named eve",
        })
    );
    assert_eq!(invoke("/users/ann", json!({ "authorization": "Bearer t" })).await["body"], "Ann");
}

#[tokio::test]
async fn both_challenges_arrive() {
    let response = invoke("/users/ann", json!({})).await;
    assert_eq!(response["statusCode"], 401);
    assert_eq!(response["headers"]["www-authenticate"], r#"Bearer realm="api", Basic realm="api""#);
}

// A cookie's date has a comma, so that its lines are not a list (RFC 9110, Section 5.3).
#[tokio::test]
async fn both_cookies_arrive() {
    let sign_out = |_: Request| async {
        let response = Response::builder()
            .header("set-cookie", "a=; expires=Thu, 01 Jan 1970 00:00:00 GMT")
            .header("set-cookie", "b=1")
            .body(String::new());
        Ok::<_, Infallible>(lambda_example::one_line_a_field(response.unwrap()))
    };
    let response = Adapter::from(service_fn(sign_out)).call(event("/users/ann", json!({}))).await.unwrap();
    let response = serde_json::to_value(response).unwrap();
    assert_eq!(response["cookies"], json!(["a=; expires=Thu, 01 Jan 1970 00:00:00 GMT", "b=1"]));
    assert_eq!(response["headers"]["set-cookie"], Value::Null);
}

#[tokio::test]
async fn server_error_says_nothing_of_itself() {
    let response = invoke("/users/bob", json!({ "authorization": "Bearer t" })).await;
    assert_eq!(response["statusCode"], 500);
    assert!(!response.to_string().contains("shard"), "{response}");
    assert_eq!(problem(&response)["code"], "store");
}
