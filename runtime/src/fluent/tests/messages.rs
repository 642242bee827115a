//! What is said about translations that do not match the errors, or are not valid.

#![allow(clippy::needless_raw_string_hashes)] // expect-test writes them.

use super::german;
use crate::catalog::{Catalog, HasCatalog};
use crate::fluent::{complete, mistake, Translations};
use crate::{FieldErrors, HttpStatus, Problem};
use expect_test::{expect, Expect};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[allow(dead_code)]
enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    #[error("ignored")]
    #[status(429)]
    #[problem(detail = "Come back in {retry_after} {{s}} seconds, {who}.", title = "Slow down")]
    RateLimited {
        #[problem(extension)]
        retry_after: u64,
        who: String,
    },
    #[error("cannot reach db01 as root")]
    #[status(500)]
    Database,
    #[error("no such page")]
    #[status(404)]
    NoSuchPage,
}

#[derive(HttpStatus)]
#[allow(dead_code)]
enum OpenError {
    #[status(transparent)]
    Other(Problem),
}

const COMPLETE: &str = "
user-exists = Konto vorhanden
    .detail = Es gibt { $name } schon.
rate-limited = Langsamer
    .detail = { $retry_after ->
        [one] In einer Sekunde ({ $trace_id }).
       *[other] In { $retry_after } Sekunden.
    }
database = Fehler
no-such-page = { -page } fehlt
    .detail = { -page } gibt es nicht.
-page = Seite
status-404 = Nicht gefunden
";

fn missing<E: HasCatalog>(translations: &Translations, expected: &Expect) {
    let mistakes = complete::mistakes(&translations.locales, Catalog::of::<E>());
    expected.assert_eq(&mistake::message("mistakes", &mistakes));
}

#[test]
fn complete_translations_pass() {
    german(COMPLETE).assert_complete::<ApiError>();
    // The phrase of a status is the title of errors whose title is only that.
    let text = COMPLETE.replace("database = Fehler", "status-500 = Fehler");
    german(&text).assert_complete::<ApiError>();
    Translations::new().assert_complete::<ApiError>();
    // An open variant may have any code.
    german("anything = Text").assert_complete::<OpenError>();
}

#[test]
fn missing_messages_are_pasted() {
    missing::<ApiError>(
        &german("database = Fehler"),
        &expect![[r#"
        mistakes

        de: the messages of 3 errors are missing in `de`
          help: add this to the file, and translate it:
            no-such-page = Not Found
                .detail = no such page
            rate-limited = Slow down
                .detail = Come back in { $retry_after } {"{"}s{"}"} seconds, ….
            user-exists = Conflict
                .detail = … { $name }

        mistakes: 1"#]],
    );
    missing::<ApiError>(
        &german(&COMPLETE.replace("user-exists =", "user-exist =")),
        &expect![[r#"
        mistakes

        de:2: `user-exist` is the message of no error
          help: did you mean `user-exists`?

        mistakes: 1"#]],
    );
}

#[test]
fn each_part_of_a_message_is_checked() {
    let text = "
user-exists =
    .details = Es gibt { $nam } schon.
rate-limited = Langsamer, { $who }, { -nobody }
    .detail = { $retry_after } { FORMAT($retry_after) }
database = Fehler
    .detail = Datenbank
no-such-page = { no-such-page } { status-404.none }
    .detail = { -page }
-page = { $name } { $case ->
   *[other] Seite
    }
status-404 = { $path } { $trace_id }
status-999 = Unbekannt
old-error = Vorbei
";
    missing::<ApiError>(
        &german(text),
        &expect![[r#"
            mistakes

            de:2: `user-exists` has no title
              help: write it after the `=`: `user-exists = Conflict`

            de:3: `.details` of `user-exists` is never sent
              help: did you mean `.detail`?

            de:3: `user-exists` uses `$nam`, and `UserExists` has no such extension member
              help: did you mean `$name`?

            de:4: `rate-limited` uses `$who`, and `RateLimited` has no such extension member
              help: if clients may see it, mark the field: `#[problem(extension)]`

            de:4: `rate-limited`: there is no `-nobody`

            de:5: `rate-limited`: there is no function `FORMAT`: only `NUMBER`

            de:7: the detail of `database` is never sent: `Database` has none
              help: remove it: a translation adds nothing to what the error says itself

            de:8: `no-such-page`: `no-such-page` refers to itself

            de:8: `no-such-page`: there is no `status-404.none`

            de:9: `no-such-page`: a term does not know `$name`: it has only the arguments that it is given

            de:13: `status-404` uses `$path`, and what a framework answers has no such extension member

            de:14: `status-999` is the message of no error
              help: remove it, or keep texts that are not of errors in another file

            de:15: `old-error` is the message of no error
              help: remove it, or keep texts that are not of errors in another file

            mistakes: 13"#]],
    );
}

/// Errors that share a code, hide it, or have none.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[allow(dead_code)]
enum Sharing {
    #[error("a")]
    #[status(409)]
    #[problem(code = "taken", shared)]
    Name {
        #[problem(extension)]
        name: String,
    },
    #[error("b")]
    #[status(409)]
    #[problem(code = "taken", shared)]
    Email {
        #[problem(extension)]
        email: String,
    },
    #[error("c")]
    #[status(500)]
    #[problem(redact(code))]
    Disk,
    #[error("d")]
    #[status(403)]
    #[problem(no_code)]
    Forbidden,
}

#[test]
fn messages_belong_to_what_clients_see() {
    missing::<Sharing>(
        &german(""),
        &expect![[r#"
            mistakes

            de: the messages of 3 errors are missing in `de`
              help: add this to the file, and translate it:
                internal-error = Internal Server Error
                status-403 = Forbidden
                    .detail = d
                taken = Conflict
                    .detail = …

            mistakes: 1"#]],
    );
    missing::<Sharing>(
        &german("taken = { $name }\n    .detail = { $email }\ndisk = Platte\n"),
        &expect![[r#"
        mistakes

        de: the messages of 2 errors are missing in `de`
          help: add this to the file, and translate it:
            internal-error = Internal Server Error
            status-403 = Forbidden
                .detail = d

        de:1: `taken` uses `$name`, and `Email` has no such extension member
          help: if clients may see it, mark the field: `#[problem(extension)]`

        de:2: `taken` uses `$email`, and `Name` has no such extension member
          help: if clients may see it, mark the field: `#[problem(extension)]`

        de:3: `disk` is the message of no error
          help: remove it, or keep texts that are not of errors in another file

        mistakes: 4"#]],
    );
}

#[test]
fn syntax_errors_have_lines() {
    let read = |text: &str| Translations::new().with_text("de", text).unwrap_err().to_string();
    expect![[r#"
        the translations are not valid

        de:1: expected a token starting with "=": `user-exists: Konto`
          help: a message has the form `user-exists = Text`

        de:5: expected a token starting with "}": `schon.`

        de:9: the select expression must have a default variant: `}`
          help: mark one of the variants: `*[other]`

        de:10: expected a token starting with "=": `c`
          help: a message has the form `user-exists = Text`

        mistakes: 4"#]].assert_eq(&read(
        "user-exists: Konto\n\nok = Gut\n    .detail = Es gibt { $name\n    schon.\n\t.detail = Nein\nb = { $x ->\n [a] A\n }\nc\n",
    ));
    expect![[r#"
        the translations are not valid

        de:3: `a` is already in de:1
          help: remove one of them

        de:4: `-b` is already in de:2
          help: remove one of them

        mistakes: 2"#]]
    .assert_eq(&read("a = A\n-b = B\na = A\n-b = B"));
    expect![[r#"
        the translations are not valid

        de_x_: `de_x_` is not a language tag, such as `de` or `pt-BR`

        mistakes: 1"#]]
    .assert_eq(&Translations::new().with_text("de_x_", "a = A").unwrap_err().to_string());
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[allow(dead_code)]
enum Optional {
    #[error("come back in {retry_after:?}")]
    #[status(429)]
    Limited {
        #[problem(extension)]
        retry_after: Option<u64>,
    },
    #[error("not valid")]
    #[status(422)]
    Invalid {
        #[problem(extension)]
        errors: FieldErrors,
    },
}

#[test]
fn arguments_have_texts() {
    let text = "
limited = { $retry_after ->
    [none] Warten
    [one] Eine Sekunde
   *[other] { $retry_after } Sekunden
    }
    .detail = { $retry_after } Sekunden
invalid = { $errors } Felder
    .detail = { $errors }
field-too-short = { $field } ist zu kurz, { $name }
";
    missing::<Optional>(
        &german(text),
        &expect![[r#"
        mistakes

        de:7: `limited` needs `$retry_after`, which `Limited` may leave out
          help: write what it says then, too:
            { $retry_after ->
                    [none] …
                   *[other] { $retry_after }
                }

        de:10: `field-too-short` uses `$name`, and the text of a field error has only `$field`

        mistakes: 2"#]],
    );
    let selected = "{ $retry_after ->\n    [none] Warten\n   *[other] { $retry_after }\n    }\n";
    let text = text.replacen(".detail = { $retry_after } Sekunden\n", &format!(".detail = {selected}"), 1);
    let text = text.replace(", { $name }", "");
    german(&text).assert_complete::<Optional>();
    missing::<Optional>(
        &german(""),
        &expect![[r#"
        mistakes

        de: the messages of 2 errors are missing in `de`
          help: add this to the file, and translate it:
            invalid = Unprocessable Content
                .detail = … { $errors }
            limited = Too Many Requests
                .detail = … { $retry_after ->
                    [none] …
                   *[other] { $retry_after }
                }

        mistakes: 1"#]],
    );
    let pasted = "limited = Too Many Requests\n    .detail = … { $retry_after ->\n        [none] …\n       *[other] { $retry_after }\n    }\n";
    german(&format!("{pasted}invalid = a\n    .detail = b\n")).assert_complete::<Optional>();
}
