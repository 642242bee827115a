//! What server_fn itself reports: arguments that cannot be read, a lost connection.

use crate::catalog::{Definition, HasCatalog};
use crate::{ErrorMeta, FromProblem, HttpStatus, Problem};
use core::marker::PhantomData;
use http::StatusCode;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

/// What is sent of it.
#[derive(Debug, Clone, Copy, statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum Sent {
    /// The arguments of the server function are missing or cannot be read.
    #[status(400)]
    #[problem(detail = "The arguments are missing or cannot be read.")]
    InvalidArguments,
    /// The server function failed.
    #[status(500)]
    InternalServerError,
}

impl Sent {
    /// The arguments are the client's; of the rest, a client can correct nothing.
    fn of(error: &ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Sent::InvalidArguments,
            _ => Sent::InternalServerError,
        }
    }
}

/// 400 if the arguments of the server function are missing or cannot be read, and otherwise 500.
/// Nothing of the text is sent, because it quotes the request. On the client, an error of
/// the connection has the status that says the least about it, 500.
impl HttpStatus for ServerFnErrorErr {
    fn status(&self) -> StatusCode {
        Sent::of(self).status()
    }

    fn meta(&self) -> Option<&'static ErrorMeta> {
        Sent::of(self).meta()
    }
}

impl HasCatalog for ServerFnErrorErr {
    const __TYPE: (&'static str, &'static str) = ("ServerFnErrorErr", "");
    const __ERRORS: &'static [ErrorMeta] = <Sent as HasCatalog>::__ERRORS;

    fn __variant_index(&self) -> usize {
        Sent::of(self).__variant_index()
    }

    fn __definition() -> &'static Definition {
        static DEFINITION: Definition = Definition::NEW;
        &DEFINITION
    }
}

/// The client gets what the server said of it, which is not much.
impl FromProblem for ServerFnErrorErr {
    fn from_problem(problem: &Problem) -> Option<Self> {
        let said = || problem.message().to_owned();
        match problem.code()? {
            "invalid_arguments" => Some(ServerFnErrorErr::Args(said())),
            "internal_server_error" => Some(ServerFnErrorErr::ServerError(said())),
            _ => None,
        }
    }
}

/// Converts what server_fn reports into an error, if that has a `From` for it. Where it has none,
/// [`NoConversion`] is what method resolution finds.
#[derive(Debug)]
pub struct Conversion<E>(PhantomData<fn() -> E>);

impl<E> Conversion<E> {
    /// Where method resolution begins.
    pub const NEW: Self = Conversion(PhantomData);
}

// Methods, because only methods are looked up in traits where the type has none.
#[allow(clippy::unused_self)]
impl<E: From<ServerFnErrorErr>> Conversion<E> {
    /// The error.
    #[must_use]
    pub fn statusful_convert(self, error: ServerFnErrorErr) -> E {
        error.into()
    }
}

/// What an error without a conversion lacks.
pub trait NoConversion<E> {
    /// Does not compile.
    fn statusful_convert(self, error: ServerFnErrorErr) -> E
    where
        E: HoldsServerFnErrors;
}

impl<E: FromServerFnError> NoConversion<E> for Conversion<E> {
    fn statusful_convert(self, _: ServerFnErrorErr) -> E
    where
        E: HoldsServerFnErrors,
    {
        match E::NEVER {}
    }
}

/// Of no type: its message is what the author reads.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no variant for what server_fn itself reports, such as a lost connection",
    label = "`From<ServerFnErrorErr>` is not implemented for `{Self}`",
    note = "add a variant: `#[error(transparent)] #[status(transparent)] ServerFn(#[from] server_fn::error::ServerFnErrorErr)`",
    note = "or choose the variant yourself: `impl From<server_fn::error::ServerFnErrorErr> for {Self}`"
)]
pub trait HoldsServerFnErrors {
    /// There is none.
    const NEVER: core::convert::Infallible;
}
