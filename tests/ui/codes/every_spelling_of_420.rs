use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(420)]
    E0,
    #[status(420u16)]
    E1,
    #[status(420_i32)]
    E2,
    #[status(4_2_0)]
    E3,
    #[status(0x1A4)]
    E4,
    #[status(0x01a4u128)]
    E5,
    #[status(0o644)]
    E6,
    #[status(0b1_1010_0100)]
    E7,
}

fn main() {}
