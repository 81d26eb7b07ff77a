/* The search box in the header: results while typing, as the combobox of the ARIA Authoring Practices Guide. The index is loaded when the
   box is first used, or when another script of the page asks for window.milpartSearch. What the search page needs, too, stands here once:
   window.milpartParts. Text of records becomes text nodes only. */
(() => {
  "use strict";

  const MOST = 8;
  const PAUSE = 70, LONGER = 500;
  const here = document.currentScript.src;
  const root = new URL("../../../", here).href;
  const labels = { types: {}, plurals: {}, statuses: { __proto__: null } };
  const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const grouped = new Intl.NumberFormat("en").format;  /* digits by threes */
  const WORD = /([\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*)/u;
  const ENDING = /^(|e?s|e?d|e[nr]?|ers?|ings?|ions?|ment|al)$/;
  let loading;

  /* What the search calls types and states; written at build. */
  window.milpartLabels = found => Object.assign(labels, found);

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...content);
    return made;
  };

  const addScript = address => new Promise((resolve, reject) => {
    const script = element("script", { src: address });
    script.onload = resolve;
    script.onerror = () => reject(new Error(address + " cannot be loaded"));
    document.head.append(script);
  });

  /* Loads the engine, and the labels: without these, types and states show their keys. */
  const start = () => {
    if (!loading) {
      const engine = window.milpartSearch.fold || addScript(new URL("engine.js", here)).then(() => { if (!window.milpartSearch.fold) throw new Error("This browser is too old"); });
      loading = Promise.all([engine, addScript(root + "search/labels.js").catch(() => {})]);
      loading.catch(() => { loading = null; });
    }
    return loading;
  };

  /* Every page can be asked at once; the engine, when it comes, takes the place of these two. */
  ["milpartSearch", "milpartSearchInfo"].forEach(name => { window[name] = window[name] || (async (...given) => { await start(); return window[name](...given); }); });

  /* Tells whether two words differ in their endings only: the index knows stems, a reader sees words. */
  const isAkin = (one, other) => {
    let same = 0;
    while (same < one.length && one[same] === other[same]) same++;
    return same > 3 && ENDING.test(one.slice(same)) && ENDING.test(other.slice(same));
  };

  /* Gives a function that writes a text with the found words marked; the last word may be the beginning of one. */
  const marker = (words, beginning) => {
    const fold = window.milpartSearch.fold;
    const known = new Set(words.map(fold)), begins = fold(beginning || "");
    const isFound = word => known.has(word) || begins && word.startsWith(begins) || [...known].some(one => isAkin(one, word));
    return text => {
      const made = element("span");
      (text || "").split(WORD).forEach((piece, place) => {
        (place % 2 && !known.has(fold(piece)) ? piece.split("-") : [piece]).forEach((part, number) => {
          made.append(number ? "-" : "", place % 2 && isFound(fold(part)) ? element("mark", {}, part) : part);
        });
      });
      return made;
    };
  };

  /* Gives the address of a page of this site, and nothing else; in a folder, that of the file. */
  const addressOf = url => {
    const found = new URL(url, root);
    if (found.protocol === "file:" && found.pathname.endsWith("/")) found.pathname += "index.html";
    return found.href.startsWith(root) ? found.href : root;
  };

  const dayOf = date => date.length === 10 && Date.parse(date) ? days.format(new Date(date)) : date;

  /* What tells a browser and a screen reader the language of a record's words. */
  const languageOf = hit => /^[a-z]{2,3}$/.test(hit.language) ? { lang: hit.language, dir: "auto" } : {};

  const lastWord = query => (/[\p{L}\p{N}\p{M}]+$/u.exec(query) || [""])[0];

  /* Many words begin with one letter, and mostly another follows at once. */
  const pauseAfter = query => lastWord(query).length === 1 ? LONGER : PAUSE;

  const counted = (number, noun) => grouped(number) + " " + noun + (number === 1 ? "" : "s");

  /* Waits for a pause in calls. */
  const afterPause = call => {
    let timer = 0;
    return pause => {
      clearTimeout(timer);
      timer = setTimeout(call, pause);
    };
  };

  /* Tells whether / and s open the search, and keeps what a reader chooses: who speaks to a browser hits single keys by chance (WCAG 2.2,
     2.1.4). Where nothing can be kept, they do not. */
  const hasKeys = chosen => {
    try {
      const name = "milpart-keys " + root;
      if (chosen !== undefined) localStorage[name] = chosen;
      return localStorage[name] !== "false";
    } catch {
      return false;
    }
  };

  /* The theme's own single keys, which turn pages, are off together with ours. */
  addEventListener("keydown", event => { if (/^[pn,.]$/.test(event.key) && !hasKeys()) event.stopImmediatePropagation(); }, true);

  /* Calls for the keys that open the search: / and s where nobody is writing, and Ctrl+K or Cmd+K everywhere. */
  const onOpeningKey = call => document.addEventListener("keydown", event => {
    const held = event.ctrlKey || event.metaKey;
    const isWriting = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.altKey || !(held ? event.key === "k" : !isWriting && (event.key === "/" || event.key === "s") && hasKeys())) return;
    event.preventDefault();
    call();
  });

  window.milpartParts = { root, labels, element, start, marker, addressOf, dayOf, languageOf, lastWord, pauseAfter, grouped, counted, afterPause, hasKeys, onOpeningKey };

  const Box = box => {
    const find = selector => box.querySelector(selector);
    const opener = find(".mp-find-open"), form = find("form"), input = find("input"), panel = find(".mp-find-panel");
    const status = element("p", { class: "mp-hidden", role: "status" });
    let asked = 0, options = [], active = -1, said = "";
    const announce = afterPause(() => { status.textContent = panel.hidden ? "" : said; });

    const setOpen = isOpen => {
      box.classList.toggle("mp-find-is-open", isOpen);
      opener.setAttribute("aria-expanded", isOpen);
      if (isOpen) { input.focus(); input.select(); } else closePanel();
    };

    const choose = place => {
      if (options[active]) options[active].setAttribute("aria-selected", false);
      active = options[place] ? place : -1;
      input.removeAttribute("aria-activedescendant");
      if (active < 0) return;
      options[active].setAttribute("aria-selected", true);
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    };

    const closePanel = () => {
      asked++;
      later(2e9);
      panel.hidden = true;
      input.setAttribute("aria-expanded", false);
      choose(-1);
    };

    const pageFor = query => addressOf(form.action) + (query ? "?" + new URLSearchParams({ q: query }) : "");

    const optionFor = (address, ...content) => {
      const option = element("a", { role: "option", id: "mp-find-" + options.length, href: address, tabindex: -1, "aria-selected": false }, ...content);
      options.push(option);
      return option;
    };

    const hitFor = (hit, mark) => {
      const facts = [hit.type === "page" ? "" : hit.id, dayOf(hit.date), hit.marking === "PUBLIC" ? "" : hit.marking].filter(Boolean).join(" · ");
      const parts = [["title", mark(hit.title), languageOf(hit)], ["facts", facts], ["summary", mark(hit.summary), languageOf(hit)]];
      return optionFor(addressOf(hit.url), ...parts.map(([name, content, language]) => element("span", { class: "mp-find-" + name, ...language }, content, " ")));
    };

    /* A group for each type, in the order of the best hit of each. */
    const groupsFor = (hits, mark) => [...new Set(hits.map(hit => hit.type))].map(type => {
      const id = "mp-find-of-" + type;
      const head = element("div", { class: "mp-find-type", id, role: "presentation" }, labels.plurals[type] || type);
      return element("div", { role: "group", "aria-labelledby": id }, head, ...hits.filter(hit => hit.type === type).map(hit => hitFor(hit, mark)));
    });

    const tell = (words, note, list) => {
      said = words;
      panel.replaceChildren(...(note ? [element("p", { class: "mp-find-note" }, note)] : []), ...(list ? [list] : []));
      panel.hidden = false;
      input.setAttribute("aria-expanded", Boolean(list));
      choose(-1);
      announce(500);
    };

    const show = (answer, query) => {
      const { total, hits, suggestion } = answer;
      const changed = answer.corrections.length ? "Searched for " + answer.corrections.map(one => one.to).join(", ") : "";
      const list = element("div", { role: "listbox", id: "mp-find-list", "aria-label": "Found" });
      options = [];
      if (suggestion && !changed) list.append(optionFor(pageFor(suggestion), "Did you mean ", element("strong", {}, suggestion), "?"));
      list.append(...groupsFor(hits, marker(answer.words, lastWord(query))));
      if (total) list.append(optionFor(pageFor(query), total > hits.length ? "Show all " + grouped(total) + ", and filter them" : "Show on the search page"));
      const words = total ? counted(total, "result") + (total > hits.length ? ", the best " + hits.length + " are listed" : "") : "Nothing found";
      tell(changed ? words + ". " + changed : words, total ? changed : "Nothing found. Enter opens the search page, which helps further.", options.length && list);
    };

    const ask = () => {
      const query = input.value, mine = ++asked;
      if (!query.trim()) { closePanel(); return; }
      start().then(() => window.milpartSearch(query, { limit: MOST, facets: false, typing: true, pages: true })).then(
        answer => { if (mine === asked) show(answer, query); },
        () => {
          options = [];
          if (mine === asked) tell("The search cannot be loaded", "The search cannot be loaded here. The catalogues lead to every record.");
        },
      );
    };

    const later = afterPause(ask);
    const keys = {
      ArrowDown: () => panel.hidden ? ask() : choose(active + 1),
      ArrowUp: () => panel.hidden ? ask() : choose(active < 0 ? options.length - 1 : active - 1),
      Enter: () => options[active] ? options[active].click() : location.assign(pageFor(input.value.trim())),
      Escape: () => {
        if (!panel.hidden) { closePanel(); return; }
        setOpen(false);
        if (opener.offsetParent) opener.focus(); else input.blur();
      },
    };

    Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": "mp-find-list" }).forEach(([key, value]) => input.setAttribute(key, value));
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-expanded", false);
    opener.addEventListener("click", event => { event.preventDefault(); setOpen(true); });
    opener.addEventListener("keydown", event => { if (event.key === " ") { event.preventDefault(); setOpen(true); } });
    find("button").addEventListener("click", () => { setOpen(false); opener.focus(); });
    input.addEventListener("focus", () => { if (!status.isConnected) box.append(status); start().catch(() => {}); });
    input.addEventListener("input", () => {
      choose(-1);
      later(pauseAfter(input.value));
    });
    input.addEventListener("keydown", event => {
      if (!keys[event.key] || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      keys[event.key]();
    });
    form.addEventListener("submit", event => { event.preventDefault(); keys.Enter(); });
    box.addEventListener("focusout", event => { if (!box.contains(event.relatedTarget)) setOpen(false); });
    panel.addEventListener("mousedown", event => event.preventDefault());
    find("kbd").hidden = !hasKeys();
    onOpeningKey(() => setOpen(true));
  };

  document.querySelectorAll(".mp-find").forEach(Box);
})();
