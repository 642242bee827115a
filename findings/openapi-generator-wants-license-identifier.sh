#!/usr/bin/env bash
# openapi-generator 7.26.0 (PyPI's package): a license that has a name alone is refused.
#
# Of a License Object, `name` alone is required; `identifier` and `url` exclude each other (OpenAPI
# 3.1, Section 4.8.4). The generator refuses a document of 3.1 with a license that has neither, and
# writes no client. The same document declared as one of 3.0 passes.
#
# Seen: "name alone, 3.1.0: refused", "name alone, 3.0.3: accepted", "with an identifier, 3.1.0:
# accepted", "with a url, 3.1.0: accepted".
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps openapi-generator-cli==7.26.0
jar=$(echo venv/lib/python3.*/site-packages/openapi_generator_cli/openapi-generator.jar)

try() { # try WHAT VERSION LICENSE
    printf '{"openapi":"%s","info":{"title":"A","version":"1","license":%s},"paths":{}}\n' "$2" "$3" >document.json
    if java -jar "$jar" validate -i document.json >log 2>&1; then
        echo "$1, $2: accepted"
    else
        grep -q 'info.license.identifier is missing' log
        echo "$1, $2: refused"
    fi
}

{
    try "name alone" 3.1.0 '{"name":"MIT"}'
    try "name alone" 3.0.3 '{"name":"MIT"}'
    try "with an identifier" 3.1.0 '{"name":"MIT","identifier":"MIT"}'
    try "with a url" 3.1.0 '{"name":"MIT","url":"https://example.com/license"}'
} | tee printed

expected='name alone, 3.1.0: refused
name alone, 3.0.3: accepted
with an identifier, 3.1.0: accepted
with a url, 3.1.0: accepted'
[ "$(cat printed)" = "$expected" ] ||
    { echo "openapi-generator-wants-license-identifier: this has changed" >&2; exit 1; }
