// The list below the card, drawn as far as it is scrolled; the walk from finding to finding; how far the work is.
const ITEMS = 150;
let drawnItems = 0;
let listWatcher = null;

/** Begin the list anew. */
function drawList() {
  drawnItems = 0;
  part("findings").replaceChildren();
  part("findings").scrollTop = 0;
  part("listed").textContent = words("listed", listed.length);
  drawItemsTo(ITEMS);
}

/** Draw the list up to a place at least. */
function drawItemsTo(place) {
  const list = part("findings");
  const to = Math.min(listed.length, Math.max(place, drawnItems));
  list.append(...listed.slice(drawnItems, to).map((finding, at) => itemOf(finding, drawnItems + at)));
  drawnItems = to;
  listWatcher?.disconnect();
  if (drawnItems === listed.length) return;
  listWatcher = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && drawItemsTo(drawnItems + ITEMS),
    { root: part("findings"), rootMargin: "600px" },
  );
  listWatcher.observe(list.lastElementChild);
}

/** One line of the list. */
function itemOf(finding, place) {
  const item = make("li", `${finding.severity} ${stateOf(finding)}`, "", { "data-place": place });
  const button = make("button", "", "", { type: "button" });
  const sample = make("span", "sample", words(`severity.${finding.severity}`));
  const where = documents.length > 1 ? `${documents[documentOf(finding)].name} ${finding.where}` : finding.where;
  button.append(
    sample,
    make("span", "code", finding.code),
    make("span", "message", visible(finding.message)),
    make("span", "where", where),
    make("span", "state", words(`state.${stateOf(finding)}`)),
  );
  item.append(button);
  return item;
}

/** Draw one line anew after a verdict. */
function drawItem(finding) {
  const place = listed.indexOf(finding);
  const old = part("findings").children[place];
  if (!old) return;
  const item = itemOf(finding, place);
  item.classList.toggle("current", place === current);
  old.replaceWith(item);
}

/** Show the finding at a place of the list: card, line and text. */
function activate(place) {
  const list = part("findings");
  list.children[current]?.classList.remove("current");
  list.querySelector("[aria-current]")?.removeAttribute("aria-current");
  current = listed.length ? Math.min(Math.max(place, 0), listed.length - 1) : -1;
  const finding = listed[current];
  if (finding) {
    if (current >= drawnItems) drawItemsTo(current + ITEMS);
    const item = list.children[current];
    item.classList.add("current");
    item.firstElementChild.setAttribute("aria-current", "true");
    showDocument(documentOf(finding));
  }
  framePlaces(finding);
  drawCard();
  if (!finding) return;
  bring(list, list.children[current], "nearest");
  showPlace(0);
}

/** Show a finding by its number, if it is listed. */
function activateFinding(number) {
  const place = listed.findIndex((finding) => finding.number === number);
  if (place >= 0) activate(place);
}

/** The next place of the list that a test picks, going round; -1 if there is none. */
function openFrom(place, step, test) {
  for (let far = 1; far <= listed.length; far += 1) {
    const at = (place + step * far + listed.length * 2) % listed.length;
    if (test(listed[at])) return at;
  }
  return -1;
}

/** Progress, buttons and the line for the chief editor. */
function drawStanding() {
  const ours = findings.filter((finding) => !wasAccepted(finding));
  const done = ours.filter((finding) => !isOpen(finding)).length;
  part("progress").textContent = words("progress", done, ours.length);
  part("bar").max = Math.max(1, ours.length);
  part("bar").value = done;
  part("made").textContent = made.size || "";
  part("download").disabled = !made.size;
  part("undo").disabled = !undone.length;
  drawConclusion(ours);
}

const given = { text: part("conclusion").textContent, name: part("conclusion").className };

/** The line for the chief editor: as the report gave it, and after a verdict anew, by the same rule. */
function drawConclusion(ours) {
  const [level, text] = made.size ? conclusionOf(ours) : [given.name, given.text];
  part("conclusion").textContent = text;
  part("conclusion").className = made.size ? `conclusion ${level}` : level;
}

/** Errors hold, warnings and queries wait; what could not be read is never clear. */
function conclusionOf(ours) {
  const waiting = ours.filter((finding) => ["open", "query"].includes(stateOf(finding)));
  const errors = waiting.filter((finding) => finding.severity === "error").length;
  const waits = (finding) => finding.severity === "warning" || (finding.severity === "info" && stateOf(finding) === "query");
  const others = waiting.filter(waits).length;
  if (errors) return ["stop", words("verdict.stop", errors)];
  if (data.unread) return ["wait", words("verdict.unread", data.unread)];
  if (others) return ["wait", words("verdict.wait", others)];
  if (waiting.length) return ["clear", words("verdict.notes", waiting.length)];
  return ["clear", words("verdict.done", findings.length)];
}

/** Make the list work. */
function startList() {
  part("findings").tabIndex = -1;
  part("findings").addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (item) activate(Number(item.dataset.place));
  });
}
