/* The form of a record type. What it asks stands in the definition, which is computed from the model (milpart_docs.views.forms.definition):

     inputs     every field: key, label, meaning, whether it is required or from which state on, and the shapes of its values
     first      the keys that are asked at once; groups, those that unfold; sections, the headings of the text
     reached    for each state, the gates that it has passed; begin, the values of a new record; next, free identifiers by year
     schema, checks     what is right; written, the order in which fields are written; forge and folder, where the file goes

   Nothing is known here of any one type. Nothing is sent anywhere. */
(() => {
  "use strict";

  const app = document.querySelector(".mp-form-app"), { definition, shared, parts } = window.milpartForm;
  if (!app || !definition || !shared || !window.milpartJsonSchema) return;
  const { element, button, makeField, Area, afterPause, today, small, checkRecord, below, Draft, findLost, Duplicates, Ending } = parts;
  const root = new URL(app.dataset.root, location.href).href;
  const FREE = "Further text";
  const PUBLIC = definition.terms.marking[0][0];
  const times = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
  const draft = Draft(root, definition.type);
  const inputs = new Map(definition.inputs.map(given => [given.key, given]));
  const fields = new Map(), texts = new Map();
  let isReady = false, isAsked = false, isDirty = false, isUnkept = false, isKept = true, isElsewhere = false, handedAt = 0, found = [], begun = {}, lost = [];

  /* The next number that is free, and that nobody handed in from here since the site was built. */
  const nextOf = year => {
    const known = Object.values(definition.next)[0];
    let next = definition.next[year] || known && known.replace(/\d+-\d+$/, place => year + "-" + "1".padStart(place.split("-")[1].length, "0"));
    while (next && draft.handedIn().includes(next)) next = next.replace(/\d+$/, number => String(Number(number) + 1).padStart(number.length, "0"));
    return next;
  };

  const beginning = () => {
    const day = today();
    return { ...definition.begin, id: nextOf(day.slice(0, 4)) || definition.begin.id, created: day, modified: day };
  };

  /* Fields and sections */

  /* What is said of a field that was left moves what stands below it; so nothing is said while a button of the mouse, or a finger, is down,
     or what it points at would move away before it is let go. */
  let isHeld = false, isWaiting = false;
  const leave = () => { if (isHeld) isWaiting = true; else check(); };
  const letGo = () => setTimeout(() => { isHeld = false; if (isWaiting) { isWaiting = false; check(); } }, 0);
  addEventListener("pointerdown", () => { isHeld = true; }, true);
  addEventListener("pointerup", letGo, true);
  addEventListener("pointercancel", letGo, true);

  const options = { changed: () => changed(), left: leave };
  const isNeededAt = (gate, status) => Boolean(gate) && (definition.reached[status] || []).includes(gate);

  definition.inputs.forEach(given => {
    if (given.key !== "type" && given.key !== "status") fields.set(given.key, makeField(given, { ...options, isNeeded: Boolean(given.required), mayBeUnneeded: Boolean(given.from) }));
  });

  const textOf = (title, meaning, lines, label = title) => {
    const made = Area({ key: title, label, meaning, shapes: [{ kind: "section" }] }, options, lines, false);
    made.node.addEventListener("focusout", () => { made.isLeft = true; leave(); });
    texts.set(title, made);
    return made;
  };
  definition.sections.forEach(section => textOf(section.title, section.meaning, 6));
  textOf(FREE, definition.sections.length ? "Anything that has no place above, in Markdown. A line that begins with ## is a heading." : "The text of the record, in Markdown: a line that begins with ## is a heading.", definition.sections.length ? 4 : 8, definition.sections.length ? FREE : "Text");

  /* The state, which decides what is needed */

  const states = definition.terms[definition.states];
  const stateRows = states.map(([value, label, facts]) => parts.option("radio", "mp-form-state", value, label, facts));
  const stateName = element("strong", {});
  const statePart = element("details", { class: "mp-form-group mp-form-state" },
    element("summary", {}, "State: ", stateName),
    element("fieldset", { class: "mp-field" }, element("legend", { class: "mp-hidden" }, "State"), element("p", { class: "mp-field-hint" }, "A new record begins in the first state. Choose another only where the record has come so far already; what that state needs appears below."), element("div", { class: "mp-choices" }, ...stateRows.map(one => one.row))));
  const status = () => (stateRows.find(one => one.input.checked) || stateRows[0]).input.value;

  /* The parts of the page */

  const firstBox = element("div", {}), neededBox = element("div", {}), laterBox = element("div", {}), laterTexts = element("div", {});
  const neededLead = element("p", { class: "mp-form-lead", role: "status" });
  const statePlace = element("section", { class: "mp-form-step", "aria-labelledby": "mp-form-state" }, element("h2", { id: "mp-form-state" }, "How far it has come"), statePart, neededLead, neededBox);
  const groupOf = (title, meaning, ...nodes) => element("details", { class: "mp-form-group" }, element("summary", {}, title), element("p", { class: "mp-form-lead" }, meaning), ...nodes);
  const groups = definition.groups.map(group => {
    const made = groupOf(group.title, group.meaning, ...group.keys.map(key => fields.get(key).node));
    made.firstChild.append(element("span", { class: "mp-form-holds" }, group.keys.map(key => inputs.get(key).label).join(" \u00b7 ")));
    return made;
  });
  const laterPart = groupOf("For later states", "What a later state needs may be written before.", laterBox);
  const textPart = groupOf("More text", "Sections that later states need, and anything else.", laterTexts);
  const summary = element("div", { class: "mp-form-summary", tabindex: "-1", role: "group", "aria-labelledby": "mp-form-summary", hidden: true });
  const draftPart = element("div", { class: "mp-form-draft", hidden: true });
  const keeping = element("p", { class: "mp-form-keeping mp-quiet", role: "status" });

  const place = () => {
    const state = status(), label = states.find(row => row[0] === state)[1];
    stateName.textContent = label;
    const gated = definition.inputs.filter(given => given.from && fields.has(given.key));
    const needed = gated.filter(given => isNeededAt(given.from, state)), neededTexts = definition.sections.filter(section => section.from && isNeededAt(section.from, state));
    const always = definition.sections.filter(section => !section.from || isNeededAt(section.from, definition.begin.status));
    const added = neededTexts.filter(section => !always.includes(section));
    firstBox.replaceChildren(...definition.first.map(key => fields.get(key).node), ...always.map(section => texts.get(section.title).node), ...(definition.sections.length ? [] : [texts.get(FREE).node]));
    neededBox.replaceChildren(...added.map(section => texts.get(section.title).node), ...needed.map(given => fields.get(given.key).node));
    laterBox.replaceChildren(...gated.filter(given => !needed.includes(given) && !definition.first.includes(given.key)).map(given => fields.get(given.key).node));
    laterTexts.replaceChildren(...definition.sections.filter(section => !always.includes(section) && !added.includes(section)).map(section => texts.get(section.title).node), ...(definition.sections.length ? [texts.get(FREE).node] : []));
    gated.forEach(given => fields.get(given.key).setNeeded(needed.includes(given) || Boolean(given.required)));
    definition.sections.forEach(section => texts.get(section.title).setNeeded(always.includes(section) || added.includes(section)));
    neededLead.textContent = !needed.length && !added.length ? "" : "The state " + label + " also needs: " + [...added.map(section => section.title), ...needed.map(given => given.label)].join(", ") + ".";
    laterPart.hidden = !laterBox.children.length;
    textPart.hidden = !laterTexts.children.length;
  };

  /* Values */

  const read = () => {
    const valueOf = given => given.key === "type" ? definition.type : given.key === "status" ? status() : fields.get(given.key).read();
    const pairs = definition.inputs.map(given => [given.key, valueOf(given) ?? (given.mayBeEmpty ? [] : undefined)]);
    return Object.fromEntries(pairs.filter(pair => parts.isGiven(pair[1])));
  };

  const sections = () => definition.sections.map(section => [section.title, texts.get(section.title).read() || ""]);
  const bodyOf = () => [window.milpartWriter.renderBody(sections().filter(pair => pair[1]).map(([title, text]) => [title, below(text)])), texts.get(FREE).read() || ""].filter(Boolean).join("\n\n");
  const neededSections = () => definition.sections.filter(section => !section.from || isNeededAt(section.from, status())).map(section => section.title);

  const write = () => {
    const values = read();
    return { id: values.id, isOpen: isOpen(), name: window.milpartNameFile(Object.keys(definition.next).length > 0, values.id || definition.prefix, String(values.title || "")), text: window.milpartWriter.renderRecord(definition.written, values, bodyOf()) };
  };

  const fill = ({ values, sections: written, status: state }) => {
    stateRows.forEach(one => { one.input.checked = one.input.value === (state || definition.begin.status); });
    fields.forEach((field, key) => { try { field.write(values[key]); } catch { field.write(undefined); } });
    texts.forEach((field, title) => field.write(typeof written[title] === "string" ? written[title] : undefined));
    place();
  };

  /* What is wrong */

  const controlAt = ([key, ...steps]) => key === "" ? texts.get(steps[0]) : fields.has(key) ? fields.get(key).at(steps) || fields.get(key) : null;
  const outerOf = ([key, ...steps]) => key === "" ? texts.get(steps[0]) : fields.get(key);
  const labelAt = ([key, ...steps]) => key === "" ? texts.get(steps[0]).label : fields.get(key).labelOf && steps.length ? fields.get(key).labelOf(steps) : inputs.get(key).label;
  const isLeft = one => { const control = controlAt(one.path), outer = outerOf(one.path); return isAsked || (one.isMissing && control !== outer ? outer.isLeft : (control.isLeft || outer.isLeft)); };
  const nodeAt = path => controlAt(path).node || outerOf(path).node;
  const inOrder = (one, other) => nodeAt(one.path).compareDocumentPosition(nodeAt(other.path)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  let marked = [];

  const check = () => {
    if (!isReady) return;
    found = checkRecord(read(), [...sections(), [FREE, texts.get(FREE).read() || ""]], neededSections(), today()).filter(one => controlAt(one.path)).sort(inOrder);
    const said = new Map();
    found.filter(isLeft).forEach(one => { const control = controlAt(one.path); if (!said.has(control)) said.set(control, one.message); });
    marked.filter(control => !said.has(control)).forEach(control => control.say(""));
    said.forEach((message, control) => control.say(message));
    marked = [...said.keys()];
    if (!summary.hidden) showSummary();
    ending.show();
  };

  const open = node => { for (let part = node; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true; };

  const goTo = path => {
    const control = controlAt(path);
    open(nodeAt(path));
    control.focus();
  };

  const showSummary = () => {
    const links = found.map(one => {
      const link = element("a", { href: "#mp-form-end" }, labelAt(one.path) + ": " + one.message);
      link.addEventListener("click", event => { event.preventDefault(); goTo(one.path); });
      return element("li", {}, link);
    });
    summary.hidden = !links.length;
    summary.replaceChildren(element("h3", { id: "mp-form-summary" }, links.length === 1 ? "One thing is to be put right" : links.length + " things are to be put right"), element("ul", {}, ...links));
  };

  const mayLeave = () => {
    isAsked = true;
    check();
    showSummary();
    if (found.length) summary.focus();
    return !found.length;
  };

  /* The draft */

  const isOpen = () => (fields.get("marking").read() || PUBLIC) === PUBLIC;

  const ELSEWHERE = "This form is open in another tab as well, and that one keeps its draft now. What you write here is not kept: do not close this page before you have saved or handed it in.";
  const written = () => ({ at: Date.now(), begun, handedAt, lost, values: read(), status: status(), sections: Object.fromEntries([...texts].map(([title, field]) => [title, field.read()])) });
  draft.watch(() => { isElsewhere = true; isKept = false; keeping.textContent = ELSEWHERE; });

  const keep = () => {
    if (!isUnkept) return;
    isUnkept = false;
    isKept = !isElsewhere && isOpen() && draft.keep(written());
    if (!isOpen()) draft.drop();
    keeping.textContent = isElsewhere ? ELSEWHERE : isKept ? "A draft is kept in this browser, and nowhere else."
      : isOpen() ? "This browser keeps no draft for this page: do not close it before you have saved or handed in what you wrote."
        : "No draft is kept of what is marked above " + PUBLIC + ": do not close this page before you have saved it to a place that may hold it.";
  };
  const keepLater = afterPause(keep, 400), checkLater = afterPause(leave, 200);

  const changed = () => {
    if (!isReady) return;
    isDirty = isUnkept = true;
    keepLater();
    checkLater();
    duplicates.ask();
  };

  /* What was filled in by itself, and is no longer true, is filled in anew: the day, and the next free number. */
  const renewed = kept => {
    const then = kept.begun || {};
    const fresh = Object.fromEntries(["id", "created", "modified"].filter(key => kept.values[key] === then[key]).map(key => [key, begun[key]]));
    return { ...kept, values: { ...kept.values, ...fresh } };
  };

  const begin = () => {
    isDirty = isUnkept = isAsked = isReady = false;
    handedAt = 0;
    lost = [];
    fields.forEach(field => { field.isLeft = false; });
    texts.forEach(field => { field.isLeft = false; });
    begun = beginning();
    fill({ values: begun, sections: {} });
    keeping.textContent = "";
    summary.hidden = true;
    ending.begin();
    isReady = true;
    check();
    duplicates.ask();
  };

  const toStart = () => fields.get(definition.first[0]).focus();

  /* Empties the form; what stood there can be had back until the page is left. */
  const startAnew = sentence => {
    const before = written();
    draft.drop();
    begin();
    tellOfDraft(sentence, [], button("Bring it back", () => { restore(before); isUnkept = true; keep(); check(); duplicates.ask(); toStart(); }));
    toStart();
  };
  const discard = () => startAnew("The draft is discarded.");
  const beginNext = () => startAnew("Here you write the next.");

  const tellOfDraft = (sentence, misfits, ...buttons) => {
    const rows = misfits.map(([label, words]) => element("li", {}, element("strong", {}, label + ": "), words));
    draftPart.replaceChildren(...[element("p", {}, sentence), rows.length && element("div", { class: "mp-form-lost" }, element("p", {}, "The form was changed meanwhile, and some of your words have no place in it any more. Copy what you need:"), element("ul", {}, ...rows)), ...buttons].filter(Boolean));
    draftPart.hidden = false;
  };

  /* A text whose section is gone stands with the further text, under its heading. */
  const placed = sections => {
    const homeless = Object.entries(sections).filter(([title, text]) => !texts.has(title) && typeof text === "string" && text);
    return { ...sections, [FREE]: [sections[FREE], ...homeless.map(([title, text]) => "## " + title + "\n\n" + text)].filter(Boolean).join("\n\n") };
  };

  const restore = kept => {
    const { values, ...others } = kept.handedAt ? kept : renewed(kept);
    fill({ ...others, values, sections: placed(kept.sections) });
    lost = [...(kept.lost || []), ...findLost({ ...values, status: others.status }, { ...read(), status: status() }).map(([key, words]) => [inputs.has(key) ? inputs.get(key).label : key, words])];
    handedAt = kept.handedAt || 0;
    const when = at => times.format(new Date(at));
    if (handedAt) tellOfDraft("This is what you opened or saved on " + when(handedAt) + ".", lost, button("Write another", beginNext));
    else tellOfDraft("Here is your draft of " + when(kept.at) + " again.", lost, button("Discard the draft", discard));
  };

  /* What was handed in stays until the next is begun, or until it is corrected. */
  const handIn = identifier => {
    handedAt = Date.now();
    draft.handIn(identifier);
    isUnkept = true;
    keep();
  };

  /* The page */

  const duplicates = Duplicates(() => [fields.get("title").read() || "", fields.get("summary").read() || "", [...texts.values()].map(field => field.read() || "").join(" ")], definition.type, definition.label, url => {
    const address = new URL(url, root);
    if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
    return address.href.startsWith(root) ? address.href : root;
  });
  const ending = Ending(definition, write, mayLeave, handIn, beginNext);

  const form = element("form", { class: "mp-form", novalidate: true, autocomplete: "off", "aria-label": "Submit: " + definition.label },
    draftPart,
    element("section", { class: "mp-form-step", "aria-labelledby": "mp-form-first" }, element("h2", { id: "mp-form-first" }, "To begin with"), element("p", { class: "mp-form-lead" }, "Only this is needed."), firstBox),
    duplicates.node, duplicates.status,
    statePlace,
    element("section", { class: "mp-form-step", "aria-labelledby": "mp-form-more" }, element("h2", { id: "mp-form-more" }, "More, if you know it"), element("p", { class: "mp-form-lead" }, "Open what you can say something about. All of it may be left as it is."), ...groups, textPart, laterPart),
    summary,
    ending.node,
    keeping,
  );
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  stateRows.forEach(one => one.input.addEventListener("change", () => { place(); check(); }));
  addEventListener("beforeunload", event => { if (isDirty && !isKept) event.preventDefault(); });
  addEventListener("pagehide", keep);

  const kept = draft.find();
  begun = beginning();
  if (kept) restore(kept); else fill({ values: begun, sections: {} });
  app.replaceChildren(form);
  app.hidden = false;
  const without = document.querySelector(".mp-form-without");
  if (without) without.hidden = true;
  isReady = true;
  check();
  if (kept) duplicates.ask();
})();
