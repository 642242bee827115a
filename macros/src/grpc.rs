//! The codes of gRPC, and which of them an HTTP status stands for.

pub(crate) use statusful_registry::{grpc_codes as candidates, GRPC_CODES as NAMES};
