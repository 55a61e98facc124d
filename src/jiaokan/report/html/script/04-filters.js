// Which findings are listed, and in which order.
const wanted = { severities: new Set(SEVERITIES), state: "current", family: "", document: "", order: "given", text: "" };
let listed = []; // findings that pass the filters, in order
let current = -1; // place in `listed` of the finding shown

const STATES = {
  current: (finding) => !wasAccepted(finding) || made.has(finding.number),
  open: isOpen,
  query: (finding) => stateOf(finding) === "query",
  fixed: (finding) => stateOf(finding) === "fixed",
  accepted: (finding) => stateOf(finding) === "accepted",
  every: () => true,
};

const ORDERS = {
  given: (one, other) => one.number - other.number,
  place: (one, other) => documentOf(one) - documentOf(other) || startOf(one) - startOf(other) || one.number - other.number,
  weight: (one, other) => weight(one) - weight(other) || one.number - other.number,
};

/** Severity, then confidence: the smaller the worse. */
function weight(finding) {
  return SEVERITIES.indexOf(finding.severity) * CONFIDENCES.length + CONFIDENCES.indexOf(finding.confidence);
}

/** True where a finding passes every filter; `but` names one that is left out, for the counts beside it. */
function passes(finding, but = "") {
  return (
    (but === "severity" || wanted.severities.has(finding.severity)) &&
    STATES[wanted.state](finding) &&
    (!wanted.family || finding.family === wanted.family) &&
    (wanted.document === "" || documentOf(finding) === Number(wanted.document)) &&
    (!wanted.text || `${finding.code} ${finding.message} ${finding.surface}`.toLowerCase().includes(wanted.text))
  );
}

/** List anew what passes the filters; the finding shown stays if it passes, else the nearest after it is shown. */
function refilter() {
  const shown = listed[current];
  listed = findings.filter((finding) => passes(finding)).sort(ORDERS[wanted.order]);
  const place = shown ? listed.indexOf(shown) : 0;
  const after = place < 0 && shown ? listed.findIndex((finding) => finding.number > shown.number) : place;
  current = -1;
  drawList(Math.max(0, after));
  drawCounts();
  redrawText();
  activate(Math.max(0, after));
}

/** Numbers on the severity chips: what the other filters let pass. */
function drawCounts() {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (passes(finding, "severity")) counts[finding.severity] += 1;
  for (const chip of part("tools").querySelectorAll(".chip")) {
    chip.querySelector(".count").textContent = counts[chip.dataset.severity];
    chip.setAttribute("aria-pressed", wanted.severities.has(chip.dataset.severity));
  }
}

/** Fill the controls and make them work. */
function startFilters() {
  const families = [...new Set(findings.map((finding) => finding.family))].sort();
  const named = families.map((family) => [family, `${family} ${data.words[`family.${family}`] ?? ""}`.trim()]);
  const own = [...new Set(findings.map(documentOf))].sort((one, other) => one - other);
  fillSelect(part("state"), Object.keys(STATES).map((state) => [state, words(`state.${state}`)]));
  fillSelect(part("family"), [["", words("family.every")], ...named]);
  fillSelect(part("only"), [["", words("document.every")], ...own.map((number) => [number, documents[number].name])]);
  fillSelect(part("order"), Object.keys(ORDERS).map((order) => [order, words(`order.${order}`)]));
  const controls = { state: "state", family: "family", only: "document", order: "order" };
  for (const [id, key] of Object.entries(controls)) {
    part(id).addEventListener("change", (event) => {
      wanted[key] = event.target.value;
      refilter();
    });
  }
  part("search").addEventListener("input", (event) => {
    wanted.text = event.target.value.trim().toLowerCase();
    refilter();
  });
  part("tools").addEventListener("submit", (event) => event.preventDefault());
  for (const chip of part("tools").querySelectorAll(".chip")) {
    chip.addEventListener("click", () => {
      const { severity } = chip.dataset;
      if (!wanted.severities.delete(severity)) wanted.severities.add(severity);
      refilter();
    });
  }
}
