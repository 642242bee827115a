//! What a framework responds with before a handler runs: rejections of its extractors, guards and
//! filters. `tests/wire` sends the requests.

/// A framework, for [`ErrorResponses::framework`](super::ErrorResponses::framework).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Framework {
    /// axum 0.8.
    Axum,
    /// actix-web 4.
    Actix,
    /// poem 3.
    Poem,
    /// Rocket 0.5.
    Rocket,
    /// salvo 1.
    Salvo,
    /// warp 0.4.
    Warp,
}

/// The statuses of an operation with a request body, and of one with parameters.
struct Rejections {
    body: &'static [u16],
    parameters: &'static [u16],
}

const fn rejections(framework: Framework) -> Rejections {
    let (body, parameters): (&[u16], &[u16]) = match framework {
        Framework::Axum => (&[400, 413, 415, 422], &[400]),
        // A path whose parameter cannot be parsed is not found.
        Framework::Actix | Framework::Warp => (&[400, 411, 413, 415], &[400, 404]),
        Framework::Poem => (&[400, 413, 415], &[400]),
        Framework::Rocket => (&[400, 413, 422], &[422]),
        Framework::Salvo => (&[400, 413], &[400]),
    };
    Rejections { body, parameters }
}

impl Framework {
    /// The statuses of its own responses to requests for an operation, in ascending order.
    pub(super) fn statuses(self, has_body: bool, has_parameters: bool) -> Vec<u16> {
        let Rejections { body, parameters } = rejections(self);
        let body = body.iter().filter(|_| has_body);
        let mut statuses: Vec<u16> =
            parameters.iter().filter(|_| has_parameters).chain(body).copied().collect();
        statuses.sort_unstable();
        statuses.dedup();
        statuses
    }
}

#[cfg(test)]
mod tests {
    use super::Framework;
    use axum::body::Body;
    use axum::extract::{DefaultBodyLimit, Path, Query};
    use axum::routing::post;
    use axum::{Json, Router};
    use http::Request;
    use std::collections::BTreeMap;
    use tower::ServiceExt as _;

    const ALL: [Framework; 6] = [
        Framework::Axum,
        Framework::Actix,
        Framework::Poem,
        Framework::Rocket,
        Framework::Salvo,
        Framework::Warp,
    ];

    #[test]
    fn statuses_are_those_of_what_the_operation_has() {
        for framework in ALL {
            assert!(framework.statuses(false, false).is_empty());
            let all = framework.statuses(true, true);
            assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{framework:?}: {all:?}");
            for part in [framework.statuses(true, false), framework.statuses(false, true)] {
                assert!(!part.is_empty() && part.iter().all(|status| all.contains(status)), "{framework:?}");
            }
        }
    }

    #[tokio::test]
    async fn axum_responds_with_the_statuses_of_the_table() {
        let handler = |_: Path<u8>, _: Query<BTreeMap<String, u8>>, _: Json<u32>| async {};
        let app = Router::new().route("/e/{index}", post(handler)).layer(DefaultBodyLimit::max(4));
        let mut found = Vec::new();
        for (path, media_type, body) in [
            ("/e/minus", "application/json", "1"),
            ("/e/1?a=minus", "application/json", "1"),
            ("/e/1", "application/json", "?"),
            ("/e/1", "application/json", "11111"),
            ("/e/1", "text/plain", "1"),
            ("/e/1", "application/json", "\"\""),
        ] {
            let request =
                Request::post(path).header("content-type", media_type).body(Body::from(body)).unwrap();
            found.push(app.clone().oneshot(request).await.unwrap().status().as_u16());
        }
        assert_eq!(found[..2], [400; 2]);
        assert_eq!(found[2..], Framework::Axum.statuses(true, false));
    }
}
