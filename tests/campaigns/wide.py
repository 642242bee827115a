"""Items with very much in them, side by side or in one literal."""

MEGABYTE = 1 << 20

# Between items that are rejected one by one: rustc shows the whole line of each message.
LINE = "\n"

HEAD = "#[derive(statusful::HttpStatus)]"


def items():
    digits, letters = "9" * MEGABYTE, "a" * MEGABYTE
    for name, attribute in {
        "a status": f"#[status({digits})]",
        "a status with underscores": f"#[status({'4_0_9_' * (MEGABYTE // 6)})]",
        "leading zeros": f"#[status({'0' * MEGABYTE}409)]",
        "a hexadecimal status": f"#[status(0x{'f' * MEGABYTE})]",
        "a suffix": f"#[status(409{letters})]",
        "a float": f"#[status(4.{digits})]",
        "a string as status": f'#[status("{letters}")]',
        "a name": f"#[status({letters.upper()})]",
        "a name of many words": f"#[status({'NOT_FOUND_' * (MEGABYTE // 10)})]",
        "a path": f"#[status({'a::' * (MEGABYTE // 3)}CONFLICT)]",
        "a function": f"#[status(with = {letters})]",
        "a crate": f'#[status(409, crate = "{letters}")]',
        "a lint": f"#[status(409, allow({letters}))]",
        "many lints": f"#[status(409, allow({'all, ' * (MEGABYTE // 5)}))]",
        "many statuses": f"#[status({('409,' + LINE) * 10_000})]",
        "many commas": f"#[status(409{',' * MEGABYTE})]",
        "a header": f'#[status(409)] #[header("x-{letters}" = "1")]',
        "a header's constant": f'#[status(409)] #[header({letters.upper()} = "1")]',
        "a header's value": f'#[status(409)] #[header("x-a" = "{letters}")]',
        "a header's value of quotes": f'#[status(409)] #[header("x-a" = "{chr(92) + chr(34)}{(chr(92) + chr(34)) * (MEGABYTE // 2)}")]',
        "a title": f'#[status(409)] #[problem(title = "{letters}")]',
        "a title of escapes": f'#[status(409)] #[problem(title = "{"<" * MEGABYTE}")]',
        "a detail": f'#[status(409)] #[problem(detail = "{letters}")]',
        "a code": f'#[status(409)] #[problem(code = "{letters}")]',
        "a type": f'#[status(409)] #[problem(type = "https://a.example/{letters}")]',
        "a doc comment": f'#[status(409)] #[doc = "{letters}"]',
        "many lines of doc comment": "#[status(409)] " + '#[doc = " line"] ' * (MEGABYTE // 17),
        "many headers": "#[status(409)]" + "".join(f'#[header("x-{at}" = "1")]' for at in range(10_000)),
        "many attributes": "#[status(409)]" + "#[rustfmt::skip]" * 50_000,
    }.items():
        yield name, f"{HEAD} pub enum E {{ {attribute} A }}"
    for name, text in {"an error's text": letters, "an error's text of braces": "{{" * (MEGABYTE // 2)}.items():
        head = "#[derive(Debug, thiserror::Error, statusful::HttpStatus)]"
        yield name, f'{head} pub enum E {{ #[status(409)] #[error("{text}")] A }}'
    yield "a base", f'{HEAD} #[problem(base = "https://a.example/{letters}/")] pub enum E {{ #[status(409)] A }}'
    yield "a variant's name", f"{HEAD} pub enum E {{ #[status(409)] A{letters} }}"
    yield "a variant's name in capitals", f"{HEAD} pub enum E {{ #[status(409)] {'Aa' * (MEGABYTE // 2)} }}"
    yield "a variant without status", f"{HEAD} pub enum E {{ {'NotFound' * (MEGABYTE // 8)} }}"
    yield "a type's name", f"{HEAD} pub enum E{letters} {{ #[status(409)] A }}"
    yield "a field's name", f"{HEAD} pub enum E {{ #[status(409)] A {{ #[problem(extension)] a{letters}: u8 }} }}"
    yield "many fields", f"{HEAD} #[status(409)] pub struct S {{ {''.join(f'pub a{at}: u8, ' for at in range(20_000))} }}"
    yield "many members", f"{HEAD} #[status(409)] pub struct S {{ {''.join(f'#[problem(extension)] pub a{at}: u8, ' for at in range(5_000))} }}"
    yield "many parameters", f"{HEAD} #[status(409)] pub struct S<{''.join(f'T{at}, ' for at in range(2_000))}>({''.join(f'T{at}, ' for at in range(2_000))});"
    yield "many mistakes", f"{HEAD} pub enum E {{ {''.join(f'#[status(420)] A{at},{LINE}' for at in range(20_000))} }}"


def enum(count: int) -> str:
    return f"{HEAD} pub enum E {{ {''.join(f'#[status(409)] A{at},{LINE}' for at in range(count))} }}"


def match(count: int) -> str:
    arms = "".join(f"E::A{at} => {at}," for at in range(count))
    return f"impl E {{ pub fn at(&self) -> u32 {{ match self {{ {arms} }} }} }}"
