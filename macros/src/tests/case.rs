//! Names in other cases: snake case for a variant's code, constants for phrases,
//! and the status that a variant's name suggests.

use crate::case::{snake_case, Case};
use crate::names::{constant, likely_status};
use proc_macro2::Span;
use syn::Ident;

#[test]
fn code_is_snake_case() {
    for (name, code) in [
        ("UserExists", "user_exists"),
        ("Gone", "gone"),
        ("A", "a"),
        ("AB", "ab"),
        ("Ab", "ab"),
        ("ABc", "a_bc"),
        ("already_snake", "already_snake"),
        ("Mixed_Snake", "mixed_snake"),
        ("SCREAMING_CASE", "screaming_case"),
        ("__Dunder", "__dunder"),
        ("Trailing_", "trailing_"),
    ] {
        assert_eq!(snake_case(name), code);
    }
}

#[test]
fn acronym_is_one_word() {
    for (name, code) in [
        ("HTTPError", "http_error"),
        ("HTTP", "http"),
        ("ErrorHTTP", "error_http"),
        ("BadJSONBody", "bad_json_body"),
        ("IOError", "io_error"),
        ("XMLHttpRequest", "xml_http_request"),
    ] {
        assert_eq!(snake_case(name), code);
    }
}

#[test]
fn digits_do_not_split_words() {
    for (name, code) in [
        ("Utf8", "utf8"),
        ("Utf8Error", "utf8_error"),
        ("OAuth2Token", "oauth2_token"),
        ("E404NotFound", "e404_not_found"),
        ("Sha256", "sha256"),
    ] {
        assert_eq!(snake_case(name), code);
    }
}

/// Real names of the field, and what heck makes of them where that differs.
#[test]
fn names_of_the_field_are_words() {
    for (name, code) in [
        ("DPoP", "dpop"),                         // d_po_p
        ("UseDPoPNonce", "use_dpop_nonce"),       // use_d_po_p_nonce
        ("DPoPJKTMismatch", "dpop_jkt_mismatch"), // d_po_pjkt_mismatch
        ("OAuth", "oauth"),                       // o_auth
        ("OAuthError", "oauth_error"),            // o_auth_error
        ("InvalidOAuth2Token", "invalid_oauth2_token"),
        ("IPv4Only", "ipv4_only"),         // i_pv4_only
        ("NoIPv6", "no_ipv6"),             // no_i_pv6
        ("GraphQLError", "graphql_error"), // graph_ql_error
        ("MySQLGone", "mysql_gone"),       // my_sql_gone
        ("PostgreSQL", "postgresql"),      // postgre_sql
        ("GitHubDown", "github_down"),     // git_hub_down
        ("DoSDetected", "dos_detected"),   // do_s_detected
        ("DDoS", "ddos"),                  // d_do_s
        ("QoSTooLow", "qos_too_low"),      // qo_s_too_low
        ("IoTDevice", "iot_device"),       // io_t_device
        ("SaaSOnly", "saas_only"),         // saa_s_only
        // As heck.
        ("DoSomething", "do_something"),
        ("OAuthentication", "o_authentication"),
        ("NotAFile", "not_a_file"),
        ("PlanB", "plan_b"),
        ("MissingXHeader", "missing_x_header"),
        ("WebAuthnFailed", "web_authn_failed"),
        ("OpenIDConnect", "open_id_connect"),
        ("PKCERequired", "pkce_required"),
        ("TLSError", "tls_error"),
        ("MTLSRequired", "mtls_required"),
        ("JWTExpired", "jwt_expired"),
        ("UserID", "user_id"),
        ("UUIDv7", "uui_dv7"),
        ("TOTPMismatch", "totp_mismatch"),
        ("S3Error", "s3_error"),
        ("SQLiteBusy", "sq_lite_busy"),
        ("SMTPTimeout", "smtp_timeout"),
        ("CSRFToken", "csrf_token"),
        ("GRPCError", "grpc_error"),
        ("LDAPBindFailed", "ldap_bind_failed"),
        ("RateLimited", "rate_limited"),
        ("EMail", "e_mail"),
        ("CORSDenied", "cors_denied"),
    ] {
        assert_eq!(snake_case(name), code);
    }
}

#[test]
fn cases_are_those_of_serde() {
    for (case, user_exists, http_error, dpop) in [
        ("lowercase", "userexists", "httperror", "dpop"),
        ("UPPERCASE", "USEREXISTS", "HTTPERROR", "DPOP"),
        ("PascalCase", "UserExists", "HTTPError", "DPoP"),
        ("camelCase", "userExists", "httpError", "dpop"),
        ("snake_case", "user_exists", "http_error", "dpop"),
        ("SCREAMING_SNAKE_CASE", "USER_EXISTS", "HTTP_ERROR", "DPOP"),
        ("kebab-case", "user-exists", "http-error", "dpop"),
        ("SCREAMING-KEBAB-CASE", "USER-EXISTS", "HTTP-ERROR", "DPOP"),
    ] {
        let of = Case::named(case).unwrap();
        let codes = ["UserExists", "HTTPError", "DPoP"].map(|name| of.of(name));
        assert_eq!(codes, [user_exists, http_error, dpop], "{case}");
    }
}

#[test]
fn odd_names_have_every_case() {
    for name in ["", "_", "__A", "A_", "É", "ß", "A1", "1"] {
        for (_, case) in Case::ALL {
            assert_eq!(case.of(name).is_empty(), name.is_empty(), "{name}");
        }
    }
}

#[test]
fn unicode_is_lowercased() {
    for (name, code) in [("ÜberLimit", "über_limit"), ("ZuGroß", "zu_groß"), ("名前", "名前")] {
        assert_eq!(snake_case(name), code);
    }
}

#[test]
fn phrase_becomes_constant() {
    for (phrase, name) in [
        ("Content Too Large", "CONTENT_TOO_LARGE"),
        ("Multi-Status", "MULTI_STATUS"),
        ("I'm a teapot", "IM_A_TEAPOT"),
        ("URI Too Long", "URI_TOO_LONG"),
        ("Request Time-out", "REQUEST_TIME_OUT"),
        ("OK", "OK"),
    ] {
        assert_eq!(constant(phrase), name);
    }
}

#[test]
fn variant_name_suggests_status() {
    let likely = |name| likely_status(&Ident::new(name, Span::call_site()));
    assert_eq!(likely("NotFound"), (404, "Not Found"));
    assert_eq!(likely("PayloadTooLarge"), (413, "Content Too Large"));
    assert_eq!(likely("GatewayTimeout"), (504, "Gateway Timeout"));
    let raw = Ident::new_raw("Conflict", Span::call_site());
    assert_eq!(likely_status(&raw), (409, "Conflict"));
}

#[test]
fn unknown_variant_name_suggests_500() {
    let likely = |name| likely_status(&Ident::new(name, Span::call_site())).0;
    for name in ["Database", "Ok", "Found", "Continue", "NotExtended", "ImATeapot", "Unused"] {
        assert_eq!(likely(name), 500, "{name}");
    }
}
