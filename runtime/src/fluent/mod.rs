//! Problems in the language that the client prefers, from files in
//! [Fluent](https://projectfluent.org).
//!
//! [Guide](crate::guide::languages): the files, the messages, and the test of them.
//!
//! ```
//! use http::{HeaderMap, StatusCode};
//! use statusful::{fluent::Translations, Problem};
//!
//! let german = "
//! user-exists = Konto vorhanden
//!     .detail = Es gibt { $name } schon.
//! ";
//! let translations = Translations::new().with_text("de", german).unwrap();
//!
//! let problem = Problem::new(StatusCode::CONFLICT)
//!     .with_code("user_exists")
//!     .with_detail("ann exists already.")
//!     .with_extension("name", "ann");
//! let request = HeaderMap::from_iter([(http::header::ACCEPT_LANGUAGE, "de-CH, en;q=0.5".parse().unwrap())]);
//!
//! let problem = translations.translate(problem, &request);
//! assert_eq!(problem.title(), Some("Konto vorhanden"));
//! assert_eq!(problem.detail(), Some("Es gibt ann schon."));
//! assert_eq!(problem.headers()["content-language"], "de");
//! ```

mod complete;
mod file;
mod files;
mod locale;
mod message;
mod mistake;
mod paste;
mod references;
#[cfg(test)]
mod tests;

pub use mistake::InvalidTranslations;

use crate::accept::language::preferred;
use crate::catalog::{Catalog, HasCatalog};
use crate::problem::language::{accepted, Translate};
use crate::Problem;
use core::fmt;
use file::File;
use http::header::{HeaderMap, HeaderValue, CONTENT_LANGUAGE};
use locale::Locale;
use mistake::Mistake;
use std::fs;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// The titles and details of errors in other languages. A clone shares them.
///
/// The id of a message is the code of the error with `-` for `_`, its value is the title, and
/// its attribute `.detail` the detail. Its arguments are the extension members.
///
/// # Examples
///
/// A layer that translates every problem of a service:
///
/// ```
/// # #[cfg(feature = "tower")] {
/// use statusful::{fluent::Translations, tower::ProblemLayer};
///
/// # let folder = tempfile::tempdir().unwrap();
/// # std::fs::create_dir_all(folder.path().join("locales/de")).unwrap();
/// # std::fs::write(folder.path().join("locales/de/errors.ftl"), "user-exists = Konto vorhanden\n").unwrap();
/// # std::env::set_current_dir(&folder).unwrap();
/// let translations = Translations::load("locales/*/errors.ftl").unwrap();
/// let layer = ProblemLayer::new().translate(translations);
/// # }
/// ```
#[derive(Clone)]
pub struct Translations {
    /// The language of the texts in the source.
    source: HeaderValue,
    locales: Vec<Arc<Locale>>,
}

impl Translations {
    /// Without any text yet. The texts in the source are in English.
    #[must_use]
    pub fn new() -> Self {
        Translations { source: HeaderValue::from_static("en"), locales: Vec::new() }
    }

    /// Reads the files of all languages. In the path, `*` is the language:
    /// `locales/*/errors.ftl`, or `locales/*.ftl`. A relative path starts at the current
    /// directory, which is that of the package in a test.
    ///
    /// # Errors
    ///
    /// If there is no such file, if one cannot be read, if it is not valid Fluent, if it has a
    /// message twice, or if what `*` stands for is not a language tag such as `de` or `pt-BR`. The
    /// error lists all mistakes with their lines.
    pub fn load(path: &str) -> Result<Self, InvalidTranslations> {
        Translations::new().with_files(path)
    }

    /// Adds more files, as [`load`](Self::load) reads them.
    ///
    /// # Errors
    ///
    /// As for [`load`](Self::load).
    pub fn with_files(mut self, path: &str) -> Result<Self, InvalidTranslations> {
        let mut mistakes = Vec::new();
        for file in files::find(path)? {
            let text = match fs::read_to_string(&file.path) {
                Ok(text) => text,
                Err(error) => {
                    mistakes.push(Mistake::of(file.path, format!("the file cannot be read: {error}")));
                    continue;
                }
            };
            mistakes.extend(self.add(&file.language, file.path, text));
        }
        InvalidTranslations::unless_empty(mistakes)?;
        Ok(self)
    }

    /// Adds texts in Fluent in a language, such as those of a file that the program contains:
    /// `.with_text("de", include_str!("../locales/de/errors.ftl"))`. In messages about mistakes, the
    /// language stands for the name of the file.
    ///
    /// # Errors
    ///
    /// If the language is not a language tag, if the text is not valid Fluent, or if it has a
    /// message that there is already.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::fluent::Translations;
    ///
    /// let invalid = Translations::new().with_text("de", "user-exists: Konto vorhanden").unwrap_err();
    /// assert!(invalid.to_string().contains("de:1: "));
    /// ```
    pub fn with_text(mut self, language: &str, text: impl Into<String>) -> Result<Self, InvalidTranslations> {
        InvalidTranslations::unless_empty(self.add(language, language.to_owned(), text.into()))?;
        Ok(self)
    }

    /// Says that the texts in the source are in another language than English. A client that
    /// prefers it gets them as they are. What a framework says itself stays English.
    ///
    /// What is not a language tag is ignored.
    #[must_use]
    pub fn source_language(mut self, tag: &str) -> Self {
        let parsed: Option<LanguageIdentifier> = tag.parse().ok();
        if let Some(source) = parsed.and_then(|tag| HeaderValue::try_from(tag.to_string()).ok()) {
            self.source = source;
        }
        self
    }

    /// The problem in the language that `Accept-Language` prefers, for a service without a hook
    /// that does this. It gets `Content-Language`, and `Accept-Language` in `Vary`.
    ///
    /// A problem whose texts are not all translated stays as it is, if the client accepts no
    /// other language: a title in one language and a detail in another help nobody. If its own
    /// `Content-Language` differs from [`source_language`](Self::source_language), that is the
    /// language of its texts.
    #[must_use]
    pub fn translate(&self, mut problem: Problem, request: &HeaderMap) -> Problem {
        let source = problem.headers().get(CONTENT_LANGUAGE).unwrap_or(&self.source).clone();
        let language = Translate::translate(self, &mut problem, &source, accepted(request).as_ref());
        problem.in_language(language.unwrap_or(source))
    }

    /// Asserts in a test that each language has a text for each error of `E`, and nothing else: that
    /// no title and no detail is missing, that arguments are extension members of the error, which it does not leave out, and
    /// that no message is left of an error that is gone.
    ///
    /// Errors behind an open transparent variant, whose type does not derive `HttpStatus`, are
    /// unknown, and so are codes that are stated at run time: with one of them, a message that
    /// belongs to no known error is not a mistake.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[derive(statusful::HttpStatus)] #[status(500)] struct ApiError;
    /// # #[allow(unused)]
    /// #[test]
    /// fn errors_are_translated() {
    ///     let translations = statusful::fluent::Translations::load("locales/*/errors.ftl").unwrap();
    ///     translations.assert_complete::<ApiError>();
    /// }
    /// # let translations = statusful::fluent::Translations::new();
    /// # translations.assert_complete::<ApiError>();
    /// ```
    ///
    /// # Panics
    ///
    /// If anything is missing or wrong, with the file, the line, and what to write.
    #[track_caller]
    pub fn assert_complete<E: HasCatalog + ?Sized>(&self) {
        let catalog = Catalog::of::<E>();
        let mistakes = complete::mistakes(&self.locales, catalog);
        if !mistakes.is_empty() {
            let what = format!("the translations do not match the errors of `{}`", catalog.name());
            panic!("{}", mistake::message(&what, &mistakes));
        }
    }

    /// Adds a file, and returns what is wrong with it.
    fn add(&mut self, language: &str, name: String, text: String) -> Vec<Mistake> {
        let parsed: Result<LanguageIdentifier, _> = language.parse();
        let Ok(language) = parsed else {
            let what = format!("`{language}` is not a language tag, such as `de` or `pt-BR`");
            return vec![Mistake::of(name, what)];
        };
        let (file, mut mistakes) = File::read(name, text);
        let at = self.locales.iter().position(|locale| locale.language == language);
        let mut files = at.map(|at| self.locales.remove(at).files.clone()).unwrap_or_default();
        mistakes.extend(file::duplicates(&files, &file));
        files.push(Arc::new(file));
        let locale = Arc::new(Locale::new(language, files));
        self.locales.insert(at.unwrap_or(self.locales.len()), locale);
        mistakes
    }
}

impl Default for Translations {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Translations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tags: Vec<&str> = self.locales.iter().map(|locale| &*locale.tag).collect();
        formatter.debug_struct("Translations").field("source", &self.source).field("locales", &tags).finish()
    }
}

impl Translate for Translations {
    fn source(&self) -> HeaderValue {
        self.source.clone()
    }

    fn translate(
        &self,
        problem: &mut Problem,
        source: &HeaderValue,
        accepted: Option<&HeaderValue>,
    ) -> Option<HeaderValue> {
        let source = source.to_str().unwrap_or_default();
        let tags: Vec<&str> = self.locales.iter().map(|locale| &*locale.tag).chain([source]).collect();
        let field = accepted.and_then(|field| field.to_str().ok());
        let mut order = preferred(field.into_iter(), &tags);
        // Who accepts none of them gets the source's language: a 406 would hide the error.
        let is_source = |index: &usize| tags.get(*index).is_some_and(|tag| tag.eq_ignore_ascii_case(source));
        order.extend((0..tags.len()).filter(is_source));
        for index in order {
            // The texts are in that language already.
            let locale = self.locales.get(index)?;
            if let Some(texts) = locale.texts(problem) {
                texts.replace_those_of(problem);
                return HeaderValue::from_str(&locale.tag).ok();
            }
        }
        None
    }
}
