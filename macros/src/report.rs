//! Errors and warnings: collected as they are found, emitted together.

use crate::krate::Krate;
use crate::lint::Lint;
use proc_macro2::{Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned, ToTokens};

pub(crate) type Result<T, E = Error> = core::result::Result<T, E>;

/// One message, and the user's tokens that it underlines.
#[derive(Debug, Clone)]
pub(crate) struct Error {
    start: Span,
    end: Span,
    pub(crate) message: String,
}

impl Error {
    /// Underlines `tokens`, from the first to the last.
    pub(crate) fn at(tokens: impl ToTokens, message: impl Into<String>) -> Self {
        Error::over(tokens.into_token_stream(), message.into())
    }

    fn over(tokens: TokenStream, message: String) -> Self {
        let mut span = None;
        for tree in tokens {
            let (start, _) = span.unwrap_or((tree.span(), tree.span()));
            span = Some((start, tree.span()));
        }
        let (start, end) = span.unwrap_or((Span::call_site(), Span::call_site()));
        Error { start, end, message }
    }

    pub(crate) fn at_span(span: Span, message: impl Into<String>) -> Self {
        let message = message.into();
        Error { start: span, end: span, message }
    }

    /// `compile_error! { "message" }` of `__private`, spread from the first
    /// underlined token to the last: rustc underlines what the invocation spans.
    ///
    /// A path that the user gave may come from elsewhere than the underlined
    /// tokens (`$crate::…`), and then has no common span with them: it imports the
    /// macro under a name that stands at the tokens.
    pub(crate) fn into_tokens(self, krate: &Krate) -> TokenStream {
        let mut message = Literal::string(&self.message);
        message.set_span(self.end);
        let group = Group::new(proc_macro2::Delimiter::Brace, TokenTree::from(message).into());
        let mut bang = Punct::new('!', Spacing::Alone);
        bang.set_span(self.start);
        let mut body = TokenTree::Group(group);
        body.set_span(self.end);
        if krate.0.is_none() {
            return quote_spanned!(self.start=> ::statusful::__private::compile_error #bang #body);
        }
        let name = Ident::new("__statusful_error", self.start);
        quote! {
            const _: () = {
                use #krate::__private::compile_error as __statusful_error;
                #name #bang #body
            };
        }
    }
}

/// The messages that are emitted for one variant, at most: rustc prints the whole line with
/// each, and a line of a million commas would take it days.
const MAX_MESSAGES: usize = 100;

/// All messages for one item.
#[derive(Default)]
pub(crate) struct Report {
    entries: Vec<Entry>,
    order: usize,
}

struct Entry {
    order: usize,
    lint: Option<Lint>,
    error: Error,
}

impl Report {
    /// From here on, messages are about the type (0) or its variant `order - 1`: they are
    /// emitted in the order of the source.
    pub(crate) fn at(&mut self, order: usize) {
        self.order = order;
    }

    pub(crate) fn error(&mut self, error: Error) {
        self.entries.push(Entry { order: self.order, lint: None, error });
    }

    pub(crate) fn warning(&mut self, lint: Lint, error: Error) {
        self.entries.push(Entry { order: self.order, lint: Some(lint), error });
    }

    /// Keeps the error, if there is one, and passes the value on.
    pub(crate) fn handle<T>(&mut self, result: Result<T>) -> Option<T> {
        result.map_err(|error| self.error(error)).ok()
    }

    pub(crate) fn count(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn into_tokens(mut self, krate: &Krate) -> TokenStream {
        self.entries.sort_by_key(|entry| entry.order);
        let (mut tokens, mut order, mut shown) = (TokenStream::new(), 0, 0);
        for entry in self.entries {
            shown = if entry.order == order { shown + 1 } else { 1 };
            order = entry.order;
            if shown <= MAX_MESSAGES {
                tokens.extend(match entry.lint {
                    Some(lint) => deprecated(lint, &entry.error),
                    None => entry.error.into_tokens(krate),
                });
            }
        }
        tokens
    }
}

/// A warning on stable Rust: the use, at the user's token, of an item that is deprecated
/// with our message as the note.
fn deprecated(lint: Lint, warning: &Error) -> TokenStream {
    let note = &warning.message;
    let defined = Ident::new(lint.name(), Span::call_site());
    let used = Ident::new(lint.name(), warning.end);
    quote! {
        const _: () = {
            #[deprecated(note = #note)]
            const #defined: () = ();
            #used
        };
    }
}
