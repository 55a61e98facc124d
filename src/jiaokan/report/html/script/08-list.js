// The list below the card, drawn around the finding shown; the walk from finding to finding; how far the work is.
const ITEMS = 100; // lines that are drawn on either side, and added when an end comes near
let drawn = [0, 0]; // stretch of the list that is drawn
let listWatcher = null;

/** Begin the list anew, around a place. */
function drawList(place) {
  drawn = [Math.max(0, place - ITEMS), Math.min(listed.length, place + ITEMS)];
  part("findings").replaceChildren(...itemsOf(...drawn));
  part("listed").textContent = words("listed", listed.length);
  watchEnds();
}

/** Lines of a stretch of the list. */
const itemsOf = (from, to) => listed.slice(from, to).map((finding, at) => itemOf(finding, from + at));

/** The line at a place of the list, if it is drawn. */
const itemAt = (place) => (place < drawn[0] ? undefined : part("findings").children[place - drawn[0]]);

/** Add lines at an end of what is drawn when it comes near. */
function watchEnds() {
  const list = part("findings");
  const [from, to] = drawn;
  listWatcher?.disconnect();
  listWatcher = new IntersectionObserver(
    (entries) => {
      const ends = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
      if (from > 0 && ends.includes(list.firstElementChild)) addAbove();
      else if (to < listed.length && ends.includes(list.lastElementChild)) addBelow();
    },
    { root: list, rootMargin: "600px" },
  );
  if (from > 0) listWatcher.observe(list.firstElementChild);
  if (to < listed.length) listWatcher.observe(list.lastElementChild);
}

function addBelow() {
  const to = Math.min(listed.length, drawn[1] + ITEMS);
  part("findings").append(...itemsOf(drawn[1], to));
  drawn = [drawn[0], to];
  watchEnds();
}

function addAbove() {
  const list = part("findings");
  const from = Math.max(0, drawn[0] - ITEMS);
  const before = list.scrollHeight;
  list.prepend(...itemsOf(from, drawn[0]));
  list.scrollTop += list.scrollHeight - before;
  drawn = [from, drawn[1]];
  watchEnds();
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
  const old = place < 0 ? undefined : itemAt(place);
  if (!old) return;
  const item = itemOf(finding, place);
  item.classList.toggle("current", place === current);
  old.replaceWith(item);
}

/** Show the finding at a place of the list: card, line and text. */
function activate(place) {
  const list = part("findings");
  itemAt(current)?.classList.remove("current");
  list.querySelector("[aria-current]")?.removeAttribute("aria-current");
  current = listed.length ? Math.min(Math.max(place, 0), listed.length - 1) : -1;
  const finding = listed[current];
  if (finding) {
    if (!itemAt(current)) drawList(current);
    const item = itemAt(current);
    item.classList.add("current");
    item.firstElementChild.setAttribute("aria-current", "true");
    showDocument(documentOf(finding));
  }
  framePlaces(finding);
  drawCard();
  if (!finding) return;
  bring(list, itemAt(current), "nearest");
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
