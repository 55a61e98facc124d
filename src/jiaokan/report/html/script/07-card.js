// The card on the right: that of the list without script, with keys for a verdict below it.
const VERDICTS = { accepted: ["A", "accept"], fixed: ["E", "fix"], query: ["Q", "query"] };
let detailed = false; // details stay open from one card to the next

/** Show the card of the finding that is current, or that there is none. */
function drawCard() {
  const finding = listed[current];
  if (!finding) {
    part("card").replaceChildren(make("p", "none", words(findings.length ? "none.left" : "none.here")));
    return;
  }
  const card = part(`f${finding.number}`).cloneNode(true);
  card.id = "";
  card.querySelector("header").append(make("span", "at", words("position", current + 1, listed.length)));
  card.querySelector(".state").textContent = words(`state.${stateOf(finding)}`);
  card.querySelectorAll(".readings tr").forEach((row, order) => {
    const name = row.querySelector("th");
    const button = make("button", "goto", "", { type: "button", "data-order": order });
    button.append(...name.childNodes);
    name.append(button);
  });
  const details = card.querySelector("details");
  details.open = detailed;
  details.querySelector("summary").append(make("kbd", "", "D"));
  details.append(explanationOf(finding.code));
  details.querySelector("a")?.replaceWith(`${finding.code} ${card.querySelector(".name").textContent}`);
  details.addEventListener("toggle", () => {
    detailed = details.open;
    bring(part("findings"), itemAt(current), "nearest");
  });
  card.append(decisionOf(finding), verdictButtons());
  part("card").replaceChildren(card);
  part("card").scrollTop = 0;
}

/** The page of a rule, as the list without script has it. */
function explanationOf(code) {
  return part(`rule-${code}`)?.querySelector("dl").cloneNode(true) ?? "";
}

/** What was decided here of a finding, in a line; empty where nothing was. */
function decisionOf(finding) {
  const decision = made.get(finding.number);
  if (!decision) return "";
  const { verdict, reason, reviewer, date } = decision;
  return make("p", "decision", words("decision.by", words(`state.${verdict}`), reason, reviewer, date));
}

/** Buttons for the verdicts, with their keys. */
function verdictButtons() {
  const row = make("div", "verdicts");
  for (const [verdict, [key, name]] of Object.entries(VERDICTS)) {
    const button = make("button", verdict, `${words(name)} `, { type: "button", "data-verdict": verdict });
    button.append(make("kbd", "", key));
    row.append(button);
  }
  return row;
}

/** Ask for the reason, and once for the reviewer; Enter confirms, Escape goes back. */
function askReason(verdict) {
  const row = part("card").querySelector(".verdicts");
  const finding = listed[current];
  if (!row || !finding) return;
  const form = make("form", `reasons ${verdict}`);
  const reviewer = labelled("reviewer", last.reviewer);
  const reason = labelled("reason", last.reasons[verdict] ?? words(`reason.${verdict}`));
  const actions = make("div", "verdicts");
  actions.append(
    make("button", verdict, `${words(VERDICTS[verdict][1])} · ${words("confirm")}`, { type: "submit" }),
    make("button", "", words("cancel"), { type: "button", "data-cancel": "" }),
  );
  form.append(...(last.reviewer ? [] : [reviewer]), reason, actions);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [name, why] = [reviewer, reason].map((label) => label.querySelector("input").value.trim());
    const missing = !name ? reviewer : !why ? reason : null;
    if (missing) missing.querySelector("input").focus();
    else confirmVerdict(finding, verdict, why, name);
  });
  row.replaceWith(form);
  const first = form.querySelector("input");
  first.focus();
  first.select();
  bring(part("card"), form, "nearest");
  bring(part("findings"), itemAt(current), "nearest");
}

/** A text field with its label. */
function labelled(name, value) {
  const label = make("label");
  label.append(make("span", "", words(name)));
  label.append(make("input", "", "", { name, required: "", autocomplete: "off", value, "aria-label": words(name) }));
  return label;
}

/** Keep the verdict and go to the next open finding. */
function confirmVerdict(finding, verdict, reason, reviewer) {
  decide(finding, verdict, reason, reviewer);
  afterVerdict(finding);
  const next = openFrom(current, 1, isOpen);
  if (next >= 0) activate(next);
  else drawCard();
  part("findings").focus();
}

/** What a verdict changes beside the card. */
function afterVerdict(finding) {
  drawItem(finding);
  redraw([{ document: documentOf(finding), start: finding.places[0][1], end: finding.places[0][2] }]);
  stateInSheet(finding);
  drawStanding();
  drawCounts();
}

/** Write the state into the list without script: it is what is printed. */
function stateInSheet(finding) {
  part(`f${finding.number}`).querySelector(".state").textContent = words(`state.${stateOf(finding)}`);
}

/** Make the buttons of the card work. */
function startCard() {
  part("card").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.verdict) askReason(button.dataset.verdict);
    else if ("cancel" in button.dataset) drawCard();
    else if (button.dataset.order) showPlace(Number(button.dataset.order));
  });
  part("card").addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      drawCard();
      part("findings").focus();
    }
  });
}
