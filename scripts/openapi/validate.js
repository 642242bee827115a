// Validates a document against the JSON schema of OpenAPI 3.1, and reports what is wrong.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";

const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
const validator = new Validator();
const { valid, errors } = await validator.validate(document);
if (!valid || validator.version !== "3.1") {
  console.error(`not OpenAPI 3.1 (${validator.version}):`, JSON.stringify(errors, null, 2));
  process.exit(1);
}
console.log("valid as OpenAPI 3.1");
