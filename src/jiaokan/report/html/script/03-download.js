// The verdicts as a CSV file that `jiaokan decide --from` takes.

/** One field, quoted where it has to be. */
function field(value) {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All verdicts given here, one row for each fingerprint of each finding, in the order of the report. */
function decisionsAsCsv() {
  const rows = [data.columns];
  for (const number of [...made.keys()].sort((one, other) => one - other)) {
    const finding = findings[number];
    for (const fingerprint of finding.fingerprints) {
      const row = {
        fingerprint,
        code: finding.code,
        document: documents[documentOf(finding)].path,
        quotation: finding.quotation,
        ...made.get(number),
        expires: "",
      };
      rows.push(data.columns.map((column) => row[column]));
    }
  }
  return rows.map((row) => row.map(field).join(",") + "\n").join("");
}

/** Hand the file to the browser. */
function download() {
  if (!made.size) return;
  const address = URL.createObjectURL(new Blob([decisionsAsCsv()], { type: "text/csv;charset=utf-8" }));
  const link = make("a", "", "", { href: address, download: "jiaokan.decisions.csv" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
