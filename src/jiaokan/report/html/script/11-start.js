// Start; where anything fails the list without script is shown instead.
try {
  recall();
  for (const number of made.keys()) stateInSheet(findings[number]);
  startFilters();
  startText();
  startCard();
  startList();
  startDrawers();
  startKeys();
  if (documents.length) showDocument(0);
  refilter();
  drawStanding();
} catch (error) {
  document.documentElement.className = "";
  throw error;
}
