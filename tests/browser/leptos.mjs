// The form of the leptos example in a real Chromium, without JavaScript and hydrated. Run it with
// `scripts/leptos-test`, which builds and installs what it needs.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [example, site] = process.argv.slice(2);

/** What each name stands for, and what the page says of it. */
const failures = [
  { name: "ann", status: 409, code: "name_taken", text: "ann is taken. These are free: ann1, ann2." },
  { name: "hasty", status: 429, code: "too_fast", text: "Wait for 5 seconds." },
  { name: "unlucky", status: 503, code: "unavailable", text: "We cannot save this now. Try again later." },
];

/** Starts the example on a free port; it says which. */
async function start() {
  const env = { ...process.env, PORT: "0", SITE: site, NO_COLOR: "1" };
  const server = spawn(example, { env, stdio: ["ignore", "pipe", "pipe"] });
  const log = [];
  createInterface({ input: server.stderr }).on("line", (line) => log.push(line));
  for await (const line of createInterface({ input: server.stdout })) {
    return { server, log, root: `${line.replace("listening on ", "")}/` };
  }
  throw new Error(`${example} ended before it listened: ${log.join("\n")}`);
}

/** A page of a browser of its own, and what the browser complains about. */
async function browse(options, check) {
  const profile = await mkdtemp(join(tmpdir(), "statusful-leptos-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
    ...options,
  });
  try {
    await check(await browser.newPage());
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function submit(page, name) {
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Sign up" }).click();
}

/** Nothing of a 5xx but its problem, and nothing of any error but its problem, is in an address. */
function problemIn(address) {
  const encoded = new URL(address).searchParams.get("__err");
  return JSON.parse(Buffer.from(encoded, "base64url").toString());
}

/** The function redirects to the page, which says what went wrong and has the error's status. */
async function withoutJavaScript(root) {
  await browse({ javaScriptEnabled: false }, async (page) => {
    for (const { name, status, code, text } of failures) {
      await page.goto(root);
      const answers = [];
      page.on("response", (response) => {
        if (response.request().isNavigationRequest()) answers.push(response);
      });
      await submit(page, name);
      await page.getByRole("alert").waitFor();
      page.removeAllListeners("response");
      assert.equal(await page.getByRole("alert").textContent(), text);
      const [called, shown] = answers;
      assert.deepEqual([called.status(), shown.status()], [302, status], name);
      assert.equal(await called.headerValue("retry-after"), null);
      const problem = problemIn(page.url());
      assert.deepEqual([problem.status, problem.code], [status, code]);
      assert.ok(!JSON.stringify(problem).includes("db01") && !(await page.content()).includes("db01"), name);
    }
    assert.deepEqual(Object.keys(problemIn(page.url())), ["type", "title", "status", "code"], "a 5xx says no more");
    // A success leaves nothing of the error before it.
    await submit(page, "bea");
    await page.getByRole("alert").waitFor({ state: "detached" });
    assert.equal(page.url().includes("__err"), false, page.url());
  });
}

/** The browser reads the error from the response, by its variant. */
async function hydrated(root) {
  await browse({}, async (page) => {
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      // Chromium reports each response with a 4xx or 5xx.
      if (!message.text().startsWith("Failed to load resource")) complaints.push(message.text());
    });
    await page.goto(root);
    await page.locator("form[data-hydrated=true]").waitFor();
    for (const { name, status, code, text } of failures) {
      const answer = page.waitForResponse((response) => response.url().endsWith("/api/sign_up"));
      await submit(page, name);
      await page.getByText(text, { exact: true }).waitFor();
      const response = await answer;
      assert.equal(response.status(), status, name);
      assert.equal(await response.headerValue("content-type"), "application/problem+json");
      assert.equal((await response.json()).code, code);
      assert.equal(page.url(), root, "the page stays, and nothing is in its address");
      if (name === "hasty") assert.equal(await response.headerValue("retry-after"), "5");
      assert.ok(!(await response.text()).includes("db01"));
    }
    await submit(page, "bea");
    await page.getByText("Welcome, bea.").waitFor();

    await page.context().setOffline(true);
    await submit(page, "ann");
    await page.getByText("Something went wrong. Is there a connection?").waitFor();
    await page.context().setOffline(false);

    // The page of a form without JavaScript, hydrated with the error in its address.
    const form = await page.request.post(`${root}api/sign_up`, {
      form: { name: "ann" },
      headers: { accept: "text/html", referer: root },
      maxRedirects: 0,
    });
    await page.goto(form.headers().location);
    await page.locator("form[data-hydrated=true]").waitFor();
    assert.equal(await page.getByRole("alert").textContent(), failures[0].text);
    assert.deepEqual(complaints, [], "hydration finds what the server rendered");
  });
}

const { server, log, root } = await start();
try {
  await withoutJavaScript(root);
  console.log("without JavaScript, the page shows each error with its status");
  await hydrated(root);
  console.log("hydrated, the page shows each error by its variant");
  const failed = log.filter((line) => line.includes("cannot save: db01 refused root"));
  assert.equal(failed.length, 2, `a 5xx is logged once for each request:\n${log.join("\n")}`);
} finally {
  server.kill();
}
