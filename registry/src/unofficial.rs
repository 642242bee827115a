//! Numbers that vendors use as status codes although the registry does not list them with that
//! meaning, or at all.
//!
//! One use per line, sorted by number; a number may have several users. To add one, name its
//! user, what it means there, and the registered code with the same meaning, if there is one.

/// A vendor's own use of a number as a status code.
///
/// # Examples
///
/// ```
/// let used = statusful_registry::unofficial(420);
/// assert_eq!(used[0].vendor(), "Twitter API v1");
/// assert_eq!(used[0].replacement(), Some(429));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unofficial {
    code: u16,
    vendor: &'static str,
    name: &'static str,
    meaning: &'static str,
    replacement: Option<u16>,
    current: bool,
}

impl Unofficial {
    /// The number, which is not always in the range of status codes.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// Who uses the number.
    #[must_use]
    pub const fn vendor(&self) -> &'static str {
        self.vendor
    }

    /// The vendor's phrase for it, if there is one.
    #[must_use]
    pub const fn name(&self) -> Option<&'static str> {
        if self.name.is_empty() {
            None
        } else {
            Some(self.name)
        }
    }

    /// What it means there, as part of a sentence.
    #[must_use]
    pub const fn meaning(&self) -> &'static str {
        self.meaning
    }

    /// The registered code with the same meaning, if there is one.
    #[must_use]
    pub const fn replacement(&self) -> Option<u16> {
        self.replacement
    }

    /// Whether the vendor still uses it, as far as is known.
    #[must_use]
    pub const fn is_current(&self) -> bool {
        self.current
    }
}

const fn uses(
    code: u16,
    vendor: &'static str,
    name: &'static str,
    meaning: &'static str,
    replacement: Option<u16>,
) -> Unofficial {
    Unofficial { code, vendor, name, meaning, replacement, current: true }
}

const fn used(
    code: u16,
    vendor: &'static str,
    name: &'static str,
    meaning: &'static str,
    replacement: Option<u16>,
) -> Unofficial {
    Unofficial { code, vendor, name, meaning, replacement, current: false }
}

/// Every known unofficial use, sorted by number.
///
/// A number that is also registered (103, 306, 308, 421, 425, 451, 508) is listed here with its
/// conflicting meaning.
///
/// # Examples
///
/// ```
/// use statusful_registry::UNOFFICIAL;
/// assert!(UNOFFICIAL.iter().any(|used| used.vendor() == "Cloudflare"));
/// ```
#[rustfmt::skip]
pub const UNOFFICIAL: &[Unofficial] = &[
    uses(0, "AWS Application Load Balancer", "", "a value in its access log for a connection shut with GOAWAY, never a status line", None),
    used(103, "Google Gears", "Checkpoint", "resume an aborted PUT or POST", None),
    used(110, "The HTTP Warning header", "Response is Stale", "a warn code, not a status: the cached response is past its lifetime", None),
    used(111, "The HTTP Warning header", "Revalidation Failed", "a warn code, not a status: the cache could not reach the origin", None),
    used(112, "The HTTP Warning header", "Disconnected Operation", "a warn code, not a status: the cache is offline on purpose", None),
    used(113, "The HTTP Warning header", "Heuristic Expiration", "a warn code, not a status: the cache guessed a lifetime of over a day", None),
    used(122, "Microsoft Internet Explorer 7", "Request-URI too long", "the URI is longer than 2083 characters", Some(414)),
    used(199, "The HTTP Warning header", "Miscellaneous Warning", "a warn code, not a status: any other warning", None),
    used(214, "The HTTP Warning header", "Transformation Applied", "a warn code, not a status: a proxy changed the content", Some(203)),
    used(218, "An unfounded claim about Apache HTTP Server", "This is fine", "supposed to pass an error body through a proxy", Some(200)),
    used(299, "The HTTP Warning header", "Miscellaneous Persistent Warning", "a warn code, not a status: any other lasting warning", None),
    used(306, "An expired Internet-Draft on 305 and 306", "Switch Proxy", "use the named proxy from now on", None),
    uses(308, "Google's resumable upload API", "Resume Incomplete", "the chunk is stored, send the next one", None),
    uses(419, "Laravel", "Page Expired", "the CSRF token is missing or expired", Some(403)),
    used(419, "WebDAV drafts and Spring", "Insufficient Space On Resource", "no room is left on the target resource", Some(507)),
    uses(419, "Application code", "Authentication Timeout", "an earlier login has expired", Some(401)),
    used(420, "Twitter API v1", "Enhance Your Calm", "rate limit reached", Some(429)),
    used(420, "WebDAV drafts and Spring", "Method Failure", "one part of a compound method failed and took the rest with it", Some(424)),
    used(420, "Shopify until 2018", "", "the shop is locked", Some(423)),
    used(421, "WebDAV drafts and Spring", "Destination Locked", "the target of a copy or move is locked", Some(423)),
    used(425, "WebDAV Advanced Collections drafts", "Unordered Collection", "a position was given for a member of an unordered collection", Some(409)),
    used(430, "Shopify", "Request Header Fields Too Large", "too many URLs were asked for in a short time", Some(429)),
    uses(430, "Shopify", "Shopify Security Rejection", "the request was judged malicious", Some(403)),
    used(430, "An expired Internet-Draft on pipelining", "Would Block", "a pipelined request would hold up the ones behind it", None),
    uses(440, "Microsoft IIS", "Login Time-out", "the session has expired", Some(401)),
    uses(444, "nginx", "No Response", "an internal marker: close the connection and send nothing", None),
    uses(449, "Microsoft Exchange ActiveSync", "Retry With", "repeat the request after doing something first", Some(400)),
    uses(450, "Microsoft", "Blocked by Windows Parental Controls", "a parental filter stopped the page", Some(403)),
    uses(451, "Microsoft Exchange ActiveSync", "Redirect", "the mailbox is on another server, named in X-MS-Location", Some(307)),
    uses(456, "The DeepL API", "Quota exceeded", "the monthly character quota is used up", Some(429)),
    uses(456, "Microsoft Exchange ActiveSync", "Blocked", "the account is blocked", Some(403)),
    uses(457, "Microsoft Exchange ActiveSync", "Expired Password", "the password has expired", Some(403)),
    uses(460, "AWS Application Load Balancer", "", "the client closed the connection before the idle timeout", None),
    uses(460, "tus 1.0 resumable uploads", "Checksum Mismatch", "an uploaded chunk does not match its checksum", Some(400)),
    uses(463, "AWS Application Load Balancer", "", "X-Forwarded-For names more than 30 addresses", Some(431)),
    uses(464, "AWS Application Load Balancer", "", "the request's protocol does not fit the target group", Some(505)),
    uses(494, "nginx", "Request header too large", "an internal marker; the response sent says 400", Some(431)),
    uses(495, "nginx", "SSL Certificate Error", "an internal marker for a bad client certificate; the response sent says 400", Some(400)),
    uses(496, "nginx", "SSL Certificate Required", "an internal marker for a missing client certificate; the response sent says 400", Some(400)),
    uses(497, "nginx", "HTTP Request Sent to HTTPS Port", "an internal marker for plain HTTP on a TLS port; the response sent says 400", Some(400)),
    uses(498, "Esri ArcGIS", "Invalid Token", "the token is invalid or expired, said in a JSON body", Some(401)),
    used(498, "nginx", "", "an invalid host name, withdrawn since", Some(400)),
    uses(499, "nginx", "Client Closed Request", "the client hung up before the response; a value in a log that nobody receives", None),
    uses(499, "gRPC transcoding at Google", "Client Closed Request", "the HTTP mapping of gRPC's CANCELLED", None),
    uses(499, "Esri ArcGIS", "Token Required", "no token was given, said in a JSON body", Some(401)),
    uses(508, "Shared hosting with cPanel", "Resource Limit Is Reached", "the account is over its CPU, memory or process limit", Some(503)),
    uses(509, "Shared hosting with Apache add-ons or cPanel", "Bandwidth Limit Exceeded", "the hosting traffic quota is used up", Some(503)),
    uses(520, "Cloudflare", "Web Server Returned an Unknown Error", "the origin sent something it could not use", Some(502)),
    uses(521, "Cloudflare", "Web Server Is Down", "the origin refused the connection", Some(502)),
    uses(522, "Cloudflare", "Connection Timed Out", "no connection to the origin in time", Some(504)),
    uses(523, "Cloudflare", "Origin Is Unreachable", "no route to the origin", Some(502)),
    uses(524, "Cloudflare", "A Timeout Occurred", "the origin connected and did not answer in time", Some(504)),
    uses(525, "Cloudflare", "SSL Handshake Failed", "the TLS handshake with the origin failed", Some(502)),
    uses(526, "Cloudflare", "Invalid SSL Certificate", "the origin's certificate could not be validated", Some(502)),
    used(527, "Cloudflare", "Railgun Error", "the link to the Railgun listener broke", Some(502)),
    uses(529, "Qualys SSL Labs", "Site is overloaded", "the service is overloaded", Some(503)),
    uses(529, "The Anthropic API", "overloaded_error", "the service is overloaded", Some(503)),
    uses(530, "Cloudflare", "", "the origin's host name did not resolve", Some(502)),
    uses(530, "Shopify", "Origin DNS Error", "the shop's name did not resolve", Some(502)),
    uses(530, "Pantheon", "Site is frozen", "the site was put to sleep for inactivity", Some(503)),
    uses(540, "Shopify", "Temporarily Disabled", "the endpoint is switched off for now", Some(503)),
    used(555, "An expired Internet-Draft from Oracle", "User Defined Resource Error", "code supplied by a user of the platform failed", Some(500)),
    uses(561, "AWS Application Load Balancer", "Unauthorized", "the identity provider reported an error while logging the user in", Some(401)),
    uses(598, "Some HTTP proxy software", "Network read timeout error", "a read from upstream timed out", Some(504)),
    uses(599, "Some HTTP proxy software", "Network connect timeout error", "a connection to upstream timed out", Some(504)),
    uses(600, "Squid", "Invalid header", "an internal marker for header fields that cannot be parsed", Some(400)),
    uses(601, "Squid", "Header too large", "an internal marker for header fields that are too large", Some(431)),
    uses(783, "Shopify", "Unexpected Token", "the request body is not valid JSON", Some(400)),
    uses(995, "Windows", "", "the error code of an aborted operation, mistaken for a status", None),
    uses(999, "LinkedIn", "Request denied", "the client is blocked or must sign in", Some(403)),
];

/// Every known use of `code` by a vendor; empty if there is none.
///
/// # Examples
///
/// ```
/// use statusful_registry::unofficial;
/// assert_eq!(unofficial(499).len(), 3);
/// assert!(unofficial(404).is_empty());
/// ```
#[must_use]
pub const fn unofficial(code: u16) -> &'static [Unofficial] {
    let mut start = 0;
    while start < UNOFFICIAL.len() && UNOFFICIAL[start].code < code {
        start += 1;
    }
    let mut end = start;
    while end < UNOFFICIAL.len() && UNOFFICIAL[end].code == code {
        end += 1;
    }
    let (upto, _) = UNOFFICIAL.split_at(end);
    let (_, found) = upto.split_at(start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_state_whether_in_use() {
        let today = uses(420, "A", "Calm", "slow down", Some(429));
        let before = used(995, "B", "", "aborted", None);
        assert_eq!((today.is_current(), before.is_current()), (true, false));
        assert_eq!((today.name(), before.name()), (Some("Calm"), None));
        assert_eq!((today.vendor(), today.meaning(), today.replacement()), ("A", "slow down", Some(429)));
    }
}
