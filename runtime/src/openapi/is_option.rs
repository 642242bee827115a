//! Whether a type is an `Option`, whatever it is called where a member is declared.

use core::marker::PhantomData;
use core::ops::Deref;

/// The method `get` is that of the type if it is an `Option`, and else that of `NoOption`.
#[derive(Debug)]
pub struct IsOption<T: ?Sized>(NoOption, PhantomData<T>);

impl<T: ?Sized> IsOption<T> {
    /// To call the method on.
    pub const NEW: Self = IsOption(NoOption(true), PhantomData);
}

impl<T> IsOption<Option<T>> {
    /// Whether the type is an `Option`: it is.
    #[must_use]
    pub fn get(&self) -> bool {
        self.0 .0
    }
}

impl<T: ?Sized> Deref for IsOption<T> {
    type Target = NoOption;

    fn deref(&self) -> &NoOption {
        &self.0
    }
}

/// What a type that is no `Option` derefs to.
#[derive(Debug)]
pub struct NoOption(bool);

impl NoOption {
    /// Whether the type is an `Option`: it is not.
    #[must_use]
    pub fn get(&self) -> bool {
        !self.0
    }
}

/// The same for what a function returns.
#[must_use]
pub fn returns_option<'a, F: ?Sized + 'a, T>(_: impl FnOnce(&'a F) -> T) -> IsOption<T> {
    IsOption::NEW
}
