//! What can be typed.

use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::fmt::Write;
use std::path::PathBuf;

/// The HTTP errors of a crate that uses statusful: list, explain, publish, compare and fix them
#[derive(Debug, Parser)]
#[command(name = "cargo-statusful", bin_name = "cargo statusful", version)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List all errors of a crate
    List {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Explain an error of the crate, a status code, or another name in the registries of HTTP
    Explain {
        /// A code such as `user_exists`, `Type::Variant`, a number such as `499`, a name such as
        /// `content too large` or `retry-after`
        #[arg(required = true, allow_negative_numbers = true)]
        words: Vec<String>,
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Write the catalog of the errors as a website of static files
    Site {
        /// The folder to write to
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// The name of the API, on each page; by default, that of the package
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        source: Source,
    },
    /// Compare two lock files, or those of two revisions; exits with 1 if a change breaks clients
    Diff {
        /// OLD and NEW; with `--from`, the lock files to compare, by default all `*.lock.json`
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The revision of git to compare with
        #[arg(long, value_name = "REV")]
        from: Option<String>,
        /// The revision to compare; by default, the working tree
        #[arg(long, value_name = "REV", requires = "from")]
        to: Option<String>,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Write a client that reads the errors, in TypeScript or Python
    Client {
        #[arg(long, value_enum)]
        lang: Lang,
        /// The name of the type that `decode` returns
        #[arg(long)]
        name: Option<String>,
        /// The file to write; by default, the standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        #[command(flatten)]
        source: Source,
    },
    /// Apply what the `help:` lines of statusful's messages say, where there is one way to do so
    Fix {
        #[command(flatten)]
        options: FixOptions,
        #[command(flatten)]
        selection: Selection,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Print a script that completes the commands in a shell
    Completions { shell: Shell },
    /// Write the manual pages
    Man {
        /// The folder to write to
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

/// Which package, and how it is built.
#[derive(Debug, Arguments)]
pub struct Selection {
    /// Path to Cargo.toml
    #[arg(long, value_name = "PATH")]
    pub manifest_path: Option<PathBuf>,
    /// The package of the workspace
    #[arg(short, long, value_name = "NAME")]
    pub package: Option<String>,
    /// Features to enable, separated by commas
    #[arg(short = 'F', long, value_delimiter = ',', value_name = "FEATURES")]
    pub features: Vec<String>,
    /// Enable all features
    #[arg(long)]
    pub all_features: bool,
    /// Do not enable the feature `default`
    #[arg(long)]
    pub no_default_features: bool,
    /// Do not use the network
    #[arg(long)]
    pub offline: bool,
}

/// Where the errors come from.
#[derive(Debug, Arguments)]
pub struct Source {
    #[command(flatten)]
    pub selection: Selection,
    /// A type whose errors to read, by its path in the crate, in place of all that are found
    #[arg(long = "type", value_name = "PATH")]
    pub types: Vec<String>,
}

#[derive(Debug, Clone, Copy, Arguments)]
pub struct FixOptions {
    /// Show the changes, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Fix the code even if the working tree has changes that are not committed
    #[arg(long)]
    pub allow_dirty: bool,
    /// Fix the code even if it is not under version control
    #[arg(long)]
    pub allow_no_vcs: bool,
}

#[derive(Debug, Clone, Copy, Arguments)]
pub struct FormatOption {
    /// What the output is for: people or programs
    #[arg(long = "format", value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    #[value(alias = "typescript")]
    Ts,
    #[value(alias = "py")]
    Python,
}

impl FormatOption {
    pub fn is_json(self) -> bool {
        self.format == Format::Json
    }
}

/// A document of JSON. It escapes also the control characters that JSON allows in a string, U+007F to
/// U+009F: a terminal may act on them.
pub fn json(value: &impl serde::Serialize) -> String {
    let mut text = String::new();
    for char in serde_json::to_string_pretty(value).unwrap_or_default().chars() {
        match char {
            '\u{7f}'..='\u{9f}' => _ = write!(text, "\\u{:04x}", u32::from(char)),
            _ => text.push(char),
        }
    }
    text + "\n"
}
