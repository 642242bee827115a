//! One file a contender: the same enum, and the same errors of it.

pub mod actix;
pub mod actix_web_error;
pub mod api_error;
pub mod axum_problem;
pub mod axum_thiserror;
pub mod careful;
mod hand;
pub mod http_api_problem;
pub mod http_derive;
pub mod naive;
pub mod ours;
pub mod poem;
pub mod problem_details;
pub mod problemdetails;

use crate::Contender;

/// Something to do with every contender.
pub trait Visitor {
    fn visit<C: Contender + 'static>(&mut self);
}

/// All of them; ours is first, and by hand the second.
pub fn each(visitor: &mut impl Visitor) {
    visitor.visit::<ours::Contender>();
    visitor.visit::<naive::Contender>();
    visitor.visit::<careful::Contender>();
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
