//! The format of the bodies changes.

use crate::format::BodyFormat;
use crate::Problem;
use expect_test::expect;
use http::request;

pub struct Text;

impl BodyFormat for Text {
    const MEDIA_TYPE: &'static str = "text/plain";

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        problem.to_string().into_bytes()
    }

    fn read(_: &[u8]) -> Option<Problem> {
        None
    }
}

mod envelope {
    macro_rules! envelope {
        ($module:ident: $($member:ident),*) => {
            pub mod $module {
                use crate::{format::JsonFormat, Problem};

                #[derive(serde::Serialize, serde::Deserialize)]
                pub struct Envelope {
                    $($member: String,)*
                }

                impl JsonFormat for Envelope {}

                impl From<&Problem> for Envelope {
                    fn from(problem: &Problem) -> Self {
                        Envelope { $($member: problem.to_string(),)* }
                    }
                }

                impl From<Envelope> for Problem {
                    fn from(envelope: Envelope) -> Self {
                        [$(envelope.$member),*].into_iter().fold(Problem::default(), Problem::with_detail)
                    }
                }
            }
        };
    }

    envelope!(old: error, message);
    envelope!(new: error, reason);
    envelope!(more: error, message, hint);
}

change!(changed_envelope_breaks:
    #[status(409)] #[problem(format = crate::contract::tests::changes::formats::envelope::old::Envelope)] { UserExists } =>
    #[status(409)] #[problem(format = crate::contract::tests::changes::formats::envelope::new::Envelope)] { UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the JSON of all errors changed
          - {"message":"string"}
          + {"reason":"string"}
          why: clients read each body as the JSON that they know
          help: keep it, and add what is new as another member

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(longer_envelope_is_compatible:
    #[status(409)] #[problem(format = crate::contract::tests::changes::formats::envelope::old::Envelope)] { UserExists } =>
    #[status(409)] #[problem(format = crate::contract::tests::changes::formats::envelope::more::Envelope)] { UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the JSON of all errors changed
          + {"hint":"string"}

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(added_format_breaks:
    #[status(409)] { UserExists } => #[status(409)] #[problem(format = crate::contract::tests::changes::formats::Text)] { UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the format of all errors changed
          - application/problem+json
          + text/plain (Text)
          why: clients read each body in the format that they know
          help: keep the default, or send the other format to clients that ask for it in `Accept`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(removed_format_breaks:
    #[status(409)] #[problem(format = crate::contract::tests::changes::formats::Text)] { UserExists } => #[status(409)] { UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the format of all errors changed
          - text/plain (Text)
          + application/problem+json
          why: clients read each body in the format that they know
          help: keep it: `#[problem(format = Text)]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);
