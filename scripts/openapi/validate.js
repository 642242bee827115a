// Validates a document against the JSON schemas of OpenAPI 3.1, which it states, and of 3.2,
// which utoipa 6 writes on request; and reports what is wrong.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";

const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const version of ["3.1", "3.2"]) {
  const validator = new Validator();
  const openapi = version === "3.1" ? document.openapi : `${version}.0`;
  const { valid, errors } = await validator.validate({ ...document, openapi });
  if (!valid || validator.version !== version) {
    console.error(`not OpenAPI ${version} (${validator.version}):`, JSON.stringify(errors, null, 2));
    process.exit(1);
  }
  console.log(`valid as OpenAPI ${version}`);
}
