// One paragraph as spans: figures in thin boxes, findings underlined, the places of the finding shown framed.
const marksOf = new Map(); // number of a document → { figures, findings }, sorted by where they begin

/** Everything of a document that is marked whatever is shown. */
function fixedMarks(number) {
  if (!marksOf.has(number)) {
    const figures = documents[number].figures.map(([start, end, , , , , , , relations]) => ({
      kind: "figure", start, end, alone: !relations,
    }));
    const own = findings
      .filter((finding) => documentOf(finding) === number)
      .map((finding) => ({ kind: "finding", start: finding.places[0][1], end: finding.places[0][2], finding }));
    own.sort((one, other) => one.start - other.start || weight(one.finding) - weight(other.finding));
    const longest = Math.max(0, ...own.map((mark) => mark.end - mark.start));
    marksOf.set(number, { figures, findings: own, longest });
  }
  return marksOf.get(number);
}

/** Items of a sorted list that touch a stretch; none is longer than `longest`. */
function touching(items, start, end, longest) {
  const first = lastNotAbove(items, start - longest - 1, (item) => item.start) + 1;
  const after = lastNotAbove(items, end, (item) => item.start) + 1;
  return items.slice(first, after).filter((item) => item.end > start || (item.end === start && item.start === start));
}

/** The spans of one paragraph. `places` are those of the finding shown that lie in the document. */
function drawParagraph(element, number, [start, end], places) {
  const fixed = fixedMarks(number);
  const marks = [
    ...touching(fixed.figures, start, end, 100),
    ...touching(fixed.findings, start, end, fixed.longest).filter(({ finding }) => passes(finding)),
    ...places.filter((place) => place.end >= start && place.start <= end),
  ];
  const edges = new Map(); // offset → [marks that end, marks that begin]
  const edge = (at) => edges.get(at) ?? edges.set(at, [[], []]).get(at);
  for (const mark of marks) {
    edge(Math.max(start, mark.start))[1].push(mark);
    edge(Math.min(end, mark.end))[0].push(mark);
  }
  const text = documents[number].text;
  const on = new Set();
  const spans = [];
  let from = start;
  const flush = (to) => {
    if (to > from) spans.push(drawStretch(visible(text.slice(from, to)), on, from, to));
    from = to;
  };
  for (const at of [...edges.keys()].sort((one, other) => one - other)) {
    flush(at);
    const [ending, beginning] = edges.get(at);
    ending.forEach((mark) => on.delete(mark));
    const empty = beginning.filter((mark) => mark.start === mark.end);
    if (empty.length) spans.push(drawStretch("‸", new Set(empty), at, at));
    beginning.forEach((mark) => mark.end > at && on.add(mark));
  }
  flush(end);
  element.replaceChildren(...spans);
}

/** A stretch under the same marks: the worst finding gives its line, a place its frame. */
function drawStretch(text, marks, from, to) {
  if (!marks.size) return document.createTextNode(text);
  const span = make("span", "", text);
  let worst = null;
  for (const mark of marks) {
    if (mark.kind === "finding" && (!worst || weight(mark.finding) < weight(worst))) worst = mark.finding;
    if (mark.kind === "figure") {
      span.classList.add("figure");
      if (mark.end - mark.start <= 16) span.classList.add("unbroken");
      if (mark.alone) span.classList.add("alone");
      if (mark.start === from) span.classList.add("first");
      if (mark.end === to) span.classList.add("last");
    }
    if (mark.kind === "place") {
      span.classList.add("place", mark.own ? "own" : "other");
      if (mark.start === from || from === to) span.dataset.letter = mark.letter;
      if (mark.start === from) span.classList.add("opens");
      if (mark.end === to) span.classList.add("closes");
      span.dataset.place = mark.order;
    }
  }
  if (worst) {
    span.classList.add("finding", worst.severity);
    if (!isOpen(worst)) span.classList.add("decided");
    span.dataset.finding = worst.number;
    span.title = `${words(`severity.${worst.severity}`)} ${worst.code} ${worst.message}`;
  }
  return span;
}
