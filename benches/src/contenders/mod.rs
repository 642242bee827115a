//! One file per contender: the same enum, with the same errors.

#[cfg(feature = "peers")]
pub mod actix;
#[cfg(feature = "peers")]
pub mod actix_web_error;
pub mod api_error;
#[cfg(feature = "peers")]
pub mod axum_problem;
#[cfg(feature = "peers")]
pub mod axum_thiserror;
pub mod careful;
mod hand;
#[cfg(feature = "peers")]
pub mod http_api_problem;
pub mod http_derive;
pub mod naive;
pub mod ours;
#[cfg(feature = "peers")]
pub mod poem;
#[cfg(feature = "peers")]
pub mod problem_details;
#[cfg(feature = "peers")]
pub mod problemdetails;

use crate::Contender;

/// An operation on every contender.
pub trait Visitor {
    fn visit<C: Contender + 'static>(&mut self);
}

/// All contenders; ours is first, and by hand second.
pub fn each(visitor: &mut impl Visitor) {
    visitor.visit::<ours::Contender>();
    visitor.visit::<naive::Contender>();
    visitor.visit::<careful::Contender>();
    #[cfg(feature = "peers")]
    each_peer(visitor);
}

/// Whether the contender of this name sends a problem.
#[must_use]
pub fn sends_problem(name: &str) -> bool {
    struct Find<'a>(&'a str, bool);

    impl Visitor for Find<'_> {
        fn visit<C: Contender + 'static>(&mut self) {
            self.1 |= C::NAME == self.0 && C::SENDS_PROBLEM;
        }
    }

    let mut find = Find(name, false);
    each(&mut find);
    find.1
}

#[cfg(feature = "peers")]
fn each_peer(visitor: &mut impl Visitor) {
    visitor.visit::<problem_details::Contender>();
    visitor.visit::<problemdetails::Contender>();
    visitor.visit::<http_api_problem::Contender>();
    visitor.visit::<axum_problem::Contender>();
    visitor.visit::<api_error::Contender>();
    visitor.visit::<axum_thiserror::Contender>();
    visitor.visit::<http_derive::Contender>();
    visitor.visit::<actix_web_error::Contender>();
    visitor.visit::<actix::Contender>();
    visitor.visit::<poem::Contender>();
}
