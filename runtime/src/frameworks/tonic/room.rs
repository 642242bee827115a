//! How much of an error a status can hold.

/// The longest response, as HTTP/2 counts its fields: names, values and 32 bytes each (RFC 9113,
/// Section 10.5.1). gRPC's default limit is 8 KiB, beyond which a client gets `RESOURCE_EXHAUSTED`
/// at random, or a broken stream, in place of the status. Servers and gateways add fields, too.
const LONGEST: usize = 7 * 1024;

/// `:status`, `content-type`, `grpc-status`, and the names of the two fields with the message and
/// the details.
const OF_EVERY_STATUS: usize = 256;

/// What google.rpc.Status adds to its message, and to each detail: tags, lengths and the URL of a
/// type.
const OF_DETAIL: usize = 64;

/// The bytes that are left for a status.
pub(super) struct Room(usize);

impl Room {
    /// What a message leaves, which is sent twice: percent-encoded, and in the details.
    pub(super) fn beside(message: &str) -> Self {
        let mut room = Room(LONGEST - OF_EVERY_STATUS);
        room.take(message.bytes().map(length_encoded).sum());
        room.take_detail(message.len());
        room
    }

    /// Whether this many bytes are left. If so, they are taken.
    pub(super) fn take(&mut self, length: usize) -> bool {
        let left = self.0.checked_sub(length);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }

    /// The same for a part of a detail, which is sent in base64.
    pub(super) fn take_part(&mut self, length: usize) -> bool {
        self.take(length.saturating_mul(4).div_ceil(3))
    }

    /// The same for a detail of its own.
    pub(super) fn take_detail(&mut self, length: usize) -> bool {
        self.take_part(length.saturating_add(OF_DETAIL))
    }
}

/// The length of a byte in `grpc-message` (gRPC over HTTP/2, "Responses"). tonic escapes more
/// than it requires.
fn length_encoded(byte: u8) -> usize {
    let is_plain = byte.is_ascii_graphic() && !b"\"#%<>`?{}".contains(&byte);
    if is_plain {
        1
    } else {
        3
    }
}
