"""Items with something nested in them, in every position where an attribute or a type can
contain it."""

# Each up to where our own limit and rustc's limit of recursion are passed; then in steps.
DEPTHS = [*range(1, 131), 150, 200, 300, *range(500, 3_001, 500)]

ENUM = "#[derive(statusful::HttpStatus)] pub enum E {{ {} }}"

# What can stand in an attribute: opened, and closed.
ARGUMENTS = [
    ("(", "409", ")"),
    ("[", "409", "]"),
    ("{", "409", "}"),
    ("a::<", "u8", ">"),
    ("a<", "u8", ">"),
    ("<", "u8", " as T>::A"),
    ("<", "", ""),
    ("a::", "b", ""),
    ("a(", "409", ")"),
    ("a = ", "409", ""),
    ("&", "409", ""),
    ("-", "409", ""),
    ("!", "409", ""),
    ("*const ", "u8", ""),
    ("fn() -> ", "u8", ""),
]

# Where: {} is what is nested.
ATTRIBUTES = [
    "#[status({})]",
    "#[status(with = {})]",
    "#[status(crate = {})]",
    "#[status(allow({}))]",
    "#[status(409, {})]",
    "#[header({})]",
    "#[header(RETRY_AFTER = {})]",
    "#[problem({})]",
    "#[problem(title = {})]",
    "#[problem(extension = {})]",
    "#[rustfmt::skip({})]",
]

# What rustc reads as an expression before a derive sees it.
VALUES = ["#[status = {}]", "#[header = {}]", "#[problem = {}]", "#[doc = {}]"]

TYPES = [
    ("(", "u8", ",)"),
    ("(", "u8", ")"),
    ("Box<[", "u8", "]>"),
    ("[", "u8", "; 1]"),
    ("Option<", "u8", ">"),
    ("&'static ", "u8", ""),
    ("*const ", "u8", ""),
    ("fn(", "u8", ")"),
    ("fn() -> ", "u8", ""),
    # Not `Box<dyn Fn(…)>`: rustc takes twice the time with each level, whoever names it.
    ("Box<dyn AsRef<", "u8", ">>"),
    ("Box<dyn Fn() -> ", "u8", ">"),
    ("<Vec<", "u8", "> as IntoIterator>::Item"),
    ("self::", "u8", ""),
]

# Where a type can stand, in an item of our derive.
HOLDERS = [
    ENUM.format("#[status(409)] A({})"),
    ENUM.format("#[status(409)] A {{ a: {} }}").replace("{{", "{").replace("}}", "}"),
    ENUM.format("#[status(transparent)] A({})"),
    ENUM.format("A(#[status] {})"),
    ENUM.format("#[status(429)] A(#[header(RETRY_AFTER)] {})"),
    ENUM.format("#[status(409)] A(#[problem(extension = \"a\")] {})"),
    "#[derive(statusful::HttpStatus)] #[status(409)] pub struct S<T = {}>(T);",
    "#[derive(statusful::HttpStatus)] #[status(409)] pub struct S<T: Into<{}>>(T);",
    "#[derive(statusful::HttpStatus)] #[status(409)] pub struct S<T>(T) where {}: Sized;",
]

EXPRESSIONS = [
    ("(", "1", ")"),
    ("{", "1", "}"),
    ("!", "1", ""),
    ("0 + ", "1", ""),
    ("0 + (", "1", ")"),
    ("if true {", "1", "} else { 1 }"),
    ("u8::wrapping_add(0, ", "1", ")"),
    ("<u8>::from_be_bytes([", "1", "])"),
    ("1 << ", "1", ""),
    ("move || ", "1", ""),
    ("return ", "1", ""),
    ("a = ", "1", ""),
    (".. ", "1", ""),
]

PLACES = [
    "#[derive(statusful::HttpStatus)] #[repr(u8)] pub enum E { #[status(409)] A = {} }",
    "#[derive(statusful::HttpStatus)] #[status(409)] pub struct S<const N: u8 = { {} }>;",
    "#[derive(statusful::HttpStatus)] #[status(409)] pub struct S([u8; {}]);",
]


def items():
    """A name, and the item at each depth."""
    for holder in HOLDERS:
        for opened, inner, closed in TYPES:
            yield f"`{opened}` in `{holder}`", at_each_depth(holder, opened, inner, closed)
    for place in PLACES:
        for opened, inner, closed in EXPRESSIONS:
            yield f"`{opened}` in `{place}`", at_each_depth(place, opened, inner, closed)
    for attribute in VALUES:
        for opened, inner, closed in EXPRESSIONS:
            item = f"#[derive(statusful::HttpStatus)] {attribute} pub enum E {{ #[status(409)] A }}"
            yield f"`{opened}` in `{attribute}`", at_each_depth(item, opened, inner, closed)
    for attribute in ATTRIBUTES:
        for opened, inner, closed in ARGUMENTS:
            for place in ("type", "variant", "field"):
                on = {name: attribute if name == place else "" for name in ("type", "variant", "field")}
                item = f"#[derive(statusful::HttpStatus)] {on['type']} pub enum E {{ {on['variant']} A({on['field']} u8) }}"
                yield f"`{opened}` in `{attribute}` on a {place}", at_each_depth(item, opened, inner, closed)


def at_each_depth(item: str, opened: str, inner: str, closed: str) -> list[tuple[int, str]]:
    before, after = item.split("{}", 1)
    return [(depth, before + opened * depth + inner + closed * depth + after) for depth in DEPTHS]
