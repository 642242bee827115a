//! The same errors with client error and server error statuses.

use crate::canary::{chain, Canary, Fails, Link};
use fastrand::Rng;
use http::StatusCode;
use statusful::{ErrorMeta, HttpStatus};
use std::fmt::{Debug, Display};
use std::sync::Arc;

macro_rules! shapes {
    ($module:ident: $one:literal $two:literal $three:literal) => {
        pub mod $module {
            use super::*;

            /// Every word is the canary, except for marked fields.
            #[derive(Debug, thiserror::Error, HttpStatus)]
            #[error("{self:?}")]
            #[problem(base = "https://example.com/errors/")]
            #[header("x-of-the-type" = "1")]
            #[status(allow(dynamic_exposure))]
            pub enum Error<T: Debug + Display> {
                #[status($one)]
                Named { text: String, source: Link },
                #[status($two)]
                Tuple(String, #[source] Link, T),
                #[status($three)]
                #[problem(title = "Own title", code = "own", type = "urn:example:own")]
                #[header("x-of-the-variant" = "2", RETRY_AFTER = "1")]
                Literals(#[from] Arc<Link>),
                #[status($one)]
                Marked {
                    source: Link,
                    secret: T,
                    #[problem(extension)]
                    incident: u64,
                    #[header(RETRY_AFTER)]
                    after: u8,
                },
                #[status($two)]
                #[allow(private_interfaces)]
                Refused {
                    #[problem(extension)]
                    fails: Fails,
                    #[problem(extension)]
                    within: [Fails; 1],
                    #[header("x-illegal")]
                    illegal: String,
                },
                Dynamic {
                    #[status]
                    status: StatusCode,
                    source: Link,
                },
                #[status(with = Self::find)]
                Found(StatusCode, T),
            }

            impl<T: Debug + Display> Error<T> {
                fn find(&self) -> StatusCode {
                    match self {
                        Self::Found(status, _) => *status,
                        _ => StatusCode::IM_A_TEAPOT,
                    }
                }
            }

            pub fn random(canary: &Canary, status: StatusCode, random: &mut Rng) -> Error<String> {
                let text = canary.within(random);
                let source = chain(canary, 5);
                match random.u8(0..7) {
                    0 => Error::Named { text, source },
                    1 => Error::Tuple(text.clone(), source, text),
                    2 => Error::Literals(Arc::new(source)),
                    3 => {
                        Error::Marked { source, secret: text, incident: random.u64(..), after: random.u8(..) }
                    }
                    4 => {
                        let fails = || Fails(canary.clone());
                        Error::Refused {
                            fails: fails(),
                            within: [fails()],
                            illegal: format!("{canary}\r\n{text}"),
                        }
                    }
                    5 => Error::Dynamic { status, source },
                    _ => Error::Found(status, text),
                }
            }

            /// Wraps another error, with its own text. What it exposes are its own variants,
            /// not the inner errors.
            #[derive(Debug, thiserror::Error, HttpStatus)]
            #[error("{self:?}")]
            #[problem(expose, base = "urn:outer:")]
            #[header("x-outer" = "1")]
            pub enum Layer {
                #[status(transparent)]
                Error(Error<String>),
                #[status(transparent)]
                #[header("x-boxed" = "1")]
                Boxed(Box<Layer>),
                #[status(transparent)]
                Shared(Arc<Layer>),
                #[status(transparent)]
                ByHand(Named),
            }

            /// A layer by hand, which forwards everything.
            #[derive(Debug, thiserror::Error)]
            #[error("{text} {inside}")]
            pub struct Named {
                text: String,
                inside: Box<Layer>,
            }

            impl HttpStatus for Named {
                fn status(&self) -> StatusCode {
                    self.inside.status()
                }

                fn meta(&self) -> Option<&'static ErrorMeta> {
                    self.inside.meta()
                }
            }

            pub fn layers(canary: &Canary, status: StatusCode, random: &mut Rng) -> Layer {
                let mut layer = Layer::Error(self::random(canary, status, random));
                for _ in 0..random.usize(0..6) {
                    layer = match random.u8(0..3) {
                        0 => Layer::Boxed(Box::new(layer)),
                        1 => Layer::Shared(Arc::new(layer)),
                        _ => Layer::ByHand(Named { text: canary.within(random), inside: Box::new(layer) }),
                    };
                }
                layer
            }
        }
    };
}

shapes!(client: 400 404 429);
shapes!(server: 500 502 503);

/// What a user writes in one line.
#[derive(Debug, thiserror::Error)]
#[error("{source}")]
pub struct ByHand {
    pub status: StatusCode,
    pub source: Link,
}

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        self.status
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
pub enum Plain {
    #[error("around {0:?}")]
    #[status(transparent)]
    Transparent(ByHand),
}
