//! What is compared with ours is the same response.

use axum::response::IntoResponse as _;
use statusful_benches::contender::from_axum;
use statusful_benches::minimum::{constant, from_struct, ApiError};

#[test]
fn responses_match_those_from_constants() {
    for (ours, by_hand) in [(ApiError::UserExists, constant()), (ApiError::invalid(), from_struct())] {
        let [ours, by_hand] = [ours.into_response(), by_hand].map(from_axum);
        assert_eq!(ours.status(), by_hand.status());
        assert_eq!(ours.headers(), by_hand.headers());
        assert_eq!(ours.body(), by_hand.body());
    }
}
