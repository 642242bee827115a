//! `cargo statusful`: what the errors of a crate say, in the terminal and as files.
//!
//! The commands are in the README. Each reads what it needs, and returns a [`Report`]: only this
//! module prints.

mod args;
mod catalog;
mod client;
mod diff;
mod explain;
mod failure;
mod fix;
mod git;
mod list;
mod manifest;
mod package;
mod program;
mod progress;
mod site;
mod style;
mod types;

use args::{Args, Command};
use clap::{CommandFactory, Parser};
use failure::{Failure, Report, Result};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;
use style::{plain, styled, ERROR, HELP};

fn main() -> ExitCode {
    // cargo passes the name of the command, and a shell does not.
    let arguments = std::env::args_os().enumerate();
    let arguments = arguments.filter(|(at, argument)| *at != 1 || argument != "statusful");
    let args = Args::parse_from(arguments.map(|(_, argument)| argument));
    let code = match run(args.command) {
        Ok(report) => {
            let printed = print(&mut anstream::stderr(), &report.notes)
                .and_then(|()| print(&mut anstream::stdout(), &report.text));
            if printed.is_ok() {
                u8::from(report.is_negative)
            } else {
                2
            }
        }
        Err(failure) => {
            let _ = print(&mut anstream::stderr(), &shown(&failure));
            failure.code
        }
    };
    ExitCode::from(code)
}

fn run(command: Command) -> Result<Report> {
    match command {
        Command::List { source, format } => list::run(&source, format),
        Command::Explain { words, source, format } => explain::run(&words.join(" "), &source, format),
        Command::Site { folder, title, source } => site::run(&folder, title, &source),
        Command::Diff { files, from, to, format } => {
            diff::run(&files, from.as_deref(), to.as_deref(), format)
        }
        Command::Client { lang, name, output, source } => {
            client::run(lang, name.as_deref(), output.as_deref(), &source)
        }
        Command::Fix { options, selection, format } => fix::run(options, &selection, format),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "cargo-statusful", &mut script);
            text(script)
        }
        Command::Man { folder } => {
            let written =
                fs::create_dir_all(&folder).and_then(|()| clap_mangen::generate_to(Args::command(), &folder));
            let unwritable =
                |error| Failure::new(format!("`{}` cannot be written: {error}", folder.display()));
            written.map_err(unwritable).map(|()| Report::default())
        }
    }
}

fn text(bytes: Vec<u8>) -> Result<Report> {
    String::from_utf8(bytes).map(Report::from).map_err(|error| Failure::new(error.to_string()))
}

fn shown(failure: &Failure) -> String {
    let output = failure.output.trim_end();
    let output = if output.is_empty() { String::new() } else { format!("{output}\n\n") };
    let help = failure.help.iter().map(|help| format!("  {}: {}\n", styled(HELP, "help"), plain(help)));
    let error = format!("{}: {}\n", styled(ERROR, "error"), plain(&failure.message));
    output + &error + &help.collect::<String>()
}

/// A reader that has seen enough, such as `head`, is no failure.
fn print(to: &mut impl Write, text: &str) -> io::Result<()> {
    let printed = to.write_all(text.as_bytes()).and_then(|()| to.flush());
    printed.or_else(|error| if error.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}
