//! What clients may rely on of each standard member: the schemas in documents and the contract
//! lock follow one table.

/// What a client does with a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reliance {
    /// It compares the value, which tells the error from others. The lock calls a change breaking.
    /// A schema has the value of the code, or of the type where there is no code.
    Identifies,
    /// It acts on the value. The lock calls a change breaking, and a schema has it as an example:
    /// the response has the status already, by which the schema was found.
    ActsOn,
    /// It shows the value to people. A change is compatible, and a schema has it as an example.
    Shows,
}

/// The standard members (RFC 9457, Section 3.1), and `code`.
const MEMBERS: [(&str, Reliance); 6] = [
    ("code", Reliance::Identifies),
    ("type", Reliance::Identifies),
    ("status", Reliance::ActsOn),
    ("title", Reliance::Shows),
    ("detail", Reliance::Shows),
    ("instance", Reliance::Shows),
];

/// That of a standard member; `None` for what is none.
pub(crate) fn reliance(member: &str) -> Option<Reliance> {
    MEMBERS.iter().find(|(name, _)| *name == member).map(|(_, reliance)| *reliance)
}
