// What the report knows, and small helpers. Everything from documents becomes text nodes, never markup.
const data = JSON.parse(document.getElementById("data").textContent);
const { documents, findings } = data;
const SEVERITIES = ["error", "warning", "info"];
const CONFIDENCES = ["certain", "likely", "doubtful"];

/** The element of the page with this id. */
const part = (id) => document.getElementById(id);

/** The words for a key, with its places {} filled in order. */
function words(key, ...values) {
  const text = data.words[key] ?? key.slice(key.lastIndexOf(".") + 1);
  return text.replace(/\{\}/g, () => values.shift());
}

/** A new element with a class, text and attributes. */
function make(name, className = "", text = "", attributes = {}) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Fill a select with pairs of value and text. */
function fillSelect(select, pairs) {
  select.replaceChildren(...pairs.map(([value, text]) => make("option", "", text, { value })));
}

/** Signs that turn or hide what stands beside them are shown as a dot; lengths stay as they are. */
function visible(text) {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "·");
}

/** Scroll a pane, and nothing around it, until an element in it is seen. */
function bring(pane, element, where) {
  if (!element) return;
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const above = inner.top - outer.top;
  const below = inner.bottom - outer.bottom;
  if (where === "center") pane.scrollTop += above - (pane.clientHeight - Math.min(inner.height, pane.clientHeight)) / 2;
  else if (above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += below;
}

/** Position of the last item of a sorted list whose key is not above a value; -1 if there is none. */
function lastNotAbove(items, value, key) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle]) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const documentOf = (finding) => finding.places[0][0];
const startOf = (finding) => finding.places[0][1];
const nameOf = (document) => `${words(document.role)} ${document.name}`;
findings.forEach((finding, number) => {
  finding.number = number;
});
