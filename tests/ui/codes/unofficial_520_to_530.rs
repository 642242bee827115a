use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(520)]
    E520,
    #[status(521)]
    E521,
    #[status(522)]
    E522,
    #[status(523)]
    E523,
    #[status(524)]
    E524,
    #[status(525)]
    E525,
    #[status(526)]
    E526,
    #[status(527)]
    E527,
    #[status(528)]
    E528,
    #[status(529)]
    E529,
    #[status(530)]
    E530,
}

fn main() {}
