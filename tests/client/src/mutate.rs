//! Bodies that were damaged in transit, or never were problems.

use fastrand::Rng;

/// Pieces that may be inserted anywhere in a body.
const PIECES: [&str; 30] = [
    "\"code\":",
    "\"type\":",
    "\"unit\"",
    "\"own.code\"",
    "\"urn:example:stated\"",
    "\"about:blank\"",
    "\"https://api.example.com/errors/unit\"",
    "\"code\":\"dynamic\",",
    "\"code\":\"store\",",
    "\"code\":null,",
    "\"code\":7,",
    "\"type\":[],",
    "\"status\":418,",
    "\"status\":\"x\",",
    "null",
    "true",
    "-0",
    "1e999",
    "99999999999999999999999999999999999999999",
    "\"\\ud800\"",
    "\\u0000",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\u{feff}",
    "\u{1f600}",
];

/// Creates bodies from those of a corpus, the same ones from the same seed.
pub struct Mutator {
    random: Rng,
    corpus: Vec<Vec<u8>>,
}

impl Mutator {
    #[must_use]
    pub fn new(seed: u64, corpus: Vec<Vec<u8>>) -> Self {
        Mutator { random: Rng::with_seed(seed), corpus }
    }

    /// One body: usually a damaged one, sometimes one that is entirely random.
    pub fn body(&mut self) -> Vec<u8> {
        let mut body = match self.random.u8(..16) {
            0 => (0..self.random.usize(..64)).map(|_| self.random.u8(..)).collect(),
            1 => self.pieces(),
            2 => self.nested(),
            _ => self.one(),
        };
        for _ in 0..self.random.usize(..5) {
            self.damage(&mut body);
        }
        body
    }

    fn one(&mut self) -> Vec<u8> {
        let at = self.random.usize(..self.corpus.len());
        self.corpus[at].clone()
    }

    fn pieces(&mut self) -> Vec<u8> {
        let count = self.random.usize(..12);
        let members: Vec<&str> = (0..count).map(|_| self.piece()).collect();
        format!("{{{}}}", members.concat()).into_bytes()
    }

    fn piece(&mut self) -> &'static str {
        PIECES[self.random.usize(..PIECES.len())]
    }

    /// A member that is nested more deeply than any stack.
    fn nested(&mut self) -> Vec<u8> {
        let depth = 1 << self.random.u32(..12);
        let (open, close) = if self.random.bool() { ("[", "]") } else { ("{\"a\":", "}") };
        let name = ["maybe", "point", "code", "type", "x"][self.random.usize(..5)];
        let value = format!("{}null{}", open.repeat(depth), close.repeat(depth));
        format!("{{\"code\":\"maybe\",\"{name}\":{value}}}").into_bytes()
    }

    fn damage(&mut self, body: &mut Vec<u8>) {
        let at = self.random.usize(..=body.len());
        let end = self.random.usize(at..=body.len());
        match self.random.u8(..8) {
            0 => body.truncate(at),
            1 => drop(body.drain(at..end)),
            2 => drop(body.splice(at..at, self.piece().bytes())),
            3 => drop(body.splice(at..end, self.piece().bytes())),
            4 => {
                let other = self.one();
                let from = self.random.usize(..=other.len());
                drop(body.splice(at..end, other[from..].iter().copied()));
            }
            5 => {
                let copy = body[at..end].to_vec();
                drop(body.splice(at..at, copy));
            }
            6 => self.swap_members(body),
            _ => {
                if let Some(byte) = body.get_mut(at) {
                    *byte ^= 1 << self.random.u8(..8);
                }
            }
        }
    }

    /// Puts the members of one body before those of another, so that their codes compete.
    fn swap_members(&mut self, body: &mut Vec<u8>) {
        let other = self.one();
        if body.last() == Some(&b'}') && other.first() == Some(&b'{') {
            body.pop();
            body.push(b',');
            body.extend_from_slice(&other[1..]);
        }
    }
}
