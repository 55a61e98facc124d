// Verdicts of this reader: kept in the browser until they are downloaded, each can be undone.
const storeKey = `jiaokan:${data.identity}`;
const made = new Map(); // number of a finding → { verdict, reason, reviewer, date }
const undone = []; // what stood there before each verdict, the last one at the end
const last = { reviewer: "", reasons: {} };
let stores = true;

/** The day in the browser's own time, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const digits = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}

/** open, accepted, fixed or query: the verdict given here, else the one the report came with. */
function stateOf(finding) {
  return made.get(finding.number)?.verdict || finding.verdict || "open";
}

const isOpen = (finding) => stateOf(finding) === "open";
const wasAccepted = (finding) => finding.verdict === "accepted";

/** Give a verdict; the one before can be brought back. */
function decide(finding, verdict, reason, reviewer) {
  undone.push([finding.number, made.get(finding.number)]);
  made.set(finding.number, { verdict, reason, reviewer, date: today() });
  last.reviewer = reviewer;
  last.reasons[verdict] = reason;
  remember();
}

/** Take the last verdict back; returns the finding it was about, or null. */
function undo() {
  const step = undone.pop();
  if (!step) return null;
  const [number, before] = step;
  if (before) made.set(number, before);
  else made.delete(number);
  remember();
  return findings[number];
}

/** Keep the verdicts; a browser that keeps nothing makes us ask before the page is left. */
function remember() {
  try {
    localStorage.setItem(storeKey, JSON.stringify({ made: [...made], reviewer: last.reviewer }));
  } catch {
    stores = false;
  }
}

/** Bring back the verdicts that were kept of this very report; what is damaged is passed over. */
function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(storeKey) || "{}");
    last.reviewer = String(kept.reviewer || "");
    for (const [number, decision] of kept.made || []) {
      if (findings[number] && ["accepted", "fixed", "query"].includes(decision.verdict)) made.set(number, decision);
    }
  } catch {
    stores = false;
  }
}

window.addEventListener("beforeunload", (event) => {
  if (!stores && made.size) event.preventDefault();
});
