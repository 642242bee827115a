#!/usr/bin/env bash
# openapi-generator 7.26.0 (PyPI's package), generators rust and typescript-fetch: `anyOf` is
# generated as if it were `allOf`.
#
# An instance of `anyOf` is valid if one of the schemas accepts it (JSON Schema, Section 10.2.1.2).
# Of two objects under `anyOf` both generators write one type with the members of both, all of them
# required: no value of the second schema alone can be written or, in Rust, read. Of the same
# objects under `oneOf` they write an enum and a union.
#
# Seen: for `anyOf`, one struct and one interface with `wings` and `fins`, neither optional; for
# `oneOf`, `pub enum Animal` and `type Animal = Bird | Fish`.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps openapi-generator-cli==7.26.0
jar=$(echo venv/lib/python3.*/site-packages/openapi_generator_cli/openapi-generator.jar)

generate() { # generate KEYWORD
    cat >"$1.json" <<JSON
{
  "openapi": "3.1.0",
  "info": { "title": "Animals", "version": "1" },
  "paths": { "/": { "get": { "operationId": "read", "responses": { "200": {
    "description": "An animal",
    "content": { "application/json": { "schema": { "\$ref": "#/components/schemas/Animal" } } }
  } } } } },
  "components": { "schemas": {
    "Animal": { "$1": [{ "\$ref": "#/components/schemas/Bird" }, { "\$ref": "#/components/schemas/Fish" }] },
    "Bird": { "type": "object", "required": ["wings"], "properties": { "wings": { "type": "integer" } } },
    "Fish": { "type": "object", "required": ["fins"], "properties": { "fins": { "type": "integer" } } }
  } }
}
JSON
    for language in rust typescript-fetch; do
        java -jar "$jar" generate -g "$language" -i "$1.json" -o "$1-$language" >>log 2>&1
    done
    echo "$1, rust:" $(grep -ohE '(pub (struct|enum) Animal|pub (wings|fins): [^,]*)' "$1-rust/src/models/animal.rs")
    echo "$1, typescript-fetch:" $(grep -ohE '(export (interface|type) Animal( = .*;)?|^ +(wings|fins)\??: .*;)' "$1-typescript-fetch/models/Animal.ts")
}

{
    generate anyOf
    generate oneOf
} | tee printed

expected='anyOf, rust: pub struct Animal pub wings: i32 pub fins: i32
anyOf, typescript-fetch: export interface Animal wings: number; fins: number;
oneOf, rust: pub enum Animal
oneOf, typescript-fetch: export type Animal = Bird | Fish;'
[ "$(cat printed)" = "$expected" ] ||
    { echo "openapi-generator-merges-any-of: this has changed" >&2; exit 1; }
