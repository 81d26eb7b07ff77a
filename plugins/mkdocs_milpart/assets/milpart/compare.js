/* Lets a reader choose up to six Member States whose strategies stand side by side: the columns of the others go, and what the chosen ones
   share is counted anew. The choice stands in the address (#states=DEU,FRA) and can be sent to somebody. Without script all stand there. */
(function () {
  "use strict";

  const MOST = 6;
  const root = document.querySelector(".mp-compared");
  const heads = root ? Array.from(root.querySelectorAll(".mp-side-by-side thead th[data-state]")) : [];
  const names = new Map(heads.map(function (head) { return [head.dataset.state, head.dataset.name]; }));
  if (names.size < 2) return;
  const collator = new Intl.Collator("en", { sensitivity: "base" });
  const boxes = new Map();
  let chosen = new Set();

  function element(name, attributes, text) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(function (pair) { made.setAttribute(pair[0], pair[1]); });
    if (text) made.textContent = text;
    return made;
  }

  function isShown(state) {
    return !chosen.size || chosen.has(state);
  }

  /* What a table, a cell or a list has without any choice, to be put back. */
  function originalsOf(node) {
    if (!node.originals) node.originals = Array.from(node.childNodes);
    return node.originals;
  }

  function cellsOf(row, said) {
    return Array.from(row.cells).filter(function (cell) { return cell.dataset.said === said && isShown(cell.dataset.state); });
  }

  function Row(row) {
    const naming = cellsOf(row, "yes");
    const stating = naming.length + cellsOf(row, "no").length;
    return { row: row, label: row.cells[0], naming: naming, count: naming.length, stating: stating };
  }

  function countAgain(found) {
    const tally = found.row.querySelector(".mp-tally"), kind = found.row.querySelector(".mp-kind");
    const whole = originalsOf(tally);
    found.row.hidden = !found.count;
    kind.textContent = root.dataset[found.count === 1 ? "one" : found.count === found.stating ? "all" : "some"];
    tally.replaceChildren(...(chosen.size ? [recordsOf(found)] : whole));
  }

  /* The number that is counted anew opens the records that make it up. */
  function recordsOf(found) {
    const details = element("details", { class: "mp-counted" });
    details.append(element("summary", {}, found.count + " of " + found.stating));
    found.naming.forEach(function (cell) {
      details.append(element("a", { href: cell.querySelector("a").getAttribute("href") }, names.get(cell.dataset.state)));
    });
    return details;
  }

  function converge(table) {
    const body = table.tBodies[0];
    const rows = originalsOf(body).map(Row);
    rows.forEach(countAgain);
    const inOrder = chosen.size ? rows.slice().sort(byWidth) : rows;
    body.replaceChildren(...inOrder.map(function (found) { return found.row; }));
    stateAgain(table, rows);
    sayNothing(table, rows.every(function (found) { return !found.count; }));
    return inOrder;
  }

  function byWidth(one, other) {
    return other.count - one.count || collator.compare(one.label.textContent, other.label.textContent);
  }

  /* A table with no row left goes, and a sentence takes its place. */
  function sayNothing(table, isEmpty) {
    const box = table.closest(".mp-scroll");
    if (!box.instead) {
      box.instead = element("p", { class: "mp-quiet" }, "Of those chosen, none says anything here.");
      box.after(box.instead);
    }
    box.hidden = isEmpty;
    box.instead.hidden = !isEmpty;
  }

  /* The sentence above a table: how many of the chosen name anything there. */
  function stateAgain(table, rows) {
    const about = table.closest(".mp-scroll").previousElementSibling;
    if (!about || !about.classList.contains("mp-stating")) return;
    const whole = originalsOf(about);
    const stating = rows.length ? rows[0].stating : 0;
    about.replaceChildren(...(chosen.size ? ["Of the " + chosen.size + " chosen, " + (stating || "none") + (stating === 1 ? " names" : " name") + " any."] : whole));
  }

  function tellAlone(topic, rows) {
    root.querySelectorAll(".mp-alone td[data-topic='" + topic + "']").forEach(function (cell) {
      const whole = originalsOf(cell), state = cell.parentElement.dataset.state;
      const own = rows.filter(function (found) { return found.count === 1 && found.naming[0].dataset.state === state; });
      const list = element("ul", { class: "mp-values" });
      own.forEach(function (found) { list.append(element("li", {}, found.label.textContent)); });
      cell.replaceChildren(...(chosen.size ? (own.length ? [list] : []) : whole));
    });
  }

  function show() {
    boxes.forEach(function (box, state) { box.checked = chosen.has(state); });
    root.querySelectorAll("[data-state]").forEach(function (part) { part.hidden = !isShown(part.dataset.state); });
    root.querySelectorAll(".mp-converge").forEach(function (table) { tellAlone(table.dataset.topic, converge(table)); });
    all.disabled = !chosen.size;
  }

  function tell(words) {
    status.textContent = words;
  }

  function tellChoice() {
    const list = Array.from(chosen, function (state) { return names.get(state); }).sort(collator.compare);
    tell(list.length ? list.join(", ") + ". Figures and the drawing of nearness are about all " + names.size + "." : "All " + names.size + " Member States are shown.");
  }

  function keep() {
    const hash = chosen.size ? "#states=" + Array.from(chosen).sort().join(",") : "";
    try {
      history.replaceState(history.state, "", hash || location.pathname + location.search);
    } catch (_refused) {
      location.hash = hash || "#";  /* where a page opened from a folder may not rewrite its address */
    }
  }

  function choose(states) {
    chosen = new Set(states);
    show();
    keep();
    tellChoice();
  }

  function toggle(state) {
    if (!chosen.has(state) && chosen.size >= MOST) {
      boxes.get(state).checked = false;
      tell("Six are chosen already. Take one away before you add " + names.get(state) + ".");
      return;
    }
    const next = new Set(chosen);
    if (!next.delete(state)) next.add(state);
    choose(next);
  }

  /* Reads the choice from the address; an address without one changes nothing. */
  function readAddress() {
    const found = /^#states=([^&]*)$/.exec(location.hash);
    if (!found) return;
    let written = found[1];
    try { written = decodeURIComponent(written); } catch (_malformed) { /* read as it stands */ }
    const asked = Array.from(new Set(written.toUpperCase().split(",").filter(Boolean)));
    const known = asked.filter(function (code) { return names.has(code); });
    chosen = new Set(known.slice(0, MOST));
    show();
    tellChoice();
    const unknown = asked.filter(function (code) { return !names.has(code); });
    if (unknown.length) tell(status.textContent + " No strategy here of: " + unknown.join(", ") + ".");
    if (known.length > MOST) tell(status.textContent + " Only the first six of the address are shown.");
  }

  /* Ready choices: those that name the same partner or region, where they are two to six. */
  function offer() {
    const select = element("select", { "aria-label": "Choose those that name the same" });
    select.append(element("option", { value: "" }, "Choose those that name …"));
    root.querySelectorAll(".mp-converge[data-topic='partners'] tbody tr, .mp-converge[data-topic='regions'] tbody tr, .mp-converge[data-topic='instruments'] tbody tr").forEach(function (row) {
      const found = Row(row);
      if (found.count < 2 || found.count > MOST) return;
      const states = found.naming.map(function (cell) { return cell.dataset.state; }).join(",");
      select.append(element("option", { value: states }, found.label.textContent + " (" + found.count + ")"));
    });
    select.addEventListener("change", function () {
      if (select.value) choose(select.value.split(","));
      select.value = "";
    });
    return select;
  }

  const form = element("form", { class: "mp-choose-states" });
  const fieldset = element("fieldset");
  const all = element("button", { type: "button", class: "mp-show-more" }, "Show all");
  const status = element("p", { class: "mp-quiet mp-found", role: "status" });
  const bar = element("div", { class: "mp-bar" });
  fieldset.append(element("legend", {}, "Choose up to six Member States to compare"));
  names.forEach(function (name, state) {
    const label = element("label"), box = element("input", { type: "checkbox", name: "state", value: state, autocomplete: "off" });
    label.append(box, " " + name);
    box.addEventListener("change", function () { toggle(state); });
    boxes.set(state, box);
    fieldset.append(label);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  all.addEventListener("click", function () { choose([]); });
  bar.append(offer(), all);
  form.append(fieldset, bar, status);
  root.querySelector("section").before(form);
  all.disabled = true;
  tellChoice();
  readAddress();
  window.addEventListener("hashchange", readAddress);
})();
