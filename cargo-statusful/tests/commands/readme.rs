//! The README's commands have the output that it shows. `UPDATE_EXPECT=1` writes it.

use crate::fixture::Fixture;
use std::fs;
use std::path::Path;

#[test]
fn readme_shows_real_output() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).expect("the README");
    let users = Fixture::copy("users", "readme-users");
    let mistakes = Fixture::copy("mistakes", "readme-mistakes");
    mistakes.commit();
    // Between two releases, an error got another status.
    let now = users.read("errors.lock.json");
    users.write("errors.lock.json", &users.read("v1.0.lock.json"));
    fs::remove_file(users.folder.join("v1.0.lock.json")).expect("the old lock file");
    users.commit();
    users.git(&["tag", "v1.0"]);
    users.write("errors.lock.json", &now);

    let mut shown = String::new();
    for (at, block) in readme.split("```").enumerate() {
        let is_console = at % 2 == 1 && block.starts_with("console\n") && block.contains("$ cargo statusful");
        shown += if at == 0 { "" } else { "```" };
        shown += &if is_console { run(block, &users, &mistakes) } else { block.to_owned() };
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, shown).expect("the README");
    } else {
        assert_eq!(shown, readme);
    }
}

/// The commands of a block, each with its output.
fn run(block: &str, users: &Fixture, mistakes: &Fixture) -> String {
    let commands = block.lines().filter_map(|line| line.strip_prefix("$ cargo statusful "));
    let outputs = commands.map(|command| {
        let arguments: Vec<&str> = command.split(' ').collect();
        let fixture = if arguments.first() == Some(&"fix") { mistakes } else { users };
        let (_, said) = fixture.said(&arguments);
        format!(
            "$ cargo statusful {command}\n{}",
            said.trim_end().to_owned() + if said.is_empty() { "" } else { "\n" }
        )
    });
    format!("console\n{}", outputs.collect::<String>())
}
