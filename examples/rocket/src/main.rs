//! A small users API on Rocket. Run it with `cargo run -p rocket-example`; `PORT` selects a
//! port other than 3000.

use rocket::Config;
use rocket_example::app;
use users::Api;

#[rocket::main]
async fn main() -> Result<(), Box<rocket::Error>> {
    let config = Config { port: users::port(), ..Config::default() };
    app(config, Api::new(3, 10)).launch().await.map(drop).map_err(Box::new)
}
