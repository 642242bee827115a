#!/usr/bin/env bash
# httpx 0.28.1 and requests 2.34.2: challenges beside that of Digest change how it is read.
#
# A WWW-Authenticate line may have several challenges (RFC 9110, Section 11.6.1). httpx looks at
# the beginning of each line: a Digest behind another challenge it does not answer. requests reads
# the lines as one list of parameters without schemes: the last `realm` counts, also that of
# another challenge.
#
# Seen: httpx sends no credentials; requests signs in to the realm "other" in place of "api".
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check httpx==0.28.1 requests==2.34.2
cat >finding.py <<'PYTHON'
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import requests

DIGEST = 'Digest realm="api", nonce="x1", qop="auth"'
LINES = {
    "/alone": [DIGEST],
    "/behind": ['Basic realm="other", ' + DIGEST],
    "/before": [DIGEST, 'Basic charset="UTF-8", realm="other"'],
}


class Server(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(401)
        for line in LINES[self.path]:
            self.send_header("www-authenticate", line)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def realm(response):
    credentials = response.request.headers.get("authorization", "")
    return credentials.partition('realm="')[2].partition('"')[0] or None


server = HTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
for path in LINES:
    url = f"http://127.0.0.1:{server.server_port}{path}"
    of_httpx = httpx.get(url, auth=httpx.DigestAuth("user", "password"))
    of_requests = requests.get(url, auth=requests.auth.HTTPDigestAuth("user", "password"))
    print(f"{path}: httpx {realm(of_httpx)}, requests {realm(of_requests)}")
PYTHON
printed=$(venv/bin/python finding.py)
echo "$printed"
[ "$printed" = $'/alone: httpx api, requests api\n/behind: httpx None, requests api\n/before: httpx api, requests other' ] ||
    { echo "digest-beside-other-challenges: this has changed" >&2; exit 1; }
