//! The declaration of a format in JSON.

/// Declares a [body format](crate::format) in JSON: its keys, and what each of them holds.
///
/// What a problem does not have is left out, and so is an object or an array with nothing in it.
/// Keys are written in the order of the declaration. A client reads the same keys back.
///
/// | value | holds |
/// |---|---|
/// | `code`, `title`, `detail`, `instance` | the member of the problem |
/// | `message` | the detail, or else the title, which every problem with a registered status has |
/// | `status` | the status as a number |
/// | `status_text` | the status as a string: `"404"` |
/// | `type_uri` | the type; left out if it is `about:blank` |
/// | `extension(name)` | the extension member of this name |
/// | `..` | at the end of an object: all other extension members |
/// | `"text"`, `1`, `true` | this literal |
/// | `{ … }`, `[ … ]` | an object, an array |
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::{format::BodyFormat, json_format, Problem};
///
/// json_format! {
///     /// As the clients of the first version know it.
///     pub struct Envelope = { "error": { "message": message, "type": code }, .. };
/// }
///
/// let problem = Problem::new(StatusCode::CONFLICT)
///     .with_code("name_taken")
///     .with_detail("ann is taken")
///     .with_extension("free", &["ann2"]);
/// let body = Envelope::write(&problem, None);
/// assert_eq!(body, br#"{"error":{"message":"ann is taken","type":"name_taken"},"free":["ann2"]}"#);
///
/// let read = Envelope::read(&body).unwrap();
/// assert_eq!(read.code(), Some("name_taken"));
/// assert_eq!(read.extension("free"), Some(vec!["ann2".to_owned()]));
/// ```
///
/// The content type is `application/json`, or another that follows the name:
///
/// ```
/// use statusful::{format::BodyFormat, json_format};
///
/// json_format! {
///     struct Vendor: "application/vnd.example+json" = { "reason": message };
/// }
///
/// assert_eq!(Vendor::MEDIA_TYPE, "application/vnd.example+json");
/// ```
#[macro_export]
macro_rules! json_format {
    ($(#[$attribute:meta])* $visibility:vis struct $name:ident = $shape:tt $(;)?) => {
        $crate::json_format! { $(#[$attribute])* $visibility struct $name: "application/json" = $shape }
    };
    ($(#[$attribute:meta])* $visibility:vis struct $name:ident: $media_type:literal = $shape:tt $(;)?) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy)]
        $visibility struct $name;

        impl $name {
            const __SHAPE: &'static $crate::__private::Shape = &$crate::__json_shape!($shape);
        }

        impl $crate::format::BodyFormat for $name {
            const MEDIA_TYPE: &'static str = $media_type;
            const READS_REQUEST: $crate::__private::bool = false;

            fn write(
                problem: &$crate::Problem,
                _: $crate::__private::Option<&$crate::http::request::Parts>,
            ) -> $crate::__private::Vec<u8> {
                Self::__SHAPE.write(problem)
            }

            fn read(body: &[u8]) -> $crate::__private::Option<$crate::Problem> {
                Self::__SHAPE.read(body)
            }

            fn schema() -> $crate::__private::Option<$crate::__private::String> {
                $crate::__private::Option::Some(Self::__SHAPE.schema())
            }
        }
    };
}

/// A shape from what stands for it in `json_format!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __json_shape {
    ({ $($key:literal: $value:tt $(($argument:tt))?),+ $(,)? }) => {
        $crate::__private::Shape::Object(&[$(($key, $crate::__json_shape!($value $(($argument))?))),+], false)
    };
    ({ $($key:literal: $value:tt $(($argument:tt))?,)* .. }) => {
        $crate::__private::Shape::Object(&[$(($key, $crate::__json_shape!($value $(($argument))?))),*], true)
    };
    ([ $($value:tt $(($argument:tt))?),+ $(,)? ]) => {
        $crate::__private::Shape::Array(&[$($crate::__json_shape!($value $(($argument))?)),+])
    };
    (code) => { $crate::__private::Shape::Code };
    (title) => { $crate::__private::Shape::Title };
    (detail) => { $crate::__private::Shape::Detail };
    (message) => { $crate::__private::Shape::Message };
    (instance) => { $crate::__private::Shape::Instance };
    (type_uri) => { $crate::__private::Shape::TypeUri };
    (status) => { $crate::__private::Shape::Status };
    (status_text) => { $crate::__private::Shape::StatusText };
    (extension($name:ident)) => { $crate::__private::Shape::Extension($crate::__private::stringify!($name)) };
    (extension($name:literal)) => { $crate::__private::Shape::Extension($name) };
    (true) => { $crate::__private::Shape::Literal("true") };
    (false) => { $crate::__private::Shape::Literal("false") };
    (null) => { $crate::__private::Shape::Literal("null") };
    ($literal:literal) => {
        $crate::__private::Shape::literal($crate::__private::stringify!($literal), $crate::__private::concat!($literal))
    };
    ($other:tt $($rest:tt)*) => {
        $crate::__private::compile_error!($crate::__private::concat!(
            "`", $crate::__private::stringify!($other $($rest)*), "` is nothing that a body can hold\n",
            "help: write `code`, `title`, `detail`, `message`, `instance`, `type_uri`, `status`, `status_text`, ",
            "`extension(name)`, a literal, an object, or an array; `..` at the end of an object",
        ))
    };
}
