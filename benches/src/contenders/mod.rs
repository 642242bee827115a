//! One file a contender: the same enum, and the same errors of it.

pub mod careful;
mod hand;
pub mod naive;
pub mod ours;

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
}
