// Without this script the whole list is shown, and there is no form.
"use strict";

const form = document.getElementById("find");
const search = document.getElementById("search");
const count = document.getElementById("count");
const none = document.getElementById("none");
const entries = Array.from(document.querySelectorAll("#errors > li"), (element) => ({
  element,
  class: element.dataset.class,
  text: `${element.textContent} ${element.dataset.words}`.toLowerCase(),
}));

function chosenClass() {
  return new FormData(form).get("class") ?? "";
}

function show() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = chosenClass();
  let shown = 0;
  for (const entry of entries) {
    const fits = (!wanted || entry.class === wanted) && words.every((word) => entry.text.includes(word));
    entry.element.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  none.hidden = shown > 0;
  count.textContent =
    shown === entries.length ? count.dataset.all : `${shown} of ${entries.length} errors`;
}

// The address keeps what is searched for, so that it can be sent to others.
function keep() {
  const query = new URLSearchParams();
  if (search.value) query.set("q", search.value);
  if (chosenClass()) query.set("class", chosenClass());
  const text = query.toString();
  history.replaceState(null, "", text ? `?${text}` : location.pathname);
}

function recall() {
  const query = new URLSearchParams(location.search);
  search.value = query.get("q") ?? "";
  for (const choice of form.elements.namedItem("class")) {
    choice.checked = choice.value === (query.get("class") ?? "");
  }
  if (!new FormData(form).has("class")) form.elements.namedItem("class")[0].checked = true;
}

recall();
form.hidden = false;
show();
form.addEventListener("input", () => {
  show();
  keep();
});
form.addEventListener("submit", (event) => event.preventDefault());
