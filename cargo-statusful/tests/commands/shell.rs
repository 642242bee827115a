//! `completions` and `man`.

use crate::fixture::Fixture;

#[test]
fn shells_and_pages_have_every_command() {
    let fixture = Fixture::empty("shell");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let (code, script) = fixture.said(&["completions", shell]);
        assert!(
            code == Some(0) && script.contains("explain") && script.contains("dry-run"),
            "{shell}: {script}"
        );
    }
    assert_eq!(fixture.said(&["man", "pages"]), (Some(0), String::new()));
    for command in ["list", "explain", "site", "diff", "client", "fix"] {
        assert!(
            fixture.read(&format!("pages/cargo-statusful-{command}.1")).contains(".SH OPTIONS"),
            "{command}"
        );
    }
    let (code, said) = fixture.said(&["lst"]);
    assert!(code == Some(2) && said.contains("similar subcommand"), "{said}");
}
