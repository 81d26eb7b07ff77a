/* Sorts and filters the tables of a catalogue in the browser, without a server; a few rows in another page are sorted only. A catalogue that is
   cut into pages brings all its rows with a script when a reader first sorts or filters, so that it works from file://, too. Without
   script the tables read as they stand. */
(function () {
  "use strict";

  const AT_ONCE = 200;
  const CHOICES = 60;
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const waiting = new Map();

  /* Files of rows call this. */
  window.milpartRows = function (name, data) {
    const done = waiting.get(name);
    if (done) done(data);
  };

  function load(file) {
    const name = file.split("/").pop().replace(/\.js$/, "");
    return new Promise(function (resolve, reject) {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = file;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  function rowsFrom(data, where) {
    const holder = document.createElement("template");
    const chosen = data.rows.filter(function (row) { return !where || row[1].includes(where); });
    holder.innerHTML = "<table><tbody>" + chosen.map(function (row) { return row[0]; }).join("") + "</tbody></table>";
    const rows = Array.from(holder.content.querySelectorAll("tr"));
    rows.forEach(function (row, place) { row.marks = chosen[place][1]; });
    return rows;
  }

  function keyOf(row, column) {
    const cell = row.cells[column];
    if (!cell) return "";
    return cell.dataset.sort || (cell.querySelector("a") || cell).textContent.trim();
  }

  /* What a row is searched by: its words in small letters, without accents. */
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function element(name, attributes, text) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(function (pair) { made.setAttribute(pair[0], pair[1]); });
    if (text) made.textContent = text;
    return made;
  }

  function Listing(root) {
    const tables = Array.from(root.querySelectorAll("table"));
    const files = (root.dataset.rows || "").split(" ").filter(Boolean);
    const where = root.dataset.where || "";
    const isWhole = root.classList.contains("mp-listing");
    let note = "";
    let parts = tables.map(function (table) { return { table: table, rows: Array.from(table.tBodies[0].rows), sort: null }; });
    let loaded = files.length ? null : Promise.resolve();
    const text = element("input", { type: "search", class: "mp-filter", "aria-label": "Filter the rows", placeholder: "Filter the rows" });
    const count = element("p", { class: "mp-quiet mp-found", role: "status" });
    const bar = element("div", { class: "mp-bar" });
    const choices = [];

    function ready() {
      if (!loaded) {
        count.textContent = "Loading all rows …";
        loaded = Promise.all(files.map(load)).then(takeAll).then(function () { count.textContent = ""; }, function () { note = " on this page; the rows of the other pages cannot be read here"; });
      }
      return loaded;
    }

    function takeAll(found) {
      const shell = root.querySelector("section");
      const made = [];
      found.forEach(function (data) {
        const rows = rowsFrom(data, where);
        Object.entries(data.sections).forEach(function (pair) {
          const own = files.length > 1 || Object.keys(data.sections).length === 1 || where ? rows : copiesOf(rows, pair[0]);
          if (own.length) made.push(sectionFor(shell, pair, own));
        });
      });
      root.replaceChildren(...made.map(function (part) { return part.section; }));
      document.querySelectorAll(".mp-steps").forEach(function (steps) { steps.hidden = true; });
      document.querySelectorAll(".mp-jumps a").forEach(function (jump) {
        if (made.some(function (part) { return jump.hash === "#" + part.section.id; })) jump.setAttribute("href", jump.hash);
      });
      parts = made;
      parts.forEach(prepare);
      offerChoices();
    }

    /* A row stands under each of its headings; an element can stand in one place only. */
    function copiesOf(rows, heading) {
      return rows.filter(function (row) { return row.marks.includes(heading); }).map(function (row) { return row.cloneNode(true); });
    }

    function sectionFor(shell, pair, rows) {
      const known = document.getElementById(pair[0]);
      const section = (known || shell).cloneNode(true);
      section.removeAttribute("id");
      if (pair[0]) section.id = pair[0];
      let heading = section.querySelector("h2");
      if (pair[1]) {
        if (!heading) { heading = element("h2"); section.prepend(heading); }
        heading.textContent = pair[1] + " ";
        heading.append(element("span", { class: "mp-quiet" }, String(rows.length)));
      }
      if (pair[1]) section.querySelector(".mp-scroll").setAttribute("aria-label", pair[1]);
      const table = section.querySelector("table");
      const head = table.tHead.rows[0];
      const titles = Array.from(rows[0].cells).map(function (cell) { return cell.dataset.label; });
      head.replaceChildren(...titles.map(function (title) { return element("th", { scope: "col" }, title); }));
      return { section: section, table: table, rows: rows, sort: null };
    }

    /* A row is found by its own words and by those of the heading above it. */
    function fits(row, words, heading) {
      if (words.length && row.words === undefined) row.words = fold(row.textContent);
      return words.every(function (word) { return row.words.includes(word) || heading.includes(word); }) && choices.every(function (choice) {
        if (!choice.value) return true;
        const cell = Array.from(row.cells).find(function (one) { return one.dataset.label === choice.dataset.label; });
        return Boolean(cell) && valuesOf(cell).includes(choice.value);
      });
    }

    function update() {
      const words = fold(text.value).split(/\s+/).filter(Boolean);
      let total = 0;
      parts.forEach(function (part) {
        const heading = part.table.closest("section, .mp-block").querySelector("h2 > a, h2, .mp-block-title");
        const title = heading ? fold(heading.tagName === "A" ? heading.textContent : heading.firstChild.textContent) : "";
        const found = part.rows.filter(function (row) { return fits(row, words, title); });
        if (part.sort) sortRows(found, part.sort);
        total += found.length;
        part.table.tBodies[0].replaceChildren(...found.slice(0, isWhole ? part.most || AT_ONCE : found.length));
        if (!isWhole) return;
        const section = part.table.closest("section");
        section.hidden = !found.length;
        more(part, section, found.length);
      });
      count.textContent = total + (total === 1 ? " row" : " rows") + note;
    }

    function more(part, section, found) {
      const old = section.querySelector(".mp-show-more");
      if (old) old.remove();
      if (found > (part.most || AT_ONCE)) {
        const button = element("button", { type: "button", class: "mp-show-more" }, "Show " + Math.min(AT_ONCE, found - (part.most || AT_ONCE)) + " more of " + found);
        button.addEventListener("click", function () { part.most = (part.most || AT_ONCE) + AT_ONCE; update(); });
        section.append(button);
      }
    }

    function sortRows(rows, sort) {
      const keys = new Map(rows.map(function (row) { return [row, keyOf(row, sort.column)]; }));
      rows.sort(function (one, other) {
        const first = keys.get(one), second = keys.get(other);
        if (!first || !second) return first ? -1 : second ? 1 : 0;
        return sort.up * collator.compare(first, second);
      });
    }

    /* A tree has its own order, and a single row none. */
    function prepare(part) {
      if (part.table.classList.contains("mp-tree") || (part.rows.length < 2 && !files.length)) return;
      part.table.classList.add("mp-sortable");
      Array.from(part.table.tHead.rows[0].cells).forEach(function (cell, column) {
        const button = element("button", { type: "button", class: "mp-sort" }, cell.textContent);
        cell.replaceChildren(button);
        button.addEventListener("click", function () {
          const up = cell.getAttribute("aria-sort") === "ascending" ? -1 : 1;
          ready().then(function () {
            const now = parts.find(function (one) { return one === part; }) || parts.find(function (one) { return one.section && one.section.id === part.table.closest("section").id; }) || parts[0];
            const cells = Array.from(now.table.tHead.rows[0].cells);
            cells.forEach(function (other) { other.removeAttribute("aria-sort"); });
            cells[column].setAttribute("aria-sort", up > 0 ? "ascending" : "descending");
            now.sort = { column: column, up: up };
            update();
            if (now !== part) cells[column].querySelector("button").focus();
          });
        });
      });
    }

    /* A cell that names its row has its label at the head of the column only. */
    function nameRows(part) {
      const title = part.table.tHead.rows[0].cells[0].textContent;
      part.rows.forEach(function (row) { if (!row.cells[0].dataset.label) row.cells[0].dataset.label = title; });
    }

    function valuesOf(cell) {
      const holder = document.createElement("template");
      return cell.innerHTML.split(",<wbr> ").map(function (value) {
        holder.innerHTML = value;
        return holder.content.textContent.trim();
      }).filter(Boolean);
    }

    function offerChoices() {
      const labels = new Map();
      parts.forEach(function (part) {
        part.rows.forEach(function (row) {
          Array.from(row.cells).forEach(function (cell) {
            if (cell.querySelector(".mp-row-summary") || /^[0-9]/.test(cell.textContent)) return;
            if (!labels.has(cell.dataset.label)) labels.set(cell.dataset.label, new Map());
            const known = labels.get(cell.dataset.label);
            valuesOf(cell).forEach(function (value) { known.set(value, (known.get(value) || 0) + 1); });
          });
        });
      });
      labels.forEach(function (values, label) {
        const repeated = Array.from(values.values()).some(function (number) { return number > 1; });
        const longest = Math.max(0, ...Array.from(values.keys()).map(function (value) { return value.length; }));
        if (values.size < 2 || values.size > CHOICES || longest > 90 || !repeated) return;
        const choice = element("select", { "aria-label": label, "data-label": label });
        choice.append(element("option", { value: "" }, label));
        Array.from(values.keys()).sort(collator.compare).forEach(function (value) { choice.append(element("option", { value: value }, value + " (" + values.get(value) + ")")); });
        choice.addEventListener("change", update);
        choices.push(choice);
        bar.append(choice);
      });
    }

    parts.forEach(prepare);
    if (!isWhole) return;
    parts.forEach(nameRows);
    text.addEventListener("focus", ready, { once: true });
    text.addEventListener("input", function () { ready().then(update); });
    bar.append(text);
    if (!files.length) offerChoices();
    root.before(bar, count);
  }

  document.querySelectorAll(".mp-listing, .mp-block").forEach(function (root) {
    if (root.querySelector("tbody tr") && !root.querySelector(".mp-listing")) Listing(root);
  });
})();
