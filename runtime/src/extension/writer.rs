//! The extension members of a body, within the available room.

use crate::incomplete::{self, Loss, MAX_LOSSES};
use crate::json::{members, text, to_text, write_member, write_text, Member, Outcome, Text, Written};
use core::fmt::{Display, Write};
use serde_core::Serialize;
use statusful_registry::shared::{STANDARD_MEMBERS, TRUNCATED};
use std::collections::HashSet;

/// How many bytes a truncated list leaves for the detail.
const DETAIL_ROOM: usize = 1024;

/// How many bytes are allocated at first.
const INITIAL_CAPACITY: usize = 128;

/// The member [`TRUNCATED`].
const MARK: &[u8] = b",\"truncated\":true";

/// Collects extension members as `,"name":value,"name":value`.
///
/// A list that does not fit is truncated after an element, and truncated again if a later
/// member that is not a list would not fit otherwise; any other member that does not fit is
/// omitted.
#[derive(Debug)]
pub(crate) struct MemberWriter {
    bytes: Vec<u8>,
    room: usize,
    /// How long the body is without members.
    outside: usize,
    /// The first list: few errors have more.
    list: Option<List>,
    /// What few errors have. It is allocated for them alone.
    rare: Option<Box<Rare>>,
}

#[derive(Debug, Default)]
struct Rare {
    names: Vec<Name>,
    /// All lists except for the first.
    lists: Vec<List>,
    /// At most [`MAX_LOSSES`], besides the lists that say so themselves.
    incomplete: Vec<(String, Loss)>,
}

/// A name that no other member may have.
#[derive(Debug)]
struct Name {
    name: String,
    role: Role,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Member,
    /// The mark says that the member is not whole.
    Marked,
    /// The mark, for which room is kept until it is written.
    Mark {
        is_written: bool,
    },
}

/// Where a member that is a list is in the bytes, from its comma to after its `]`.
#[derive(Debug, Clone, Copy)]
struct List {
    member: usize,
    /// Where its `[` is.
    start: usize,
    end: usize,
}

impl MemberWriter {
    /// For a body with this limit that has `outside` bytes without members.
    pub(crate) fn within(limit: usize, outside: usize) -> Self {
        let room = limit.saturating_sub(outside);
        MemberWriter { bytes: Vec::new(), room, outside, list: None, rare: None }
    }

    /// Sets the most bytes of the body.
    pub(crate) fn set_limit(&mut self, bytes: usize) {
        let is_kept = self.names().iter().any(|name| name.role == Role::Mark { is_written: false });
        let kept = if is_kept { MARK.len() } else { 0 };
        self.room = bytes.saturating_sub(self.outside + kept);
    }

    /// The most bytes of members.
    pub(crate) fn room(&self) -> usize {
        self.room
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether there is no member, and none was lost.
    pub(crate) fn is_whole_and_empty(&self) -> bool {
        self.bytes.is_empty() && self.incomplete().is_empty()
    }

    fn names(&self) -> &[Name] {
        self.rare.as_ref().map_or(&[], |rare| &rare.names)
    }

    fn incomplete(&self) -> &[(String, Loss)] {
        self.rare.as_ref().map_or(&[], |rare| &rare.incomplete)
    }

    fn rare(&mut self) -> &mut Rare {
        self.rare.get_or_insert_with(Box::default)
    }

    /// Adds an extension member unless it is already there.
    pub(crate) fn insert<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if self.is_taken(name) {
            return self.lose(name, Loss::LeftOut);
        }
        if self.write(name, value) {
            self.take(name, Role::Member);
        }
    }

    fn is_taken(&self, name: &str) -> bool {
        STANDARD_MEMBERS.contains(&name) || self.names().iter().any(|taken| taken.name == name)
    }

    /// Adds a member whose name is known to be free, and returns whether it is there.
    pub(crate) fn write<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> bool {
        self.write_with(name, &|bytes, end| write_member(bytes, end, name, value))
    }

    /// The same for a list, with room for the member that says whether it is truncated.
    pub(crate) fn write_marked<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if !self.names().iter().any(|name| matches!(name.role, Role::Mark { .. })) {
            let fits = self.free() >= MARK.len();
            if fits {
                self.room -= MARK.len();
            }
            self.take(TRUNCATED, Role::Mark { is_written: !fits });
        }
        self.take(name, Role::Marked);
        _ = self.write(name, value);
    }

    /// The same for what `Display` writes.
    pub(crate) fn write_display(&mut self, name: &str, display: &dyn Display) {
        let mut text = String::new();
        match write!(text, "{display}") {
            Ok(()) => _ = self.write(name, &text),
            Err(_) => self.lose(name, Loss::LeftOut),
        }
    }

    /// The same for a value that is JSON.
    pub(crate) fn write_json(&mut self, name: &str, json: &str) {
        let (name, value) = (name.to_owned(), json.into());
        self.write_text(&Member { name, literal: None, value, is_list: false });
    }

    /// Adds the entries of a value whose names are free. What is no object is lost under the
    /// field's name.
    pub(crate) fn write_entries<T: Serialize + ?Sized>(&mut self, field: &str, taken: &[&str], value: &T) {
        for name in taken {
            self.take(name, Role::Member);
        }
        let text = match to_text(value) {
            Text::Absent => return,
            Text::Json(text, _) => text,
            Text::Failed => return self.lose(field, Loss::LeftOut),
        };
        let entries = members(&text).map(|entries| {
            entries.into_iter().filter_map(|(name, value)| Member::read(name, value)).collect::<Vec<_>>()
        });
        let Some(entries) = entries else { return self.lose(field, Loss::LeftOut) };
        // There may be very many, with names that a client has chosen.
        let mut taken: HashSet<String> = self.names().iter().map(|taken| taken.name.clone()).collect();
        for entry in entries {
            if STANDARD_MEMBERS.contains(&&*entry.name) || !taken.insert(entry.name.clone()) {
                self.lose(&entry.name, Loss::LeftOut);
            } else if self.write_text(&entry) {
                self.take(&entry.name, Role::Member);
            }
        }
    }

    /// Adds a member of a problem, whose names are unique, and returns whether it is there.
    pub(crate) fn write_text(&mut self, member: &Member) -> bool {
        self.write_with(&member.name, &|bytes, end| write_text(bytes, end, member))
    }

    /// Adds what is written apart, except for members whose names are taken. Its limit and its
    /// mark are those of the body.
    pub(crate) fn write_others(&mut self, write: impl FnOnce(&mut MemberWriter)) {
        let mut inside = MemberWriter::within(self.outside + self.room, self.outside);
        inside.rare().names = core::mem::take(&mut self.rare().names);
        write(&mut inside);
        let Rare { names, incomplete, .. } = core::mem::take(inside.rare());
        (self.rare().names, self.room) = (names, inside.room);
        let taken: HashSet<String> = self.read().into_iter().map(|member| member.name).collect();
        for member in inside.read().iter().filter(|member| !taken.contains(&member.name)) {
            self.write_text(member);
        }
        for (name, loss) in incomplete.into_iter().filter(|(name, _)| !taken.contains(name)) {
            self.lose(&name, loss);
        }
    }

    /// The members that were written.
    fn read(&self) -> Vec<Member> {
        let text = core::str::from_utf8(&self.bytes).unwrap_or_default();
        let object = format!("{{{}}}", text.strip_prefix(',').unwrap_or_default());
        let read = members(&object).unwrap_or_default().into_iter();
        read.filter_map(|(name, value)| Member::read(name, value)).collect()
    }

    /// Reports what is incomplete, including the detail.
    pub(crate) fn report<'c>(&self, detail: Option<Loss>, code: impl FnOnce() -> Option<&'c str>) {
        if self.incomplete().is_empty() && detail.is_none() {
            return;
        }
        let code = code();
        for (name, loss) in self.incomplete() {
            incomplete::member(code, name, *loss);
        }
        if let Some(loss) = detail {
            incomplete::member(code, "detail", loss);
        }
    }

    /// Returns whether it is there.
    fn write_with(&mut self, name: &str, write: &dyn Fn(&mut Vec<u8>, usize) -> Written) -> bool {
        let start = self.bytes.len();
        if start == 0 {
            self.bytes.reserve(INITIAL_CAPACITY);
        }
        let Written { outcome, list } = write(&mut self.bytes, self.room);
        if outcome == Outcome::Whole {
            if let Some(list) = list {
                self.add_list(List { member: start, start: list, end: self.bytes.len() });
            }
            return true;
        }
        self.bytes.truncate(start);
        let is_there = outcome == Outcome::TooLong && self.write_in_part(name, write);
        if !is_there && outcome != Outcome::Absent {
            self.lose(name, Loss::LeftOut);
        }
        self.mark();
        is_there
    }

    /// Adds the member that says that one of those marked is not whole.
    #[cold]
    fn mark(&mut self) {
        let is_lost = |name: &str| self.incomplete().iter().any(|(lost, _)| lost == name);
        if !self.names().iter().any(|name| name.role == Role::Marked && is_lost(&name.name)) {
            return;
        }
        let mark = self.rare().names.iter_mut().find(|name| name.role == Role::Mark { is_written: false });
        if let Some(mark) = mark {
            mark.role = Role::Mark { is_written: true };
            self.room += MARK.len();
            if self.free() >= MARK.len() {
                self.bytes.extend_from_slice(MARK);
            }
        }
    }

    fn take(&mut self, name: &str, role: Role) {
        self.rare().names.push(Name { name: name.to_owned(), role });
    }

    fn add_list(&mut self, list: List) {
        match self.list {
            None => self.list = Some(list),
            Some(_) => self.rare().lists.push(list),
        }
    }

    /// Writes a member that does not fit as it is, and returns whether it is there.
    #[cold]
    fn write_in_part(&mut self, name: &str, write: &dyn Fn(&mut Vec<u8>, usize) -> Written) -> bool {
        let mut member = Vec::new();
        let Written { outcome, list } = write(&mut member, self.room);
        let shortest = match (list, outcome) {
            (Some(start), _) => start + 2,
            (None, Outcome::Whole) => member.len(),
            (None, _) => return false,
        };
        if !self.make_room(shortest) {
            return false;
        }
        if let Some(list) = list {
            cut_list(&mut member, list, shortest.max(self.free().saturating_sub(DETAIL_ROOM)));
            let start = self.bytes.len();
            self.add_list(List { member: start, start: start + list, end: start + member.len() });
            self.lose(name, Loss::Shortened);
        }
        self.bytes.append(&mut member);
        true
    }

    fn free(&self) -> usize {
        self.room.saturating_sub(self.bytes.len())
    }

    /// Truncates lists, the last one first, until that many bytes are free; none if that is
    /// impossible.
    fn make_room(&mut self, length: usize) -> bool {
        let others = self.rare.as_ref().map_or(&[][..], |rare| &rare.lists);
        let mut lists: Vec<List> = self.list.iter().chain(others).copied().collect();
        let most: usize = lists.iter().map(|list| list.end - list.start - 2).sum();
        if self.free() + most < length {
            return false;
        }
        let mut moved_by = Vec::new();
        for list in lists.iter_mut().rev() {
            let missing = length.saturating_sub(self.free());
            let behind = self.bytes.split_off(list.end);
            if missing > 0 {
                let end = list.end.saturating_sub(missing).max(list.start + 2);
                cut_list(&mut self.bytes, list.start, end);
                let name = self.name_of(list);
                self.lose(&name, Loss::Shortened);
            }
            moved_by.push(list.end - self.bytes.len());
            list.end = self.bytes.len();
            self.bytes.extend_from_slice(&behind);
        }
        let mut moved = 0;
        for (list, by) in lists.iter_mut().zip(moved_by.into_iter().rev()) {
            list.member -= moved;
            list.start -= moved;
            list.end -= moved;
            moved += by;
        }
        self.list = None;
        self.rare().lists.clear();
        for list in lists {
            self.add_list(list);
        }
        true
    }

    /// The name of a list, which is written before its value: `,"name":`.
    fn name_of(&self, list: &List) -> String {
        let written = self.bytes.get(list.member..list.start).unwrap_or_default();
        let literal = written.strip_prefix(b",").unwrap_or(written).strip_suffix(b":").unwrap_or_default();
        text(core::str::from_utf8(literal).unwrap_or_default()).unwrap_or_default().into_owned()
    }

    fn lose(&mut self, name: &str, loss: Loss) {
        let is_marked = self.names().iter().any(|known| known.role == Role::Marked && known.name == name);
        if self.incomplete().len() >= MAX_LOSSES && !is_marked {
            return;
        }
        if !self.incomplete().iter().any(|(known, as_known)| known == name && *as_known == loss) {
            self.rare().incomplete.push((name.to_owned(), loss));
        }
    }
}

/// Truncates a list, which may be incomplete, after an element, so that its `]` ends before
/// `end`.
fn cut_list(json: &mut Vec<u8>, start: usize, end: usize) {
    let (mut depth, mut is_string, mut is_escaped) = (0_usize, false, false);
    let mut last = start + 1;
    for (at, byte) in json.iter().enumerate().take(end).skip(start + 1) {
        let was_escaped = core::mem::take(&mut is_escaped);
        match byte {
            b'\\' if is_string => is_escaped = !was_escaped,
            b'"' if !was_escaped => is_string = !is_string,
            b'[' | b'{' if !is_string => depth += 1,
            b']' | b'}' if !is_string => depth = depth.saturating_sub(1),
            b',' if !is_string && depth == 0 => last = at,
            _ => {}
        }
    }
    json.truncate(last);
    json.push(b']');
}
