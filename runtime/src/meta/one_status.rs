//! Each status as a list of its own.

use http::StatusCode;

/// Every status, in order.
const ALL: &[StatusCode; 900] = &{
    let mut all = [StatusCode::CONTINUE; 900];
    let mut number = 100;
    while number < 1000 {
        if let Ok(status) = StatusCode::from_u16(number) {
            all[number as usize - 100] = status;
        }
        number += 1;
    }
    all
};

/// A list with only this status.
pub(super) const fn alone(status: StatusCode) -> &'static [StatusCode] {
    let at = status.as_u16().wrapping_sub(100) as usize;
    if at >= ALL.len() {
        return &[];
    }
    ALL.split_at(at).1.split_at(1).0
}

#[cfg(test)]
mod tests {
    use super::alone;
    use http::StatusCode;

    #[test]
    fn each_status_has_its_list() {
        for status in (100..=999).map(|number| StatusCode::from_u16(number).unwrap()) {
            assert_eq!(alone(status), [status]);
        }
    }
}
