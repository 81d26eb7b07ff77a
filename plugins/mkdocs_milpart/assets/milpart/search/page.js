/* The search page: what is searched for stands in its address, filters with counts, results, and what was searched for before, which this
   browser keeps and nobody else. Text of records becomes text nodes only; nothing is sent anywhere. */
(() => {
  "use strict";

  const app = document.querySelector(".mp-search-app"), fallback = document.querySelector(".mp-search-without");
  if (!window.milpartParts) return;
  const { root, labels, element, start, marker, addressOf, dayOf, languageOf, lastWord, pauseAfter, grouped, counted, afterPause, hasKeys, onOpeningKey } = window.milpartParts;

  const PAGE = 10;
  const MORE = 20;
  const SHOWN = 6;
  const MANY = 14;
  const MOST = 200;
  const RECENT = 10;
  const OWN = ["q", "sort", "from", "to", "synonyms", "typed", "begins"];
  const store = "milpart-search " + new URL(root).pathname;
  const siteTitle = document.title.replace(/^Search/, "");

  const part = selector => app.querySelector(selector);
  const form = part(".mp-search-form"), input = part(".mp-search-input"), sort = part(".mp-search-sort select"), total = part("#mp-total");
  const chosen = part(".mp-chosen"), notes = part(".mp-notes"), results = part(".mp-results"), end = part(".mp-search-end");
  const filters = part("#mp-filters"), filtersOpen = part(".mp-filters-open"), keep = part("[data-part=keep]"), keptOpen = part("[data-part=kept-open]"), kept = part(".mp-kept"), keySwitch = part(".mp-keys input");
  const blocks = new Map(), opened = new Set(["type", "pillar", "status", "partner"]);
  let state = readAddress(), shown = history.state && history.state.shown || PAGE, facets = [], answer = null, asked = 0, isSettled = true, said;

  /* The state and the address */

  function readAddress() {
    const hash = location.hash.slice(1), found = new URLSearchParams(/(^|&)[a-z-]+=/.test(hash) ? hash : location.search);
    const day = (name, text = found.get(name) || "") => /^\d{4}-\d\d-\d\d$/.test(text) && (new Date(text).toJSON() || "").startsWith(text) ? text : "";
    const read = { q: found.get("q") || "", sort: found.get("sort"), from: day("from"), to: day("to"), synonyms: found.get("synonyms") !== "no", exact: found.get("typed") === "yes", typing: found.get("begins") === "yes", facets: { __proto__: null } };
    if (![...sort.options].some(option => option.value === read.sort)) read.sort = "relevance";
    found.forEach((value, key) => { if (!OWN.includes(key) && value) read.facets[key] = [...new Set([...read.facets[key] || [], value])]; });
    return read;
  }

  function addressFor(one) {
    const made = new URLSearchParams();
    const add = (key, value) => { if (value) made.append(key, value); };
    add("q", one.q);
    Object.entries(one.facets).forEach(([key, values]) => values.forEach(value => add(key, value)));
    add("from", one.from);
    add("to", one.to);
    add("sort", one.sort !== "relevance" && one.sort);
    add("synonyms", !one.synonyms && "no");
    add("typed", one.exact && "yes");
    add("begins", one.q && one.typing && "yes");  /* the last word is a beginning, until Enter */
    return made.toString();
  }

  /* Some browsers forbid a page in a folder to change its address, but not the part behind the #. */
  function writeAddress(push) {
    const made = addressFor(state);
    try {
      history[push ? "pushState" : "replaceState"]({ shown }, "", made ? "?" + made : location.pathname);
    } catch {
      location[push ? "assign" : "replace"]("#" + (made || "q="));
    }
  }

  /* Asks anew after a change. What is being typed is one step back, not one for each letter. */
  function change(changes, isWord) {
    state = Object.assign({}, state, changes);
    if (isWord || "q" in changes) state.typing = Boolean(isWord);
    shown = PAGE;
    writeAddress(isSettled || !isWord);
    isSettled = !isWord;
    ask();
  }

  /* The facets that are looked at: those of the open blocks, those in use, and the types, which the total tells. */
  const lookedAt = () => [...new Set(["type", ...opened, ...Object.keys(state.facets)])];

  /* Asks for a state, which has the names of the engine's options, and for the numbers of some facets. */
  function search(one, count, given) {
    return window.milpartSearch(one.q, { ...one, count, limit: shown, pages: one.q.trim() || (one.facets.type || []).includes("page"), ...given });
  }

  const searchAndInfo = (count, given) => Promise.all([search(state, count, given), window.milpartSearchInfo(lookedAt())]);

  /* Goes on with what was asked for besides, or with the words for what does not come, unless the reader has gone on. */
  function besides(asking, go, fail) {
    const mine = asked;
    asking.then(found => { if (mine === asked) go(found); }, error => { if (mine === asked) fail(lost(error)); });
  }

  /* Gives the words for an answer that does not come, and says them. */
  function lost(error) {
    console.warn(error);
    announce();
    return said = "The search cannot be loaded here";
  }

  async function ask() {
    const mine = ++asked;
    results.setAttribute("aria-busy", true);
    fallback.hidden = true;
    try {
      await start();
      const [found, info] = await searchAndInfo(lookedAt());
      if (mine !== asked) return;
      facets = info.facets;
      const strange = Object.keys(state.facets).filter(key => !facets.some(facet => facet.key === key));
      if (strange.length) {  /* what others have added to the address is no filter */
        strange.forEach(key => { delete state.facets[key]; });
        return ask();
      }
      show(found);
    } catch (error) {
      if (mine !== asked) return;
      total.textContent = lost(error);
      [results, notes, end].forEach(place => place.replaceChildren());
      fallback.hidden = false;
    }
    results.removeAttribute("aria-busy");
    said = total.textContent;
    announce(400);
  }

  const announce = afterPause(() => { part("[role=status]").textContent = said; });

  /* The results */

  function show(found) {
    answer = found;
    total.textContent = totalOf(found);
    results.replaceChildren(...found.hits.map(resultFor));
    showMore();
    showChosen();
    showNotes();
    showFilters();
    if (!found.total) showHelp();
    keep.hidden = !addressFor(state);
    sort.value = state.sort === "relevance" && !state.q.trim() ? "date" : state.sort;  /* without words, nothing is more relevant than another */
    document.title = (state.q && state.q + " - ") + "Search" + siteTitle;
  }

  function totalOf(found) {
    const types = state.facets.type, pages = !types || types.includes("page") ? Math.min(found.total, (found.facets.type || {}).page || 0) : 0;
    const records = found.total - pages;
    return found.total ? [records && counted(records, "record"), pages && counted(pages, "page")].filter(Boolean).join(" and ") + " found" : "Nothing found";
  }

  function resultFor(hit) {
    const mark = marker(answer.words, state.typing ? lastWord(state.q) : "");
    const language = languageOf(hit);
    const [status, tone] = labels.statuses[hit.status] || [hit.status, "new"];
    const facts = [
      [labels.types[hit.type] || hit.type],
      [hit.type !== "page" && hit.id, "mp-id"],
      [status, "mp-status mp-tone-" + tone],
      [dayOf(hit.date), "mp-date"],
      [hit.marking !== "PUBLIC" && hit.marking, "mp-result-marking"],
    ].filter(fact => fact[0]).map(([text, name]) => element("span", { class: name || "" }, text));
    const made = element("li", { class: "mp-result" },
      element("h3", language, element("a", { href: addressOf(hit.url) }, mark(hit.title || hit.id))),
      element("p", { class: "mp-kicker" }, ...facts),
      element("p", { class: "mp-result-summary", ...language }, mark(hit.summary)));
    if (hit.has.length && !made.querySelector("mark")) made.append(element("p", { class: "mp-result-inside" }, "Found inside: " + rightly(hit.has).join(", ")));
    return made;
  }

  /* Words as they were searched for. */
  function rightly(words) {
    return [...new Set(words.map(word => (answer.corrections.find(one => one.from === word) || { to: word }).to))];
  }

  function button(text, call, attributes) {
    const made = element("button", { type: "button", class: "mp-link", ...attributes }, text);
    made.addEventListener("click", call);
    return made;
  }

  function showMore() {
    const from = results.children.length, left = answer.total - from;
    end.replaceChildren();
    if (left <= 0) return;
    end.append(button("Show " + Math.min(MORE, left) + " more", () => besides(search(state, [], { limit: MORE, offset: from }), next => {
      if (from !== results.children.length || !next.hits.length) return;
      results.append(...next.hits.map(resultFor));
      shown = results.children.length;
      showMore();
      writeAddress(false);
      results.children[from].querySelector("a").focus();
    }, words => { end.lastChild.textContent = words; }), { class: "mp-show-more" }), " ", element("span", { class: "mp-quiet" }, "of " + grouped(answer.total)));
  }

  function showNotes() {
    const { suggestion, synonyms, corrections } = answer, made = [];
    const quoted = key => corrections.map(one => "“" + one[key] + "”").join(", ");
    if (corrections.length) made.push(["Searched for " + quoted("to") + " instead of " + quoted("from") + ". ", button("Search as typed", () => change({ exact: true }))]);
    else if (suggestion) made.push(["Did you mean ", button(suggestion, () => type(suggestion, { exact: false })), "?"]);
    if (state.exact) made.push(["Words are searched as typed. ", button("Correct them", () => change({ exact: false }))]);
    if (synonyms.length) made.push(["Also searched: " + synonyms.map(one => one.to.join(", ")).join("; ") + ". ", button("Leave out such synonyms", () => change({ synonyms: false }))]);
    if (!state.synonyms) made.push(["Synonyms are left out. ", button("Search them, too", () => change({ synonyms: true }))]);
    notes.replaceChildren(...[...made, ...answer.notes.map(note => [note])].map(note => element("p", {}, ...note)));
  }

  /* What may lead on where nothing was found, with the number of records that each way would give. */
  function showHelp() {
    const ways = element("ul", { class: "mp-ways" });
    const plain = state.q.replace(/(^|\s)(NOT\s+|-)("[^"]*"?|\S+)|(^|\s)[\w-]+:("[^"]*"?|\S*)|\b(AND|OR)\b|["+*]/g, " ").replace(/\s+/g, " ").trim();
    const listed = chips().map(chip => ["Without " + chip.name, chip.without]);
    if (plain && plain !== state.q.trim()) listed.push(["The words alone: " + plain, { q: plain }]);
    listed.forEach(([name, changes]) => {
      const next = Object.assign({}, state, changes);
      besides(search(next, [], { limit: 0 }), found => {
        if (found.total) ways.append(element("li", {}, button(name, () => type(next.q, changes)), " ", element("span", { class: "mp-count" }, counted(found.total, "result"))));
      }, words => ways.replaceWith(words));
    });
    notes.append(element("p", {}, "Try fewer or more general words, or look how a name is spelled."));
    end.replaceChildren(ways, element("h3", {}, "All records stand in the catalogues"), fallback.querySelector("ul").cloneNode(true));
  }

  /* What is chosen */

  function labelOf(key, value) {
    const facet = facets.find(one => one.key === key);
    return facet && facet.values && Object.hasOwn(facet.values, value) ? facet.values[value] : value;
  }

  function chips() {
    const made = [];
    Object.entries(state.facets).forEach(([key, values]) => {
      const facet = facets.find(one => one.key === key);
      values.forEach(value => made.push({ name: (facet ? facet.title : key) + ": " + labelOf(key, value), without: toggled(key, value, false) }));
    });
    if (state.from) made.push({ name: "From " + dayOf(state.from), without: { from: "" } });
    if (state.to) made.push({ name: "To " + dayOf(state.to), without: { to: "" } });
    return made;
  }

  function toggled(key, value, isOn) {
    const all = { __proto__: null, ...state.facets }, left = (all[key] || []).filter(one => one !== value).concat(isOn ? value : []);
    if (left.length) all[key] = left; else delete all[key];
    return { facets: all };
  }

  function showChosen() {
    const had = [...chosen.querySelectorAll("button")].indexOf(document.activeElement), made = chips();
    const rows = made.map(chip => button(chip.name, () => change(chip.without), { class: "", "aria-label": "Remove the filter " + chip.name }));
    if (made.length > 1) rows.push(button("Remove all", () => change({ facets: { __proto__: null }, from: "", to: "" })));
    chosen.hidden = !made.length;
    chosen.replaceChildren(...rows.map(row => element("li", {}, row)));
    filtersOpen.textContent = "Filters" + (made.length ? " (" + made.length + ")" : "");
    if (had >= 0) (rows[Math.min(had, made.length - 1)] || total).focus();
  }

  /* Filters. A block that has the focus keeps the order of its values, so that nothing jumps under the reader's hand. */

  function showFilters() {
    facets.forEach(facet => showBlock(facet, blocks.get(facet.key) || addBlock(facet)));
    const dates = blocks.get("from and to") || addDates();
    dates.from.value = state.from;
    dates.to.value = state.to;
  }

  function addHolder(title, key, isOpen, ...content) {
    const holder = element("details", { class: "mp-filter-block", "data-facet": key }, element("summary", {}, title), ...content);
    holder.open = isOpen;
    filters.append(holder);
    return holder;
  }

  function addBlock(facet) {
    const find = "Find in " + facet.title, block = { list: element("fieldset", {}, element("legend", { class: "mp-hidden" }, facet.title)), rows: new Map(), order: [] };
    block.narrow = element("input", { type: "search", class: "mp-filter", "aria-label": find, placeholder: find });
    block.all = button("", () => {
      block.isWhole = !block.isWhole;
      block.narrow.value = "";
      arrange(block);
      if (block.isWhole && !block.narrow.hidden) block.narrow.focus();
    });
    block.narrow.addEventListener("input", () => arrange(block));
    block.holder = addHolder(facet.title, facet.key, opened.has(facet.key), block.narrow, block.list, block.all);
    block.holder.addEventListener("toggle", () => {
      opened[block.holder.open ? "add" : "delete"](facet.key);
      showBlock(facet, block);
    });
    blocks.set(facet.key, block);
    return block;
  }

  function addRow(block, key, value) {
    const row = { key, value, name: labelOf(key, value), rank: block.rows.size };
    block.rows.set(value, row);
    block.order.push(row);
  }

  /* A row as it is shown; of thousands, few are. */
  function draw(row) {
    if (!row.holder) {
      row.box = element("input", { type: "checkbox" });
      row.count = element("span", { class: "mp-count" });
      row.holder = element("label", {}, row.box, element("span", {}, row.name), " ", row.count);
      row.box.addEventListener("change", () => change(toggled(row.key, row.value, row.box.checked)));
    }
    row.box.checked = row.isOn;
    row.count.textContent = grouped(row.number);
    return row.holder;
  }

  /* Without counts, a block has no rows: nobody looks at it, or it was opened after they were asked for. */
  function showBlock(facet, block) {
    const on = state.facets[facet.key] || [], counts = answer.facets[facet.key];
    if (on.length && !block.hadAny) block.holder.open = true;
    block.hadAny = on.length;
    block.note = counts ? "No values among these results" : "";
    [...facet.order || [], ...on].forEach(value => { if (!block.rows.has(value)) addRow(block, facet.key, value); });
    block.rows.forEach((row, value) => {
      row.number = counts && counts[value] || 0;
      row.isOn = on.includes(value);
      row.place = facet.key === "year" ? row.rank : (row.isOn ? 0 : 1e9 - row.number * 1e4) + row.rank % 1e4;
    });
    if (!block.list.contains(document.activeElement)) block.order.sort((one, other) => one.place - other.place);
    arrange(block);
    block.holder.hidden = !on.length && (facet.size < 2 || !answer.total);  /* one value for all narrows nothing, and nothing cannot be narrowed */
    if (!counts && opened.has(facet.key)) fill(facet.key, block);
  }

  /* Counts a facet for a block that was opened late. */
  function fill(key, block) {
    const fail = words => {
      block.note = words;
      arrange(block);
    };
    besides(searchAndInfo([key], { limit: 0 }), ([found, info]) => {
      facets = info.facets;
      answer.facets[key] = found.facets[key];
      if (found.facets[key]) showFilters(); else fail(lost(key));
    }, fail);
  }

  function arrange(block) {
    const fold = window.milpartSearch.fold, words = fold(block.narrow.value).split(/\s+/).filter(Boolean), there = block.order.filter(row => row.number || row.isOn), focused = document.activeElement;
    const fitting = words.length ? there.filter(row => words.every(word => fold(row.name).includes(word))) : there;
    const rows = block.isWhole ? fitting.slice(0, MOST) : fitting.filter((row, place) => place < SHOWN || row.isOn || focused && row.box === focused);
    block.list.replaceChildren(block.list.firstChild, ...rows.map(draw), there.length ? "" : block.note);
    if (block.list.contains(focused)) focused.focus();
    block.narrow.hidden = !block.isWhole || there.length <= MANY;
    block.all.hidden = there.length <= SHOWN;
    block.all.textContent = block.isWhole ? "Show fewer" : "Show all " + there.length;
  }

  function addDates() {
    const dates = {};
    const rows = [["from", "From "], ["to", "To "]].map(([name, title]) => {
      dates[name] = element("input", { type: "date", max: "9999-12-31" });
      dates[name].addEventListener("change", () => change({ [name]: dates[name].value }));
      return element("label", {}, title, dates[name]);
    });
    addHolder("Date", "date", Boolean(state.from || state.to), element("fieldset", { class: "mp-dates" }, element("legend", { class: "mp-hidden" }, "Date"), ...rows));
    blocks.set("from and to", dates);
    return dates;
  }

  /* What this browser keeps */

  function readKept() {
    let read = {};
    try { read = JSON.parse(localStorage.getItem(store)) || {}; } catch { /* forbidden, or not ours */ }
    const sound = list => Array.isArray(list) ? list.filter(one => one && typeof one.at === "string" && typeof one.name === "string") : [];
    return { saved: sound(read.saved), recent: sound(read.recent) };
  }

  function writeKept(changes) {
    const all = { ...readKept(), ...changes };
    try { localStorage.setItem(store, JSON.stringify(all)); } catch { /* forbidden: nothing is kept */ }
    showKept();
  }

  const without = (list, at) => list.filter(one => one.at !== at);
  const nameOf = () => [state.q.trim(), ...chips().map(chip => chip.name)].filter(Boolean).join(", ");

  function remember() {
    const name = nameOf(), at = addressFor(state);
    if (name) writeKept({ recent: [{ name, at }, ...without(readKept().recent, at)].slice(0, RECENT) });
  }

  function showKept() {
    const all = readKept(), number = all.recent.length + all.saved.length, made = [];
    [["saved", "Saved"], ["recent", "Recent"]].forEach(([key, title]) => {
      if (!all[key].length) return;
      const rows = all[key].map(one => element("li", {}, element("a", { href: "?" + one.at }, one.name), " ", button("Delete", () => {
        writeKept({ [key]: without(readKept()[key], one.at) });
        (kept.querySelector("a") || input).focus();
      }, { "aria-label": "Delete " + one.name })));
      made.push(element("h2", {}, title), element("ul", {}, ...rows));
    });
    keptOpen.hidden = !number;
    keptOpen.textContent = "Recent and saved searches (" + number + ")";
    if (!number) openKept(false);
    kept.replaceChildren(...made, element("p", { class: "mp-quiet" }, "Kept in this browser only. ", button("Forget them all", () => {
      writeKept({ saved: [], recent: [] });
      input.focus();
    })));
  }

  function openKept(isOpen) {
    kept.hidden = !isOpen;
    keptOpen.setAttribute("aria-expanded", isOpen);
  }

  function askName() {
    const name = element("input", { class: "mp-filter", "aria-label": "Name of this search", maxlength: 120, value: nameOf() });
    const naming = element("form", { class: "mp-naming" }, name, element("button", { class: "mp-show-more" }, "Save"), button("Cancel", () => finish()));
    const finish = () => { naming.replaceWith(keep); keep.focus(); };
    naming.addEventListener("keydown", event => { if (event.key === "Escape") finish(); });
    naming.addEventListener("submit", event => {
      event.preventDefault();
      const at = addressFor(state);
      writeKept({ saved: [...without(readKept().saved, at), { name: name.value.trim() || nameOf(), at }] });
      openKept(true);
      finish();
    });
    keep.replaceWith(naming);
    name.select();
  }

  /* What readers do */

  function type(words, changes) {
    input.value = words;
    change({ ...changes, q: words });
  }

  function focus() {
    input.focus();
    input.select();
  }

  const typed = afterPause(() => { if (input.value !== state.q) change({ q: input.value, exact: false }, true); });
  input.addEventListener("input", () => typed(pauseAfter(input.value)));
  input.addEventListener("blur", () => { isSettled = true; });
  form.addEventListener("submit", event => {
    event.preventDefault();
    typed(2e9);
    if (input.value !== state.q) change({ q: input.value, exact: false });
    else {
      state.typing = false;
      writeAddress();
      ask();
    }
    isSettled = true;
    remember();
  });
  sort.addEventListener("change", () => change({ sort: sort.value }));
  results.addEventListener("click", event => { if (event.target.closest("a")) remember(); });
  filtersOpen.addEventListener("click", () => filtersOpen.setAttribute("aria-expanded", filtersOpen.getAttribute("aria-expanded") !== "true"));
  keptOpen.addEventListener("click", () => openKept(kept.hidden));
  keep.addEventListener("click", askName);
  onOpeningKey(focus);
  /* Arrows go from the field through the results, and back. */
  app.addEventListener("keydown", event => {
    const stops = [input, ...results.querySelectorAll("h3 a")], place = stops.indexOf(event.target);
    const next = place >= 0 && !event.isComposing && !event.shiftKey && !event.altKey && stops[place + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  keySwitch.addEventListener("change", () => { keySwitch.checked = hasKeys(keySwitch.checked); });
  addEventListener("popstate", event => {
    const there = readAddress();
    if (addressFor(there) === addressFor(state)) return;  /* what we wrote behind the #, or a place in this page */
    state = there;
    shown = event.state && event.state.shown || PAGE;
    isSettled = true;
    input.value = state.q;
    ask();
  });
  addEventListener("pagehide", () => {
    try { history.replaceState({ shown, y: scrollY }, ""); } catch { /* the page then opens at its top */ }
  });

  app.hidden = false;
  keySwitch.checked = hasKeys();
  input.value = state.q;
  showKept();
  ask().then(() => { if (history.state && history.state.y) scrollTo(0, history.state.y); });
  if (!state.q && matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
})();
