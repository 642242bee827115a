//! A catalog's texts come from source code, and remain text in every format.

use crate::html;
use pulldown_cmark::{Event, Options, Parser, Tag};
use statusful::catalog::{Catalog, Site};
use statusful::HttpStatus;

/// <script>alert('type')</script> & "type" | `type`
#[derive(Debug, HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
#[allow(dead_code)]
#[status(allow(extension_name))]
enum Hostile {
    /// <script>alert('doc')</script> & "quoted" | pipe ``` fence `<b>code</b>`
    ///
    /// # no heading
    /// <img src=x onerror="alert(1)">
    /// - [link](javascript:alert(2)) ![image](x) <https://auto.example>
    ///
    ///     indented <i>
    /// ===
    #[status(409)]
    #[problem(
        title = "<script>alert('title')</script>\n\n# \"quoted\" | `tick` ]] --> {{{{ 7 * 7 }}}}",
        code = "a`b|<i>\"'&",
        detail = "</code></pre><script>alert('detail')</script>\n```\n# out"
    )]
    #[header("x-markup" = "\"><script>alert('header')</script>")]
    Markup {
        #[problem(extension = "</code><script>alert('member')</script>`|\"")]
        member: Vec<String>,
    },
    /// A backslash \ and \` at the end \
    #[status(400)]
    #[problem(type = "https://api.example.com/errors/%22%3E")]
    Backslash,
}

const TITLE: &str = "<script>alert('site')</script> \"& API\" `|`";

fn site() -> Site {
    Site::new(TITLE, &[Catalog::of::<Hostile>()])
}

/// The names of the elements of a page, in order.
fn elements(page: &str) -> Vec<&str> {
    let tags =
        page.split('<').skip(1).filter(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic()));
    tags.map(|rest| rest.split([' ', '>']).next().unwrap()).collect()
}

fn markdown_events(text: &str) -> Vec<Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).collect()
}

#[test]
fn html_has_only_template_markup() {
    let site = site();
    let pages = site.files();
    for (name, bytes) in pages.iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let scripts = elements(page).into_iter().filter(|name| *name == "script").count();
        assert_eq!(scripts, usize::from(name == "index.html"), "{name}");
        for element in ["img", "b", "i"] {
            assert!(!elements(page).contains(&element), "{name}: {element}");
        }
        assert!(!page.contains("<script>") && !page.contains("javascript:alert(2)\""), "{page}");
        for tag in page.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            let mut unquoted = tag.split('"').step_by(2);
            assert!(!unquoted.any(|names| names.contains("onerror")), "{tag}");
        }
        assert!(page.contains("&#60;script&#62;alert(&#39;site&#39;)&#60;/script&#62;"), "{page}");
    }
    let page = html(&site, "/a-b--i");
    assert!(page.contains("&#60;img src=x onerror=&#34;alert(1)&#34;&#62;"), "{page}");
    assert!(page.contains("<code>&#60;b&#62;code&#60;/b&#62;</code>"), "{page}");
    assert!(page.contains("{{ 7 * 7 }}"), "{page}");
}

#[test]
fn markdown_has_only_template_markup() {
    let text = site().to_markdown();
    let events = markdown_events(&text);
    let headings = events.iter().filter(|event| matches!(event, Event::Start(Tag::Heading { .. }))).count();
    let fences = events.iter().filter(|event| matches!(event, Event::Start(Tag::CodeBlock(_)))).count();
    assert_eq!((headings, fences), (1 + 2, 2), "{text}");
    for event in &events {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html}\n{text}"),
            Event::Start(Tag::Image { .. } | Tag::Table(_) | Tag::BlockQuote(_) | Tag::Emphasis) => {
                panic!("{event:?}")
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(
                    dest_url.starts_with('#') || dest_url.starts_with("https://www.rfc-editor.org/"),
                    "{dest_url}"
                );
            }
            _ => {}
        }
    }
}

#[test]
fn markdown_shows_text_verbatim() {
    let text = site().to_markdown();
    let shown: String = markdown_events(&text)
        .iter()
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.to_string()),
            Event::Code(code) => Some(format!("`{code}`")),
            Event::SoftBreak | Event::HardBreak => Some("\n".to_owned()),
            _ => None,
        })
        .collect();
    for expected in [
        TITLE,
        "`a`b|<i>\"'&`",
        "<script>alert('doc')</script> & \"quoted\" | pipe ``` fence `<b>code</b>`",
        "# no heading\n<img src=x onerror=\"alert(1)\">\n- [link](javascript:alert(2)) ![image](x) <https://auto.example>",
        "indented <i>\n===",
        "<script>alert('title')</script> # \"quoted\" | `tick` ]] --> {{ 7 * 7 }}",
        "`\"><script>alert('header')</script>`",
        "`</code><script>alert('member')</script>`|\"`",
        "A backslash \\ and \\` at the end \\",
    ] {
        assert!(shown.contains(expected), "{expected}\n---\n{shown}");
    }
}

#[test]
fn json_keeps_text_verbatim() {
    let read: serde_json::Value = serde_json::from_str(&site().to_json()).unwrap();
    assert_eq!(read["title"], TITLE);
    let entry = &read["errors"][1];
    assert_eq!(entry["code"], "a`b|<i>\"'&");
    assert_eq!(entry["example"]["detail"], "</code></pre><script>alert('detail')</script>\n```\n# out");
    assert!(entry["doc"].as_str().unwrap().starts_with("<script>alert('doc')</script>"));
}

#[test]
fn text_cannot_escape_folder() {
    #[derive(Debug, HttpStatus)]
    #[status(404)]
    #[allow(dead_code)]
    enum Paths {
        #[problem(code = "../../etc/passwd")]
        Up,
        #[problem(type = "https://api.example.com/errors/..")]
        Dots,
        #[problem(type = "https://api.example.com/errors/a/../../b")]
        Within,
    }
    let pages = Site::new("API", &[Catalog::of::<Paths>()]).files();
    let plain = |name: &String| name.chars().all(|char| char.is_ascii_alphanumeric() || "-.".contains(char));
    assert!(pages.keys().all(|name| plain(name) && !name.contains("..")), "{:?}", pages.keys());
}
