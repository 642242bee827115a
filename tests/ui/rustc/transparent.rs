use statusful::HttpStatus;

#[derive(HttpStatus)]
enum TransparentAroundABoxOfNoStatus {
    #[status(transparent)]
    Other(Box<dyn std::error::Error>),
}

#[derive(HttpStatus)]
enum TransparentAroundNoStatus {
    #[status(transparent)]
    Io(std::io::Error),
}

#[derive(HttpStatus)]
enum TransparentOfATypeParameter<E> {
    #[status(transparent)]
    Inner(E),
}

fn needed<E: HttpStatus>() {}

fn main() {
    needed::<TransparentOfATypeParameter<String>>();
}
