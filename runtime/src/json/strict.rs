//! A serializer for values from users. It rejects what `serde_json` handles badly: a `Display`
//! that fails in `collect_str`, which makes it panic, and a member that is a float without a
//! JSON form, which it would write as `null`.

use core::cell::Cell;
use core::fmt::{Display, Write};
use serde_core::ser::{self, Error, Serialize, Serializer};

/// What a member is, as far as that decides how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Other,
    /// A sequence of any length.
    List,
    /// `None`: there is no member.
    Absent,
}

/// Forwards to another serializer.
pub(super) struct Strict<'a, S> {
    inner: S,
    /// For the member itself, also in `Some` or in a newtype, and not for what it contains.
    kind: Option<&'a Cell<Kind>>,
    /// A `None` in `Some` is `null`.
    is_in_some: bool,
}

impl<'a, S> Strict<'a, S> {
    pub(super) fn top(inner: S, kind: &'a Cell<Kind>) -> Self {
        Strict { inner, kind: Some(kind), is_in_some: false }
    }

    fn note(&self, kind: Kind) {
        if let Some(noted) = self.kind {
            noted.set(kind);
        }
    }
}

/// A value inside the member.
struct Inside<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> Serialize for Inside<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(Strict { inner: serializer, kind: None, is_in_some: false })
    }
}

/// A sequence, map or struct whose values are checked, too. After a failure it accepts no more,
/// because a part of the value may be written: the output is JSON even if a `Serialize` ignores
/// errors.
pub(super) struct Compound<C> {
    inner: C,
    is_broken: bool,
}

impl<C> Compound<C> {
    fn new(inner: C) -> Self {
        Compound { inner, is_broken: false }
    }

    fn add<E: Error>(&mut self, add: impl FnOnce(&mut C) -> Result<(), E>) -> Result<(), E> {
        if self.is_broken {
            return Err(E::custom("a value before this one failed"));
        }
        let added = add(&mut self.inner);
        self.is_broken = added.is_err();
        added
    }

    fn whole<E: Error>(self) -> Result<C, E> {
        if self.is_broken {
            return Err(E::custom("a value failed"));
        }
        Ok(self.inner)
    }
}

macro_rules! forward {
    ($($method:ident($($argument:ident: $type:ty),*);)*) => {$(
        fn $method(self, $($argument: $type),*) -> Result<S::Ok, S::Error> {
            self.inner.$method($($argument),*)
        }
    )*};
    (compound $($method:ident($($argument:ident: $type:ty),*) -> $output:ident;)*) => {$(
        fn $method(self, $($argument: $type),*) -> Result<Self::$output, S::Error> {
            self.inner.$method($($argument),*).map(Compound::new)
        }
    )*};
}

impl<S: Serializer> Serializer for Strict<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Compound<S::SerializeSeq>;
    type SerializeTuple = Compound<S::SerializeTuple>;
    type SerializeTupleStruct = Compound<S::SerializeTupleStruct>;
    type SerializeTupleVariant = Compound<S::SerializeTupleVariant>;
    type SerializeMap = Compound<S::SerializeMap>;
    type SerializeStruct = Compound<S::SerializeStruct>;
    type SerializeStructVariant = Compound<S::SerializeStructVariant>;

    fn serialize_f32(self, value: f32) -> Result<S::Ok, S::Error> {
        if self.kind.is_some() && !value.is_finite() {
            return Err(S::Error::custom("a float that is not finite has no JSON form"));
        }
        self.inner.serialize_f32(value)
    }

    fn serialize_f64(self, value: f64) -> Result<S::Ok, S::Error> {
        if self.kind.is_some() && !value.is_finite() {
            return Err(S::Error::custom("a float that is not finite has no JSON form"));
        }
        self.inner.serialize_f64(value)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        let mut text = String::new();
        write!(text, "{value}").map_err(S::Error::custom)?;
        self.inner.serialize_str(&text)
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        if !self.is_in_some {
            self.note(Kind::Absent);
        }
        self.inner.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(Strict { is_in_some: true, ..self })
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.inner.serialize_newtype_variant(name, index, variant, &Inside(value))
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        self.note(Kind::List);
        self.inner.serialize_seq(len).map(Compound::new)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }

    forward! {
        serialize_bool(value: bool);
        serialize_i8(value: i8);
        serialize_i16(value: i16);
        serialize_i32(value: i32);
        serialize_i64(value: i64);
        serialize_i128(value: i128);
        serialize_u8(value: u8);
        serialize_u16(value: u16);
        serialize_u32(value: u32);
        serialize_u64(value: u64);
        serialize_u128(value: u128);
        serialize_char(value: char);
        serialize_str(value: &str);
        serialize_bytes(value: &[u8]);
        serialize_unit();
        serialize_unit_struct(name: &'static str);
        serialize_unit_variant(name: &'static str, index: u32, variant: &'static str);
    }

    forward! { compound
        serialize_tuple(len: usize) -> SerializeTuple;
        serialize_tuple_struct(name: &'static str, len: usize) -> SerializeTupleStruct;
        serialize_tuple_variant(name: &'static str, index: u32, variant: &'static str, len: usize) -> SerializeTupleVariant;
        serialize_map(len: Option<usize>) -> SerializeMap;
        serialize_struct(name: &'static str, len: usize) -> SerializeStruct;
        serialize_struct_variant(name: &'static str, index: u32, variant: &'static str, len: usize) -> SerializeStructVariant;
    }
}

macro_rules! elements {
    ($($meta:ident::$method:ident;)*) => {$(
        impl<C: ser::$meta> ser::$meta for Compound<C> {
            type Ok = C::Ok;
            type Error = C::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), C::Error> {
                self.add(|inner| inner.$method(&Inside(value)))
            }

            fn end(self) -> Result<C::Ok, C::Error> {
                self.whole()?.end()
            }
        }
    )*};
}

elements! {
    SerializeSeq::serialize_element;
    SerializeTuple::serialize_element;
    SerializeTupleStruct::serialize_field;
    SerializeTupleVariant::serialize_field;
}

impl<C: ser::SerializeMap> ser::SerializeMap for Compound<C> {
    type Ok = C::Ok;
    type Error = C::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), C::Error> {
        self.add(|inner| inner.serialize_key(&Inside(key)))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), C::Error> {
        self.add(|inner| inner.serialize_value(&Inside(value)))
    }

    fn end(self) -> Result<C::Ok, C::Error> {
        self.whole()?.end()
    }
}

macro_rules! fields {
    ($($meta:ident;)*) => {$(
        impl<C: ser::$meta> ser::$meta for Compound<C> {
            type Ok = C::Ok;
            type Error = C::Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), C::Error> {
                self.add(|inner| inner.serialize_field(key, &Inside(value)))
            }

            fn skip_field(&mut self, key: &'static str) -> Result<(), C::Error> {
                self.inner.skip_field(key)
            }

            fn end(self) -> Result<C::Ok, C::Error> {
                self.whole()?.end()
            }
        }
    )*};
}

fields! {
    SerializeStruct;
    SerializeStructVariant;
}
