"""Puts the mutants that cargo-mutants lists into one build, each behind a number.

    build.py LIST.json CRATE TOGETHER.json ALONE.toml -- CHECK

Rewrites the sources below CRATE in place: what a mutant changes is done where the
variable MUTANT has its number. CHECK, a command of cargo, is run until it builds: a
mutant that does not is taken out. TOGETHER has the numbers of those in the build;
ALONE is a configuration of cargo-mutants for all others.
"""

import collections, json, os, pathlib, re, subprocess, sys

import tree_sitter, tree_sitter_rust

PARSER = tree_sitter.Parser(tree_sitter.Language(tree_sitter_rust.language()))

SWITCH = """
pub(crate) fn __mutant(number: u32) -> bool {
    extern crate std;
    static NUMBER: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    *NUMBER.get_or_init(|| std::env::var("MUTANT").ok().and_then(|it| it.parse().ok()).unwrap_or(0)) == number
}
"""


def asks(number):
    """The question whether a mutant is meant, marked so that errors find it."""
    return b"/*<%d*/crate::__mutant(%d)/*%d>*/" % (number, number, number)


def marked(number, code):
    return b"/*<%d*/%s/*%d>*/" % (number, code, number)


class File:
    """A source file with its mutants."""

    def __init__(self, path, mutants, const_functions):
        self.source = path.read_bytes()
        self.root = PARSER.parse(self.source).root_node
        self.const_functions = const_functions
        self.at_node = collections.defaultdict(list)
        self.alone = set()
        lines = self.source.decode().split("\n")
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line.encode()) + 1)
        for number, mutant in mutants:
            place = mutant["span"]["start"]
            line = lines[place["line"] - 1]
            start = starts[place["line"] - 1] + len(line[: place["column"] - 1].encode())
            node = self.node_of(mutant, start)
            if node is None or self.is_const(node):
                self.alone.add(number)
            else:
                self.at_node[node.id].append((number, dict(mutant, start=start)))

    def node_of(self, mutant, start):
        genre = mutant["genre"]
        node = self.root.descendant_for_byte_range(start, start + 1)
        while node is not None:
            kind = node.type
            if genre == "FnValue" and kind == "function_item":
                opaque = mutant["function"]["return_type"].startswith("-> impl")
                return None if opaque else node.child_by_field_name("body")
            if genre == "BinaryOperator" and kind in ("binary_expression", "compound_assignment_expr"):
                if node.child_by_field_name("operator").start_byte == start:
                    # With another operator the expression around it may be read otherwise.
                    while node.parent.type in ("binary_expression", "compound_assignment_expr"):
                        node = node.parent
                    return node
            if genre == "UnaryOperator" and kind == "unary_expression" and node.start_byte == start:
                return node
            if genre == "MatchArm" and kind == "match_arm":
                return node.child_by_field_name("pattern")
            if genre == "MatchArmGuard" and kind == "match_pattern":
                condition = node.child_by_field_name("condition")
                return None if condition.type in ("let_condition", "let_chain") else node
            node = node.parent
        return None

    def stays_const(self, function):
        return function.child_by_field_name("name").text.decode() in self.const_functions

    def is_const(self, node):
        """Whether it is evaluated by the compiler, which knows no variables."""
        while node is not None:
            parent = node.parent
            if node.type == "closure_expression":
                return False
            if node.type in ("const_item", "static_item", "array_type"):
                return True
            if parent is not None and parent.type == "array_expression":
                if parent.child_by_field_name("length") == node:
                    return True
            if node.type == "function_item" and self.stays_const(node):
                if any(child.type == "function_modifiers" and b"const" in child.text for child in node.children):
                    return True
            node = parent
        return False

    def written(self):
        root = self.root
        return self.source[: root.start_byte] + self.render(root) + self.source[root.end_byte :]

    def render(self, node):
        if node.type == "function_modifiers" and not self.stays_const(node.parent):
            return b" ".join(word for word in node.text.split() if word != b"const")
        if not node.children:
            return self.wrapped(node, node.text)
        out, at = [], node.start_byte
        for child in node.children:
            out += [self.source[at : child.start_byte], self.render(child)]
            at = child.end_byte
        return self.wrapped(node, b"".join(out) + self.source[at : node.end_byte])

    def wrapped(self, node, code):
        mutants = self.at_node.get(node.id)
        if not mutants:
            return code
        if node.type == "block":
            returns = [
                b" if crate::__mutant(%d) { %s } " % (number, marked(number, b"return %s;" % mutant["replacement"].encode()))
                for number, mutant in mutants
            ]
            return b"{" + b"".join(returns) + code[1:]
        if node.type == "unary_expression":
            [(number, _)] = mutants
            operand = self.render(node.children[1])
            return b"(if crate::__mutant(%d) { %s } else { %s })" % (number, marked(number, operand), code)
        if node.type == "match_pattern":
            return self.guarded(node, code, mutants)
        out = b"("
        for number, mutant in mutants:
            end = self.root.descendant_for_byte_range(mutant["start"], mutant["start"] + 1).end_byte
            before, after = self.source[node.start_byte : mutant["start"]], self.source[end : node.end_byte]
            changed = before + mutant["replacement"].encode() + after
            out += b"if crate::__mutant(%d) { %s } else " % (number, marked(number, changed))
        return out + b"{ %s })" % code

    def guarded(self, node, code, mutants):
        """A match arm that is left out, or whose guard has another answer."""
        out = [asks(number) for number, mutant in mutants if mutant["genre"] == "MatchArm"]
        stays = b"".join(b"!%s && " % it for it in out)
        condition = node.child_by_field_name("condition")
        if condition is None:
            return code + b" if " + stays + b"true"
        taken, passed = (
            [asks(number) for number, mutant in mutants if mutant["genre"] != "MatchArm" and mutant["replacement"] == answer]
            for answer in ("true", "false")
        )
        answer = b"".join(b"%s || " % it for it in taken)
        answer += b"(" + b"".join(b"!%s && " % it for it in passed) + b"(" + self.render(condition) + b"))"
        return self.source[node.start_byte : condition.start_byte] + b" " + stays + b"(" + answer + b")"


def taken_out(message, mutants):
    """The mutants that an error of the compiler is about."""
    found = set()
    for span in sorted(message["spans"], key=lambda span: not span["is_primary"]):
        while span.get("expansion") and not os.path.exists(span["file_name"]):
            span = span["expansion"]["span"]
        if not os.path.exists(span["file_name"]):
            continue
        source = pathlib.Path(span["file_name"]).read_bytes()
        if "non-exhaustive patterns" in message["message"]:
            node = PARSER.parse(source).root_node.descendant_for_byte_range(span["byte_start"], span["byte_end"])
            while node.type != "match_expression":
                node = node.parent
            for arm in node.child_by_field_name("body").children:
                if arm.type == "match_arm":
                    found |= set(map(int, re.findall(rb"!/\*<(\d+)\*/", arm.child_by_field_name("pattern").text)))
            return {number for number in found if mutants[number]["genre"] == "MatchArm"}
        for open_ in re.finditer(rb"/\*<(\d+)\*/", source[: span["byte_start"] + 1]):
            if source.find(b"/*%s>*/" % open_[1], open_.end()) >= span["byte_start"]:
                found = {int(open_[1])}
        if found:
            return found
    for span in message["spans"]:
        if os.path.exists(span["file_name"]):
            lines = pathlib.Path(span["file_name"]).read_bytes().split(b"\n")[span["line_start"] - 1 : span["line_end"]]
            found |= set(map(int, re.findall(rb"/\*<(\d+)\*/", b"\n".join(lines))))
    return found


def main():
    split = sys.argv.index("--")
    (listed, crate, together_in, alone_in), check = sys.argv[1:split], sys.argv[split + 1 :]
    mutants = dict(enumerate(json.loads(pathlib.Path(listed).read_text()), 1))
    paths = [path for path in pathlib.Path(crate, "src").rglob("*.rs") if "tests" not in path.parts]
    clean = {path: path.read_bytes() for path in paths}
    alone, const_functions = set(), set()
    while True:
        not_here = set()
        for path in paths:
            path.write_bytes(clean[path])
            here = [(number, it) for number, it in mutants.items() if it["file"] == str(path) and number not in alone]
            file = File(path, here, const_functions)
            not_here |= file.alone
            path.write_bytes(file.written() + (SWITCH.encode() if path == pathlib.Path(crate, "src/lib.rs") else b""))
        run = subprocess.run([*check, "--message-format=json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if run.returncode == 0:
            break
        known = (len(alone), len(const_functions))
        for line in run.stdout.splitlines():
            message = json.loads(line)
            if message["reason"] != "compiler-message" or message["message"]["level"] != "error":
                continue
            message = message["message"]
            if called := re.match(r"cannot call non-const .*`([^`]*)` in ", message["message"]):
                name = re.sub(r"::<.*?>|<.*?>", "", called[1]).split("::")[-1]
                if name != "__mutant":
                    const_functions.add(name)
                    continue
            alone |= taken_out(message, mutants)
        if known == (len(alone), len(const_functions)):
            sys.exit(f"does not build without mutants either:\n{run.stderr.decode()[-3000:]}")
    alone |= not_here
    together = [number for number in mutants if number not in alone]
    pathlib.Path(together_in).write_text(json.dumps(together))
    names = [re.sub(r"[\\.+*?()|\[\]{}^$]", r"\\\g<0>", mutants[number]["name"]) for number in sorted(alone)]
    pathlib.Path(alone_in).write_text(f"examine_re = {json.dumps([f'^{name}$' for name in names])}\n")
    print(f"{len(together)} mutants in one build, {len(alone)} alone", flush=True)


main()
