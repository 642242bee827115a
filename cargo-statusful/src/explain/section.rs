//! An explanation: a heading, and what is known of it.

use crate::style::{plain, styled, HEADING};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct Section {
    pub name: String,
    pub facts: Vec<Fact>,
}

#[derive(Debug, Serialize)]
pub struct Fact {
    pub label: &'static str,
    pub text: String,
}

impl Section {
    pub fn new(name: impl Into<String>) -> Self {
        Section { name: name.into(), facts: Vec::new() }
    }

    pub fn add(&mut self, label: &'static str, text: impl Into<String>) {
        self.facts.push(Fact { label, text: text.into() });
    }

    pub fn add_if(&mut self, label: &'static str, text: Option<impl Into<String>>) {
        if let Some(text) = text {
            self.add(label, text);
        }
    }
}

impl std::fmt::Display for Section {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{}", styled(HEADING, &plain(&self.name)))?;
        for Fact { label, text } in &self.facts {
            writeln!(f, "  {label:<11}{}", plain(text))?;
        }
        Ok(())
    }
}
