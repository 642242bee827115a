//! One module per framework or tool, each behind the feature with the same name.

/// The methods of a framework's hook that choose formats and members. Its fields `formats` and
/// `members` keep them.
#[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo", feature = "tower"))]
macro_rules! format_methods {
    ($hook:ident) => {
        crate::problem::occurrence::request_members!($hook);

        impl $hook {
            /// Sets the [format](crate::format) of the framework's own errors. A problem that a
            /// handler returns has the format of its own type.
            #[must_use]
            pub fn format<F: crate::format::BodyFormat>(mut self) -> Self {
                self.formats = self.formats.with_own(crate::format::Format::of::<F>());
                self
            }

            /// Offers a [format](crate::format) to clients that prefer it to
            /// `application/problem+json` in `Accept` (RFC 9110, Section 12.5.1). All problems
            /// in the default format are written in it for them, also those that a handler
            /// returns; what has another format is sent unchanged. Of several that a client
            /// likes equally well, it gets one that it names rather than one that only `*/*`
            /// matches, and then the first one offered, after the default.
            ///
            /// A client that accepts no format gets the default: a 406 would hide the error.
            /// Responses have `Vary: accept`, because they depend on it.
            #[must_use]
            pub fn offer<F: crate::format::BodyFormat>(mut self) -> Self {
                self.formats = self.formats.with_offer(crate::format::Format::of::<F>());
                self
            }

            /// Writes the titles and details of problems in the language that the client prefers
            /// in `Accept-Language` (RFC 9110, Section 12.5.4), both the framework's own and
            /// those that a handler returns.
            ///
            /// Responses say in `Content-Language` which one they are in, and have
            /// `Vary: accept-language`. [Guide](crate::guide::languages): files and messages.
            #[cfg(feature = "fluent")]
            #[cfg_attr(docsrs, doc(cfg(feature = "fluent")))]
            #[must_use]
            pub fn translate(mut self, translations: crate::fluent::Translations) -> Self {
                self.formats = self.formats.with_translations(std::sync::Arc::new(translations));
                self
            }
        }
    };
}

#[cfg(feature = "actix")]
#[cfg_attr(docsrs, doc(cfg(feature = "actix")))]
pub mod actix;
#[cfg(feature = "aide")]
#[cfg_attr(docsrs, doc(cfg(feature = "aide")))]
pub mod aide;
#[cfg(feature = "aide014")]
#[cfg_attr(docsrs, doc(cfg(feature = "aide014")))]
pub mod aide014;
#[cfg(feature = "axum")]
#[cfg_attr(docsrs, doc(cfg(feature = "axum")))]
pub mod axum;
#[cfg(feature = "graphql")]
#[cfg_attr(docsrs, doc(cfg(feature = "graphql")))]
pub mod graphql;
#[cfg(feature = "jsonrpc")]
#[cfg_attr(docsrs, doc(cfg(feature = "jsonrpc")))]
pub mod jsonrpc;
#[cfg(all(
    feature = "contract",
    any(feature = "aide", feature = "aide014", feature = "utoipa", feature = "utoipa5")
))]
mod locked;
#[cfg(feature = "poem")]
#[cfg_attr(docsrs, doc(cfg(feature = "poem")))]
pub mod poem;
#[cfg(feature = "reqwest")]
#[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
pub mod reqwest;
#[cfg(feature = "reqwest-retry")]
#[cfg_attr(docsrs, doc(cfg(feature = "reqwest-retry")))]
pub mod reqwest_retry;
#[cfg(feature = "rmcp")]
#[cfg_attr(docsrs, doc(cfg(feature = "rmcp")))]
pub mod rmcp;
#[cfg(feature = "rocket")]
#[cfg_attr(docsrs, doc(cfg(feature = "rocket")))]
pub mod rocket;
#[cfg(feature = "salvo")]
#[cfg_attr(docsrs, doc(cfg(feature = "salvo")))]
pub mod salvo;
#[cfg(feature = "server-fn")]
#[cfg_attr(docsrs, doc(cfg(feature = "server-fn")))]
pub mod server_fn;
#[cfg(feature = "tonic")]
#[cfg_attr(docsrs, doc(cfg(feature = "tonic")))]
pub mod tonic;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub mod tower;
#[cfg(feature = "utoipa")]
#[cfg_attr(docsrs, doc(cfg(feature = "utoipa")))]
pub mod utoipa;
#[cfg(feature = "utoipa5")]
#[cfg_attr(docsrs, doc(cfg(feature = "utoipa5")))]
pub mod utoipa5;
#[cfg(feature = "warp")]
#[cfg_attr(docsrs, doc(cfg(feature = "warp")))]
pub mod warp;
