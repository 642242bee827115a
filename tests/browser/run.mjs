// The catalog's pages of the axum example in a real Chromium. Run it with
// `scripts/browser-test`, which builds and installs what it needs.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";

const [example] = process.argv.slice(2);
const shots = new URL("screenshots/", import.meta.url).pathname;
const views = [
  { name: "light", colorScheme: "light", width: 1280, height: 900 },
  { name: "dark", colorScheme: "dark", width: 1280, height: 900 },
  { name: "phone-light", colorScheme: "light", width: 360, height: 740 },
  { name: "phone-dark", colorScheme: "dark", width: 360, height: 740 },
];

/** Starts the example on a free port; it says which. */
async function start() {
  const server = spawn(example, { env: { ...process.env, PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: server.stdout })) {
    return { server, root: line.replace("listening on ", "") };
  }
  throw new Error(`${example} ended before it listened`);
}

async function browse(root) {
  const profile = await mkdtemp(join(tmpdir(), "statusful-browser-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
  try {
    await check(browser, root);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function check(browser, root) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(root)) complaints.push(`asked elsewhere: ${request.url()}`);
  });
  await everyLinkResolves(page, `${root}/errors`);
  for (const view of views) {
    await looksRight(page, `${root}/errors`, view);
  }
  await searchAndFilter(page, `${root}/errors`);
  await theKeyboardIsEnough(page, `${root}/errors`);
  assert.deepEqual(complaints, [], "the console is silent, and nothing fails to load");
  await withoutJavaScript(`${root}/errors`, browser);
}

/** Follows the links within the site from its index; none of them leads nowhere. */
async function everyLinkResolves(page, index) {
  const seen = new Set([index]);
  for (const address of seen) {
    const response = await page.request.get(address, { headers: { accept: "text/html" } });
    assert.equal(response.status(), 200, address);
    if (!response.headers()["content-type"].startsWith("text/html")) continue;
    await page.goto(address);
    const links = await page.$$eval("a[href], link[href], script[src]", (elements) =>
      elements.map((element) => element.href || element.src));
    for (const link of links) {
      const { origin, href } = new URL(link);
      const [document, fragment] = href.split("#");
      if (origin === new URL(index).origin) seen.add(document);
      else assert.match(link, /^https:\/\/(www\.rfc-editor\.org\/rfc\/rfc\d+\.html#section-|datatracker\.ietf\.org\/doc\/)/);
      if (fragment && document === address) assert.ok(await page.$(`[id="${fragment}"]`), link);
    }
  }
  assert.ok(seen.size > 20, `index, pages, their JSON and Markdown, style, script and icon: ${[...seen]}`);
  console.log(`${seen.size} addresses resolve`);
}

/** No finding of axe-core, no sideways scrolling, and a picture for people. */
async function looksRight(page, index, view) {
  await page.setViewportSize(view);
  await page.emulateMedia({ colorScheme: view.colorScheme });
  for (const [name, address] of [
    ["index", index], ["page", `${index}/user-exists`], ["limit", `${index}/rate-limited`], ["unfixed", `${index}/json`],
  ]) {
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    assert.deepEqual(findings, [], `${name}, ${view.name}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, `${name}, ${view.name} scrolls sideways`);
    await page.screenshot({ path: join(shots, `${name}-${view.name}.png`), fullPage: true });
  }
}

async function searchAndFilter(page, index) {
  await page.setViewportSize(views[0]);
  await page.goto(index);
  const shown = () => page.locator("#errors > li:visible a").allTextContents();
  const count = () => page.getByRole("status").textContent();
  const all = await shown();
  assert.ok(all.length > 5 && (await count()) === `${all.length} errors`, all.join());

  await page.getByRole("searchbox", { name: "Search" }).fill("USER exists");
  assert.deepEqual(await shown(), ["user_exists"]);
  assert.equal(await count(), `1 of ${all.length} errors`);
  await page.getByRole("searchbox").fill("retry-after");
  assert.deepEqual(await shown(), ["rate_limited"], "header fields are found, too");

  await page.getByRole("radio", { name: /^5xx/ }).check();
  assert.deepEqual(await shown(), []);
  assert.ok(await page.getByText("No error matches.").isVisible());
  await page.getByRole("searchbox").fill("");
  assert.deepEqual(await shown(), ["store_broken", "store_full"]);
  assert.equal(new URL(page.url()).search, "?class=5xx");
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id }) => id), [], "filtered");

  await page.reload();
  assert.deepEqual(await shown(), ["store_broken", "store_full"], "the address keeps the filter");
  await page.goto(`${index}?class=rubbish&q=%3Cscript%3E`);
  assert.deepEqual(await shown(), []);
  await page.getByRole("searchbox").fill("");
  assert.deepEqual(await shown(), all);

  // A click waits for the answer, not for what the page loads: the next step would break that off.
  await page.getByRole("link", { name: "user_exists" }).click();
  await page.waitForURL(`${index}/user-exists`);
  assert.equal(await page.title(), "user_exists: Users API");
  const body = JSON.parse(await page.locator("pre").textContent());
  assert.equal(body.type, "https://api.example.com/errors/user-exists");
  assert.ok(await page.getByRole("link", { name: "RFC 9110, Section 15.5.10" }).isVisible());
  await page.getByRole("link", { name: "Users API" }).click();
  await page.waitForURL(index);
}

async function theKeyboardIsEnough(page, index) {
  await page.goto(index);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.getByRole("radio", { name: /^4xx/ }).isChecked());
  await page.screenshot({ path: join(shots, "keyboard.png") });
}

/** The list is whole, and no form is shown that would do nothing. */
async function withoutJavaScript(index, browser) {
  const context = await browser.browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(index);
  assert.ok((await page.locator("#errors > li").count()) > 5);
  assert.ok(await page.locator("#errors > li").last().isVisible());
  assert.ok(await page.getByRole("searchbox").isHidden());
  await context.close();
}

await mkdir(shots, { recursive: true });
const { server, root } = await start();
try {
  await browse(root);
  console.log(`screenshots are in ${shots}`);
} finally {
  if (server.kill("SIGINT")) await once(server, "exit");
}
