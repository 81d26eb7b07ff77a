/* The form of a record type. What it asks stands in the definition, which is computed from the model (milpart_docs.views.forms.definition):

     inputs     every field: key, label, meaning, whether it is required or from which state on, and the shapes of its values
     first      the keys that are asked at once; groups, those that unfold; sections, the headings of the text
     alike      the types of record that may say the same
     reached    for each state, the gates that it has passed; begin, the values of a new record; next, free identifiers by year
     schema, checks     what is right; written, the order in which fields are written; forge and folder, where the file goes

   Nothing is known here of any one type. Nothing is sent anywhere. */
(() => {
  "use strict";

  const app = document.querySelector(".mp-form-app"), { definition, shared, parts } = window.milpartForm;
  if (!app || !definition || !shared || !window.milpartJsonSchema) return;
  const { element, afterPause, today, checkRecord, Beginning, Draft, State, Entries, Unfolding, Problems, Keeping, Duplicates, Ending } = parts;
  const root = new URL(app.dataset.root, location.href).href;
  const OPEN = definition.terms.marking[0][0];
  let isReady = false;

  const check = () => {
    if (!isReady) return;
    problems.check();
    ending.show();
  };
  const left = parts.whenLetGo(check), checkLater = afterPause(left, 200);
  const changed = () => {
    if (!isReady) return;
    keeping.changed();
    checkLater();
    duplicates.ask();
  };

  const draft = Draft(root, definition.type);
  const state = State(definition, () => { unfolding.place(); check(); });
  const entries = Entries(definition, state, { changed: () => changed(), left });
  const unfolding = Unfolding(definition, state, entries);
  const problems = Problems(entries, () => checkRecord(entries.read(), entries.allTexts(), unfolding.neededSections(), today()));

  const isOpen = () => (entries.fields.get("marking").read() || OPEN) === OPEN;

  const write = () => {
    const values = entries.read();
    return { id: values.id, isOpen: isOpen(), name: window.milpartNameFile(Object.keys(definition.next).length > 0, values.id || definition.prefix, String(values.title || "")), text: window.milpartWriter.renderRecord(definition.written, values, entries.body()) };
  };

  /* Fills in everything; what is filled in so is not taken for something that somebody wrote. */
  const fill = ({ values, sections, status }) => {
    const wasReady = isReady;
    isReady = false;
    state.write(status);
    entries.write(values, entries.placed(sections));
    unfolding.place();
    isReady = wasReady;
  };

  const keeping = Keeping(draft, {
    fill, isOpen, open: OPEN, nameOf: entries.nameOf,
    beginning: Beginning(definition, draft.handedIn),
    read: () => ({ values: entries.read(), status: state.read(), sections: Object.fromEntries([...entries.texts].map(([title, field]) => [title, field.read()])) }),
    holds: () => ({ ...entries.read(), status: state.read() }),
    look: () => { check(); duplicates.ask(); },
    clear: () => { entries.forget(); problems.forget(); ending.begin(); },
    toStart: () => entries.fields.get(definition.first[0]).focus(),
  });

  /* A link to a record; from a folder, to its file. */
  const addressOf = url => {
    const address = new URL(url, root);
    if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
    return address.href.startsWith(root) ? address.href : root;
  };
  const said = key => entries.fields.get(key).read() || "";
  const duplicates = Duplicates(() => [said("title"), said("summary"), [...entries.texts.values()].map(field => field.read() || "").join(" ")], definition.type, definition.label, addressOf);
  const mayLeave = () => { const may = problems.mayLeave(); ending.show(); return may; };
  const ending = Ending(definition, write, mayLeave, keeping.handIn, keeping.beginNext);

  const form = element("form", { class: "mp-form", novalidate: true, autocomplete: "off", "aria-label": "Submit: " + definition.label },
    keeping.node, unfolding.first, duplicates.node, duplicates.status, unfolding.state, unfolding.more, problems.node, ending.node, keeping.status);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);

  const isDraft = keeping.start();
  app.replaceChildren(form);
  app.hidden = false;
  const without = document.querySelector(".mp-form-without");
  if (without) without.hidden = true;
  isReady = true;
  check();
  if (isDraft) duplicates.ask();
})();
