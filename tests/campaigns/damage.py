"""Each token of items that compile is deleted, duplicated or truncated, and rustc with the
real derive reads the rest: see scripts/campaigns/damage."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter

from compiler import ROOT, Compiler, line
from tokens import Token, closing, tokens

# The library itself, but for the derive: it gives the impl and says nothing.
HAND_WRITTEN = """
extern crate proc_macro;
use proc_macro::{TokenStream, TokenTree};
#[proc_macro_derive(HttpStatus, attributes(status, header, problem))]
pub fn http_status(item: TokenStream) -> TokenStream {
    let is_keyword = |tree: &TokenTree| ["struct", "enum", "union"].contains(&&*tree.to_string());
    let mut trees = item.into_iter().skip_while(|tree| !is_keyword(tree)).skip(1);
    let Some(name) = trees.next() else { return TokenStream::new() };
    if trees.next().is_none_or(|tree| tree.to_string() == "<") { return TokenStream::new() }
    format!("impl ::statusful::HttpStatus for {name} {{
        fn status(&self) -> ::statusful::__private::StatusCode {{ ::statusful::__private::UNKNOWN }}
    }}").parse().unwrap()
}
"""
LIBRARY = "pub use real::*; pub use written::HttpStatus;"


def main() -> None:
    one_of = int(os.environ.get("STATUSFUL_DAMAGE", "1"))
    with tempfile.TemporaryDirectory(prefix="damage-") as folder:
        compiler = Compiler(pathlib.Path(folder))
        library = hand_written(compiler)
        found, faults, counts = 0, [], Counter()
        for file in sorted((ROOT / "tests" / "ui" / "pass").glob("*.rs")):
            source = prepared(file.read_text())
            for start, end, name, is_generic in items(source):
                found += 1
                needed = "" if is_generic else f"\nfn needed<E: statusful::HttpStatus>() {{}} pub fn used() {{ needed::<{name}>() }}"
                for at, (what, damaged) in enumerate(damages(source[start:end])):
                    if (at + found) % one_of:
                        continue
                    whole = source[:start] + damaged + source[end:] + needed
                    verdict, shown = judge(compiler, library, whole)
                    counts[verdict] += 1
                    if verdict == "a fault":
                        faults.append(f"{file.name}, {name}, {what}:\n{shown}")
    for fault in faults:
        print(fault, file=sys.stderr)
    reported = ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))
    print(f"{sum(counts.values())} damages of {found} items read by rustc: {reported}")
    sys.exit(1 if faults or found < 50 else 0)


def judge(compiler: Compiler, library: str, source: str) -> tuple[str, str]:
    """One error is no cascade, whoever reports it. Of several, those that come with the
    derive are of one kind."""
    ours = compiler.ours(source)
    if not ours.ended:
        return "a fault", ours.why
    errors = ours.errors()
    if not errors:
        return "compile", ""
    if len(errors) == 1:
        return "with one error", ""
    own = Counter((line(diagnostic), diagnostic["message"]) for diagnostic in compiler.run(source, library).errors())
    added = [diagnostic for diagnostic in errors if not own[line(diagnostic), diagnostic["message"]]]
    kinds = {re.sub("`[^`]*`", "", diagnostic["message"].split("\n")[0]) for diagnostic in added}
    if len(kinds) <= 1:
        return "with errors of one kind or rustc's own", ""
    return "a fault", "\n".join(diagnostic["rendered"] for diagnostic in added)


def hand_written(compiler: Compiler) -> str:
    folder = compiler.folder / "by-hand"
    folder.mkdir()
    (folder / "written.rs").write_text(HAND_WRITTEN)
    (folder / "statusful.rs").write_text(LIBRARY)
    rustc = ["rustc", "--edition=2021", "--out-dir", folder]
    subprocess.run([*rustc, "--crate-type=proc-macro", folder / "written.rs"], check=True)
    written = next(folder.glob("libwritten.*"))
    searched = [it for folder in compiler.folders for it in ("-L", f"dependency={folder}")]
    externs = ["--extern", f"real={compiler.libraries['statusful']}", "--extern", f"written={written}"]
    subprocess.run([*rustc, "--crate-type=lib", folder / "statusful.rs", *externs, *searched], check=True)
    compiler.folders.add(str(folder))
    return str(folder / "libstatusful.rlib")


def prepared(source: str) -> str:
    """Without `main`, as what it does with the types is not looked at, and without
    levels that make warnings errors."""
    found = list(tokens(source))
    for at, token in enumerate(found):
        if token.text == "fn" and found[at + 1].text == "main":
            body = next(it for it in range(at, len(found)) if found[it].text == "{")
            end = found[closing(found, body)].end
            source = source[: token.start] + source[end:]
            break
    return re.sub(r"#!\[[^]]*\]", "", source)


def items(source: str):
    """Where each item with our derive begins and ends, behind the derive; its name."""
    found = list(tokens(source))
    for at, token in enumerate(found):
        if token.text != "derive":
            continue
        list_end = closing(found, at + 1)
        if "HttpStatus" not in source[token.start : found[list_end].end]:
            continue
        keyword = next(it for it in range(list_end, len(found)) if found[it].text in ("struct", "enum"))
        body = next(it for it in range(keyword, len(found)) if found[it].text in ("{", ";", "(") )
        end = body if found[body].text == ";" else closing(found, body)
        if found[body].text == "(":
            end = next(it for it in range(end, len(found)) if found[it].text == ";")
        is_inside_macro = "$" in source[found[list_end + 1].end : found[end].end]
        if not is_inside_macro:
            yield found[list_end + 1].end, found[end].end, found[keyword + 1].text, found[keyword + 2].text == "<"


def damages(item: str):
    """What was done, and the item after it."""
    for token in tokens(item):
        before, after = item[: token.start], item[token.end :]
        yield f"`{token.text}` deleted", f"{before} {after}"
        yield f"`{token.text}` doubled", f"{before}{token.text} {token.text}{after}"
        yield f"`{token.text}` cut short", f"{before}{cut(token)} {after}"


def cut(token: Token) -> str:
    if token.text.startswith('"'):
        return token.text[: max(1, len(token.text) // 2)].rstrip("\\") + '"'
    return token.text[: len(token.text) // 2]


if __name__ == "__main__":
    main()
