// Drawers below: every figure, name and relation that was read, and the documents with what was covered.
const ROWS = 200;
let openDrawer = "";
let drawerWatcher = null;

/** Columns of a drawer: keys of their heads, and for each row its cells behind the place. */
const DRAWERS = {
  figures: {
    heads: ["column.surface", "column.kind", "column.value", "column.measure", "column.about", "column.relations"],
    cells: (row) => [row[4], row[5], row[6], row[7], row[8] || words("alone")],
    alone: (row) => !row[8],
  },
  names: {
    heads: ["column.surface", "column.kind", "column.canonical", "column.parent", "column.known"],
    cells: (row) => [row[4], row[5], row[6], row[7] ? words("known") : ""],
    alone: () => false,
  },
  relations: {
    heads: ["column.operands", "column.kind", "column.cue", "column.verdict", "column.reason"],
    cells: (row) => [row[4], row[5], words(`verdict.${row[6]}`), row[7]],
    surface: (row) => row[8],
    alone: (row) => row[6] === "undecided",
  },
};

/** Buttons of the drawers, with how much lies in them for the document shown. */
function drawDrawers() {
  const shown = documents[shownDocument];
  const buttons = Object.keys(DRAWERS).map((name) => {
    const rows = shown[name];
    const count = name === "figures"
      ? words("table.count", words("table.figures"), rows.length, rows.filter(DRAWERS.figures.alone).length)
      : words("table.whole", words(`table.${name}`), rows.length);
    return [name, count];
  });
  buttons.push(["documents", words("table.whole", words("table.documents"), documents.length)]);
  part("drawers").replaceChildren(
    ...buttons.map(([name, text]) =>
      make("button", "", text, {
        type: "button", "data-drawer": name, "aria-expanded": String(name === openDrawer), "aria-controls": "drawer",
      }),
    ),
  );
  if (openDrawer && openDrawer !== "documents") drawDrawer();
}

/** Open a drawer, or close the one that is open. */
function toggleDrawer(name) {
  openDrawer = name === openDrawer ? "" : name;
  part("drawer").hidden = !openDrawer;
  drawDrawers();
  if (openDrawer) drawDrawer();
}

/** Fill the drawer that is open. */
function drawDrawer() {
  drawerWatcher?.disconnect();
  const drawer = part("drawer");
  drawer.scrollTop = 0;
  if (openDrawer === "documents") {
    const copy = part("contents").cloneNode(true);
    copy.removeAttribute("id");
    drawer.replaceChildren(copy);
    return;
  }
  const { heads } = DRAWERS[openDrawer];
  const table = make("table", openDrawer);
  const head = table.createTHead().insertRow();
  head.append(...["column.place", ...heads].map((key) => make("th", "", words(key), { scope: "col" })));
  const body = table.createTBody();
  drawer.replaceChildren(table);
  addRows(body, documents[shownDocument][openDrawer], 0);
}

/** Add the next rows to a drawer, and more when it is scrolled to their end. */
function addRows(body, rows, from) {
  const to = Math.min(rows.length, from + ROWS);
  for (const row of rows.slice(from, to)) body.append(rowOf(row));
  if (to === rows.length) return;
  drawerWatcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      drawerWatcher.disconnect();
      addRows(body, rows, to);
    },
    { root: part("drawer"), rootMargin: "400px" },
  );
  drawerWatcher.observe(body.lastElementChild);
}

/** One row: a button to its place, its words, and the rest. */
function rowOf(row) {
  const { cells: cellsOf, alone, surface } = DRAWERS[openDrawer];
  const [start, end, line, column] = row;
  const written = surface ? surface(row) : documents[shownDocument].text.slice(start, end);
  const element = make("tr", alone(row) ? "alone" : "");
  const place = make("th", "", "", { scope: "row" });
  place.append(make("button", "goto", `${line}:${column}`, { type: "button", "data-start": start, "data-end": end }));
  element.append(place, ...[written, ...cellsOf(row)].map((text) => make("td", "", visible(String(text)))));
  return element;
}

/** Make the drawers work. */
function startDrawers() {
  part("drawers").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) toggleDrawer(button.dataset.drawer);
  });
  part("drawer").addEventListener("click", (event) => {
    const button = event.target.closest("[data-start]");
    const row = event.target.closest("[data-document]");
    const mark = event.target.closest("[data-finding]");
    if (mark) activateFinding(Number(mark.dataset.finding));
    else if (button) pointOut(Number(button.dataset.start), Number(button.dataset.end));
    else if (row) {
      event.preventDefault();
      showDocument(Number(row.dataset.document));
    }
  });
}

/** Frame a stretch of the document shown that belongs to no finding. */
function pointOut(start, end) {
  const before = shownPlaces;
  shownPlaces = [{ kind: "place", document: shownDocument, start, end, own: true, order: 0, letter: "" }];
  redraw([...before, ...shownPlaces]);
  showPlace(0);
}
