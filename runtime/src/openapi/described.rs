//! Finds the errors of a type, once for each library: an error derives the traits of several,
//! and its members have a schema in each.

/// The trait `Describe`, with the given attributes, for every type that the derive of a library
/// knows, and what finds it.
macro_rules! described {
    ($(#[$attribute:meta])*) => {
        $(#[$attribute])*
        pub trait Describe {
            fn describe(description: &mut Description);
        }

        impl<E: Describe + ?Sized> Describe for &E {
            fn describe(description: &mut Description) {
                E::describe(description);
            }
        }

        impl<E: Describe + ?Sized> Describe for &mut E {
            fn describe(description: &mut Description) {
                E::describe(description);
            }
        }

        impl<E: Describe + ?Sized> Describe for Box<E> {
            fn describe(description: &mut Description) {
                E::describe(description);
            }
        }

        impl<E: Describe + ?Sized> Describe for std::sync::Arc<E> {
            fn describe(description: &mut Description) {
                E::describe(description);
            }
        }

        impl<E: Describe + ?Sized> Describe for std::rc::Rc<E> {
            fn describe(description: &mut Description) {
                E::describe(description);
            }
        }

        /// Every status is possible.
        impl Describe for http::StatusCode {
            fn describe(description: &mut Description) {
                description.add_open();
            }
        }

        /// Every problem is possible.
        impl Describe for crate::Problem {
            fn describe(description: &mut Description) {
                description.add_open();
            }
        }

        #[cfg(feature = "garde")]
        impl Describe for garde::Report {
            fn describe(description: &mut Description) {
                crate::FieldErrors::describe(description);
            }
        }

        #[cfg(feature = "validator")]
        impl Describe for validator::ValidationErrors {
            fn describe(description: &mut Description) {
                crate::FieldErrors::describe(description);
            }
        }

        impl Describe for core::convert::Infallible {
            fn describe(_: &mut Description) {}
        }

        /// Finds what is known about a type: the method `describe` is that of the first of
        /// `Probe`, [`Known`] and [`Open`] whose bound is met.
        #[derive(Debug)]
        pub struct Probe<E: ?Sized>(Known<E>);

        impl<E: ?Sized> Probe<E> {
            pub const NEW: Self = Probe(Known(Open, core::marker::PhantomData));
        }

        impl<E: Describe + ?Sized> Probe<E> {
            pub fn describe(&self, description: &mut Description) {
                E::describe(description);
            }
        }

        impl<E: ?Sized> core::ops::Deref for Probe<E> {
            type Target = Known<E>;

            fn deref(&self) -> &Known<E> {
                &self.0
            }
        }

        #[derive(Debug)]
        pub struct Known<E: ?Sized>(Open, core::marker::PhantomData<E>);

        impl<E: crate::catalog::HasCatalog + ?Sized> Known<E> {
            pub fn describe(&self, description: &mut Description) {
                description.add_catalog(crate::catalog::Catalog::of::<E>());
            }
        }

        impl<E: ?Sized> core::ops::Deref for Known<E> {
            type Target = Open;

            fn deref(&self) -> &Open {
                &self.0
            }
        }

        #[derive(Debug)]
        pub struct Open;

        impl Open {
            pub fn describe(&self, description: &mut Description) {
                description.add_open();
            }
        }
    };
}

pub(crate) use described;
