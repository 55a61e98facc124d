// The document on the left: alone, or its original and itself in two columns of paragraphs that belong together.
const BLOCK = 40; // rows that are drawn at once, when they come near
let shownDocument = -1;
let shownPlaces = []; // places of the finding shown: { document, start, end, own, letter, order }
let cells = new Map(); // "document:paragraph" → its element, once drawn
let blocks = [];
let watcher = null;

/** Rows of paragraphs of a document: [paragraphs of its original, its own]; the first is empty where it stands alone. */
function rowsOf(number) {
  const shown = documents[number];
  return shown.original >= 0 ? shown.rows : shown.paragraphs.map((_, at) => [[], [at]]);
}

/** Show a document; its rows are drawn block by block. */
function showDocument(number) {
  if (number === shownDocument) return;
  shownDocument = number;
  const shown = documents[number];
  const beside = shown.original >= 0;
  cells = new Map();
  blocks = [];
  watcher?.disconnect();
  watcher = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => drawBlock(blocks[entry.target.dataset.block])),
    { root: part("text"), rootMargin: "800px" },
  );
  const pane = part("text");
  pane.className = beside ? "beside" : "alone";
  pane.replaceChildren();
  if (beside) {
    const head = make("div", "columns");
    head.append(make("span", "", nameOf(documents[shown.original])), make("span", "", nameOf(shown)));
    pane.append(head);
  }
  const rows = rowsOf(number);
  for (let at = 0; at < rows.length; at += BLOCK) {
    const element = make("div", "block", "", { "data-block": blocks.length });
    element.style.minHeight = `${lengthOf(rows.slice(at, at + BLOCK)) / 20 + 2}em`;
    blocks.push({ element, rows: rows.slice(at, at + BLOCK), drawn: false });
    pane.append(element);
    watcher.observe(element);
  }
  pane.scrollTop = 0;
  part("shown").value = number;
  drawStrip(number);
  drawDrawers();
}

/** Signs in rows, to guess how high they will be. */
function lengthOf(rows) {
  const { paragraphs } = documents[shownDocument];
  return rows.reduce((sum, [, own]) => sum + own.reduce((all, at) => all + paragraphs[at][1] - paragraphs[at][0] + 20, 0), 0);
}

/** Draw the rows of one block. */
function drawBlock(block) {
  if (!block || block.drawn) return;
  block.drawn = true;
  watcher.unobserve(block.element);
  const { original } = documents[shownDocument];
  for (const [theirs, own] of block.rows) {
    const row = make("div", "row");
    if (original >= 0) row.append(drawCell(original, theirs));
    row.append(drawCell(shownDocument, own));
    block.element.append(row);
  }
  block.element.style.minHeight = "";
}

/** One side of a row: its paragraphs, or a word that there is none. */
function drawCell(number, paragraphs) {
  const cell = make("div", "cell");
  if (!paragraphs.length) cell.append(make("p", "missing", words("without.partner")));
  for (const at of paragraphs) {
    const element = make("p", at === 0 ? "headline" : "");
    cells.set(`${number}:${at}`, [element, number, at]);
    drawParagraph(element, number, documents[number].paragraphs[at], placesIn(number));
    cell.append(element);
  }
  return cell;
}

const placesIn = (number) => shownPlaces.filter((place) => place.document === number);

/** The number of the paragraph that an offset lies in. */
function paragraphAt(number, offset) {
  return Math.max(0, lastNotAbove(documents[number].paragraphs, offset, ([start]) => start));
}

/** Draw the paragraphs anew that hold some places. */
function redraw(places) {
  const keys = new Set();
  for (const { document: number, start, end } of places) {
    const to = paragraphAt(number, end);
    for (let at = paragraphAt(number, start); at <= to; at += 1) keys.add(`${number}:${at}`);
  }
  for (const key of keys) {
    const cell = cells.get(key);
    if (cell) drawParagraph(cell[0], cell[1], documents[cell[1]].paragraphs[cell[2]], placesIn(cell[1]));
  }
}

/** Draw everything anew that is drawn: the filters say which findings are underlined. */
function redrawText() {
  for (const [element, number, at] of cells.values()) {
    drawParagraph(element, number, documents[number].paragraphs[at], placesIn(number));
  }
}

/** Frame the places of a finding in the text, and nothing else. */
function framePlaces(finding) {
  const before = shownPlaces;
  shownPlaces = (finding?.places ?? []).map(([number, start, end], order) => ({
    kind: "place", document: number, start, end, own: order === 0, order, letter: words("letters")[order] ?? "",
  }));
  redraw([...before, ...shownPlaces]);
}

/** Bring a place of the finding shown into view. */
function showPlace(order) {
  const place = shownPlaces[order];
  if (!place) return;
  const shown = documents[shownDocument];
  if (place.document !== shownDocument && place.document !== shown.original) showDocument(place.document);
  const paragraph = paragraphAt(place.document, place.start);
  const side = place.document === shownDocument ? 1 : 0;
  drawBlock(blocks.find((block) => block.rows.some((row) => row[side].includes(paragraph))));
  const [element] = cells.get(`${place.document}:${paragraph}`) ?? [];
  const mark = element?.querySelector(`[data-place="${order}"]`) ?? element;
  bring(part("text"), mark, "center");
  mark?.classList.add("flash");
  setTimeout(() => mark?.classList.remove("flash"), 900);
}

/** The strip of a document, as the list without script has it. */
function drawStrip(number) {
  const strip = part("contents").querySelector(`[data-document="${number}"] svg`);
  part("strip").replaceChildren(...(strip ? [strip.cloneNode(true)] : []));
}

/** Make the pane work. */
function startText() {
  fillSelect(part("shown"), documents.map((shown, number) => [number, nameOf(shown)]));
  part("shown").addEventListener("change", (event) => showDocument(Number(event.target.value)));
  const lead = (event) => {
    const mark = event.target.closest("[data-finding]");
    if (mark) activateFinding(Number(mark.dataset.finding));
  };
  part("text").addEventListener("click", lead);
  part("strip").addEventListener("click", lead);
}
