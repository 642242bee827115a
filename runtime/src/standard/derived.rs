//! How a derived error states its standard members.

use super::StandardMembers;
use core::fmt::Display;

/// Implemented by a field marked as a standard member.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a standard member of a problem body",
    label = "`Display` is not implemented for `{Self}`",
    note = "if `{Self}` is a type of yours, implement `Display` for it: what it writes is sent",
    note = "if it is an `Option`, write it as one, `Option<…>`: the member is absent for `None`"
)]
pub trait MemberText: Display {}

impl<T: Display + ?Sized> MemberText for T {}

/// A method of [`StandardMembers`].
pub type Setter = fn(&mut StandardMembers, &dyn Display);

/// States a member that is a field.
pub fn state<T: MemberText>(members: &mut StandardMembers, set: Setter, value: &T) {
    set(members, value);
}

/// Implemented by an `Option` that is a standard member.
pub trait OptionalText {
    /// The text, if there is one.
    fn text(&self) -> Option<&dyn Display>;
}

impl<T: MemberText> OptionalText for Option<T> {
    fn text(&self) -> Option<&dyn Display> {
        self.as_ref().map(|text| text as &dyn Display)
    }
}

/// States a member that is a field, unless that is `None`.
pub fn may_state<T: OptionalText>(members: &mut StandardMembers, set: Setter, value: &T) {
    if let Some(text) = value.text() {
        set(members, text);
    }
}

/// Implemented by what `#[problem(detail = …)]` and the like name: a function of the error that
/// returns a text or an `Option` of one, or a constant.
///
/// The parameter `Kind` distinguishes the impls.
#[diagnostic::on_unimplemented(
    message = "a standard member takes the path of a `fn(&{E}) -> impl Display` or of a `&str`, and this is neither",
    label = "this is `{Self}`",
    note = "give the function one argument, the error by reference, and a text or an `Option` of one as its value: `fn public_detail(&self) -> String`"
)]
pub trait FindsText<'e, E: ?Sized, Kind> {
    /// States it.
    fn state(self, members: &mut StandardMembers, set: Setter, error: &'e E);
}

/// The kind of a function that returns an `Option`.
#[derive(Debug)]
pub struct Maybe<T>(core::marker::PhantomData<T>);

/// The kind of a constant.
#[derive(Debug)]
pub enum Constant {}

impl<'e, E: ?Sized + 'e, T: Display, F: FnOnce(&'e E) -> T> FindsText<'e, E, T> for F {
    fn state(self, members: &mut StandardMembers, set: Setter, error: &'e E) {
        set(members, &self(error));
    }
}

impl<'e, E: ?Sized + 'e, T: Display, F: FnOnce(&'e E) -> Option<T>> FindsText<'e, E, Maybe<T>> for F {
    fn state(self, members: &mut StandardMembers, set: Setter, error: &'e E) {
        if let Some(text) = self(error) {
            set(members, &text);
        }
    }
}

impl<E: ?Sized> FindsText<'_, E, Constant> for &str {
    fn state(self, members: &mut StandardMembers, set: Setter, _: &E) {
        set(members, &self);
    }
}

/// States a member that a function finds.
pub fn state_found<'e, E: ?Sized, Kind>(
    members: &mut StandardMembers,
    set: Setter,
    error: &'e E,
    find: impl FindsText<'e, E, Kind>,
) {
    find.state(members, set, error);
}

/// A width or a precision in a text, which takes no reference. Formatting panics above 65,535,
/// which is more than most bodies hold.
#[must_use]
pub fn width(width: &usize) -> usize {
    (*width).min(usize::from(u16::MAX))
}
