//! The parts of the document that are not routes.

use statusful::utoipa::ErrorResponses;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{OpenApi as Document, Server};
use utoipa::{Modify, OpenApi};

/// Users are created and read.
#[derive(OpenApi)]
#[openapi(
    info(title = "Users", contact(name = "The users team", url = "https://api.example.com/contact")),
    paths(crate::create_user, crate::read_user),
    components(schemas(crate::FieldValue)),
    tags((name = "users", description = "The people who use the service")),
    modifiers(&Access, &ERRORS)
)]
pub struct ApiDocument;

/// Names the schemas of the errors, and leaves room for those of later versions.
static ERRORS: ErrorResponses = ErrorResponses::new().open_ended();

/// Where the API is, and who may use it.
struct Access;

impl Modify for Access {
    fn modify(&self, document: &mut Document) {
        let bearer = SecurityScheme::Http(
            HttpBuilder::new()
                .scheme(HttpAuthScheme::Bearer)
                .bearer_format("JWT (RFC 8725)")
                .description(Some("A token of RFC 8725"))
                .build(),
        );
        document.components.get_or_insert_default().add_security_scheme("bearer", bearer);
        let mut server = Server::new("https://api.example.com");
        server.extensions = Some([("x-internal", false)].into_iter().collect());
        document.servers = Some(vec![server]);
    }
}
