// The keyboard. Keys with Control, Alt or Meta, and all keys in a field, belong to the browser.
const KEYS = {
  j: () => activate(current + 1),
  ArrowDown: () => activate(current + 1),
  k: () => activate(current - 1),
  ArrowUp: () => activate(current - 1),
  J: () => walkErrors(1),
  K: () => walkErrors(-1),
  Enter: () => {
    part("text").scrollIntoView({ block: "nearest" });
    showPlace(0);
  },
  a: () => askReason("accepted"),
  e: () => askReason("fixed"),
  q: () => askReason("query"),
  z: () => takeBack(),
  d: () => part("card").querySelector("details")?.toggleAttribute("open"),
  f: () => part("tools").querySelector(".chip").focus(),
  "/": () => {
    part("search").focus();
    part("search").select();
  },
  t: () => toggleDrawer(openDrawer || "figures"),
  "?": () => toggleKeys(),
};

/** The next or previous open error. */
function walkErrors(step) {
  const place = openFrom(current, step, (finding) => finding.severity === "error" && isOpen(finding));
  if (place >= 0) activate(place);
}

/** Take the last verdict back and show its finding again. */
function takeBack() {
  const finding = undo();
  if (!finding) return;
  afterVerdict(finding);
  if (passes(finding)) {
    if (!listed.includes(finding)) refilter();
    activateFinding(finding.number);
  } else {
    refilter();
  }
}

/** Show or hide the list of keys. */
function toggleKeys() {
  part("keys").hidden = !part("keys").hidden;
  part("help").setAttribute("aria-expanded", String(!part("keys").hidden));
}

/** True where a key belongs to what has the focus. */
function isTaken(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return true;
  if (event.target.closest("input, select, textarea")) return true;
  return event.key === "Enter" && Boolean(event.target.closest("button, a, summary"));
}

/** Make the keys work. */
function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest("#tools")) {
      part("findings").focus();
      return;
    }
    if (isTaken(event)) return;
    const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const letter = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase(); // whatever Caps Lock says
    const action = place >= 0 ? () => showPlace(place) : KEYS[event.key.length === 1 ? letter : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  part("undo").addEventListener("click", takeBack);
  part("download").addEventListener("click", download);
  part("help").addEventListener("click", toggleKeys);
}
