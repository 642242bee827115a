// Calls each function of a WebAssembly module, and reports which return false. A panic is a trap.
import { readFileSync } from "node:fs";

const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]));
const tests = Object.entries(instance.exports).filter(([, value]) => typeof value === "function");
let failed = tests.length === 0;
for (const [name, holds] of tests) {
    let outcome;
    try {
        outcome = holds() === 1 ? "ok" : "FAILED";
    } catch (trap) {
        outcome = `TRAPPED: ${trap.message}`;
    }
    failed ||= outcome !== "ok";
    console.log(`${name} ... ${outcome}`);
}
process.exit(failed ? 1 : 0);
