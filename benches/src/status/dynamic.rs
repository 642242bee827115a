//! Statuses that are known only at run time.

use crate::status::pair;
use crate::work::Work;
use http::StatusCode;
use statusful::HttpStatus;

/// Half of the variants call a function.
#[derive(Debug, Clone, Copy, HttpStatus)]
#[status(allow(dynamic_exposure))]
pub enum With {
    #[status(404)]
    Missing,
    #[status(409)]
    Taken,
    #[status(with = With::of_timeout)]
    TimedOut { by_gateway: bool },
    #[status(with = With::of_timeout)]
    Lost,
}

impl With {
    fn of_timeout(&self) -> StatusCode {
        match self {
            With::TimedOut { by_gateway: true } => StatusCode::GATEWAY_TIMEOUT,
            _ => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    #[must_use]
    pub fn variant(number: usize) -> Self {
        match number % 4 {
            0 => With::Missing,
            1 => With::Taken,
            2 => With::TimedOut { by_gateway: number > 4 },
            _ => With::Lost,
        }
    }

    #[must_use]
    pub fn by_hand(&self) -> StatusCode {
        match self {
            With::Missing => StatusCode::NOT_FOUND,
            With::Taken => StatusCode::CONFLICT,
            With::TimedOut { .. } | With::Lost => self.of_timeout(),
        }
    }
}

/// Half of the variants have a status field.
#[derive(Debug, Clone, Copy, HttpStatus)]
#[status(allow(dynamic_exposure))]
pub enum Field {
    #[status(404)]
    Missing,
    #[status(409)]
    Taken,
    Answered {
        #[status]
        status: StatusCode,
    },
    Relayed(#[status] StatusCode),
}

impl Field {
    #[must_use]
    pub fn variant(number: usize) -> Self {
        match number % 4 {
            0 => Field::Missing,
            1 => Field::Taken,
            2 => Field::Answered { status: StatusCode::BAD_GATEWAY },
            _ => Field::Relayed(StatusCode::SERVICE_UNAVAILABLE),
        }
    }

    /// As with ours, a status that cannot be final becomes 500.
    #[must_use]
    pub fn by_hand(&self) -> StatusCode {
        match self {
            Field::Missing => StatusCode::NOT_FOUND,
            Field::Taken => StatusCode::CONFLICT,
            Field::Answered { status } | Field::Relayed(status) if status.is_informational() => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
            Field::Answered { status } | Field::Relayed(status) => *status,
        }
    }
}

#[must_use]
pub fn works() -> Vec<Work> {
    let with = (With::variant as fn(usize) -> With, 8);
    let field = (Field::variant as fn(usize) -> Field, 8);
    let mut works = pair("half by `with`", with, |error| error.status(), With::by_hand);
    works.extend(pair("half by a `#[status]` field", field, |error| error.status(), Field::by_hand));
    works
}
