//! The lints and their levels. A new lint is an entry here and a rule, with its message, in
//! `check`.

use statusful_registry::closest;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Allow,
    Warn,
    Deny,
}

impl Level {
    pub(crate) const ALL: [(&'static str, Level); 3] =
        [("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny)];
}

macro_rules! lints {
    ($($lint:ident $name:literal $default:ident,)*) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Lint { $($lint,)* }

        impl Lint {
            pub(crate) const ALL: &'static [Lint] = &[$(Lint::$lint,)*];

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Lint::$lint => $name,)* }
            }

            pub(crate) const fn default_level(self) -> Level {
                match self { $(Lint::$lint => Level::$default,)* }
            }
        }
    };
}

lints! {
    Unassigned "unassigned" Deny,
    Unofficial "unofficial" Deny,
    Unused "unused" Deny,
    Interim "interim" Deny,
    Temporary "temporary" Warn,
    Deprecated "deprecated" Warn,
    Obsolete "obsolete" Warn,
    NonError "non_error" Warn,
    Resent "resent" Warn,
    MissingHeader "missing_header" Warn,
    Content "content" Warn,
    DynamicExposure "dynamic_exposure" Warn,
    DiscouragedValue "discouraged_value" Warn,
    UnregisteredValue "unregistered_value" Warn,
    MisreadValue "misread_value" Warn,
    ObsoleteField "obsolete_field" Warn,
    MisspelledField "misspelled_field" Warn,
    DraftType "draft_type" Warn,
    ExtensionName "extension_name" Warn,
    IgnoredRename "ignored_rename" Warn,
    MissingRetryAfter "missing_retry_after" Allow,
    TitleWithoutType "title_without_type" Allow,
}

/// What a level is set for: one lint, or `all` of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Selector {
    One(Lint),
    All,
}

impl Selector {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        if name == "all" {
            return Some(Selector::All);
        }
        let lint = Lint::ALL.iter().find(|lint| lint.name() == name)?;
        Some(Selector::One(*lint))
    }

    pub(crate) fn closest(name: &str) -> Option<&'static str> {
        closest(name, Lint::ALL.iter().map(|lint| lint.name()).chain(["all"]))
    }

    fn covers(self, lint: Lint) -> bool {
        self == Selector::All || self == Selector::One(lint)
    }
}

/// The levels set on one target; the last that covers a lint wins, as in rustc.
#[derive(Debug, Clone, Default)]
pub(crate) struct Levels {
    pub(crate) set: Vec<(Selector, Level)>,
    /// Whether one here is invalid: what it was for is not known, and no lint that it may
    /// have allowed follows its message.
    pub(crate) has_invalid: bool,
}

impl Levels {
    pub(crate) fn get(&self, lint: Lint) -> Option<Level> {
        if self.has_invalid {
            return Some(Level::Allow);
        }
        let set = self.set.iter().rev().find(|(selector, _)| selector.covers(lint));
        set.map(|(_, level)| *level)
    }
}

/// The level of `lint` where these targets set levels, the nearest first.
pub(crate) fn level(lint: Lint, targets: &[&Levels]) -> Level {
    let set = targets.iter().find_map(|levels| levels.get(lint));
    set.unwrap_or(lint.default_level())
}
