"use strict";
// Draws the figures, unfolds lines to their traces, sorts and searches tables. Without it the page shows everything.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // figures; with a view box the print style can scale them to the paper
  const scalable = (box) => all(".main-svg", box).forEach((svg) => {
    svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
  });
  all("[data-figure]").forEach((box) => {
    const figure = JSON.parse(document.getElementById(box.dataset.figure).textContent);
    Plotly.newPlot(box, figure.data, figure.layout, { displayModeBar: false, responsive: true });
    box.on("plotly_afterplot", () => scalable(box));
    scalable(box);
  });

  // lines unfold to their traces
  const unfold = (button, open) => {
    button.setAttribute("aria-expanded", open);
    document.getElementById(button.getAttribute("aria-controls")).hidden = !open;
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".unfold");
    if (button) unfold(button, button.getAttribute("aria-expanded") !== "true");
  });

  // tables sort by a column; a row and its trace are one <tbody>
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const value = (group, column) => {
    const cell = group.rows[0].cells[column];
    return cell.dataset.value ?? cell.textContent.trim();
  };
  const order = (numeric) => (a, b) => (numeric ? a - b : words.compare(a, b));
  const sort = (table, head) => {
    const column = head.cellIndex, numeric = head.classList.contains("number");
    const first = numeric ? "descending" : "ascending", other = numeric ? "ascending" : "descending";
    const now = head.getAttribute("aria-sort") === first ? other : first;
    [...table.tHead.rows[0].cells].forEach((th) => th.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", now);
    const rows = [...table.tBodies].map((group) => [value(group, column), group]);
    const known = rows.filter(([key]) => key !== ""), blank = rows.filter(([key]) => key === "");
    const compare = order(numeric), sign = now === "ascending" ? 1 : -1;
    known.sort(([a], [b]) => sign * compare(a, b));
    table.append(...[...known, ...blank].map(([, group]) => group));
  };
  all("table.sortable").forEach((table) => {
    [...table.tHead.rows[0].cells].filter((cell) => cell.matches("th")).forEach((head) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    });
  });

  // search: every word must stand somewhere in the line or in its trace
  all("[data-search]").forEach((box) => {
    const table = document.getElementById(box.dataset.search);
    const groups = [...table.tBodies], count = document.getElementById(box.dataset.count);
    let texts = null;
    const search = () => {
      texts ??= groups.map((group) => group.textContent.normalize("NFKC").toLowerCase());
      const wanted = box.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      groups.forEach((group, n) => {
        const fits = wanted.every((word) => texts[n].includes(word));
        group.hidden = !fits;
        found += fits;
      });
      count.textContent = count.dataset.text.replace("{found}", found).replace("{all}", groups.length);
    };
    let wait = 0;
    box.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(search, 120); });
    search();
  });
  all("[data-fold]").forEach((button) => button.addEventListener("click", () => {
    const open = button.dataset.fold === "open";
    all("tbody:not([hidden]) .unfold", document.getElementById(button.dataset.table)).forEach((b) => unfold(b, open));
  }));
  all(".tools").forEach((tools) => { tools.hidden = false; });
})();
