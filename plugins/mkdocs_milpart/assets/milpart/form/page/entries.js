/* What somebody writes: the fields and the texts of a record, what they hold, and which of them a place in the record belongs to. The place of
   a field begins with its key, that of a section with an empty one. */
(() => {
  "use strict";

  const { makeField, Area, Mentions, isGiven, below } = window.milpartForm.parts;
  const FREE = "Further text";
  const ALONE = ["Text", "The text of the record. A free line parts paragraphs, and a line that begins with ## is a heading.", 8];
  const BESIDES = [FREE, "Anything that has no place above. A free line parts paragraphs, and a line that begins with ## is a heading.", 4];

  /* Makes all of them. `changed` is called when something is written, and `left` when somebody goes on. */
  const Entries = (definition, state, { changed, left }) => {
    const inputs = new Map(definition.inputs.map(given => [given.key, given])), fields = new Map(), texts = new Map();

    /* A key is its author's to choose, so its form is told before. */
    const told = given => given.key === "id" && definition.idForm ? { ...given, meaning: given.meaning + " " + definition.idForm } : given;
    definition.inputs.forEach(given => {
      if (given.key !== "type" && given.key !== "status") fields.set(given.key, makeField(told(given), { changed, left, isNeeded: Boolean(given.required), mayBeUnneeded: Boolean(given.from) }));
    });

    const addText = (title, meaning, lines, label = title) => {
      const made = Area({ key: title, label, meaning, shapes: [{ kind: "section" }] }, { changed, left }, lines, false);
      const mentions = Mentions(made.read, () => fields.get("id").read());
      const control = { ...made, write: text => { made.write(text); mentions.look(); } };
      made.node.append(mentions.node);
      made.node.addEventListener("input", mentions.look);
      made.node.addEventListener("focusout", () => { control.isLeft = true; left(); });
      texts.set(title, control);
    };
    definition.sections.forEach(section => addText(section.title, section.meaning, 6));
    const [label, meaning, lines] = definition.sections.length ? BESIDES : ALONE;
    addText(FREE, meaning, lines, label);

    const textOf = title => texts.get(title).read() || "";
    const sections = () => definition.sections.map(section => [section.title, textOf(section.title)]);

    const read = () => {
      const valueOf = given => given.key === "type" ? definition.type : given.key === "status" ? state.read() : fields.get(given.key).read();
      const pairs = definition.inputs.map(given => [given.key, valueOf(given) ?? (given.mayBeEmpty ? [] : undefined)]);
      return Object.fromEntries(pairs.filter(pair => isGiven(pair[1])));
    };

    const outerOf = ([key, ...steps]) => key === "" ? texts.get(steps[0]) : fields.get(key);
    const controlAt = ([key, ...steps]) => key === "" ? texts.get(steps[0]) : fields.has(key) ? fields.get(key).at(steps) || fields.get(key) : null;

    return {
      fields, texts, read, sections, controlAt, outerOf,
      allTexts: () => [...sections(), [FREE, textOf(FREE)]],
      body: () => [window.milpartWriter.renderBody(sections().filter(pair => pair[1]).map(([title, text]) => [title, below(text)])), textOf(FREE)].filter(Boolean).join("\n\n"),
      write: (values, written) => {
        fields.forEach((field, key) => { try { field.write(values[key]); } catch { field.write(undefined); } });
        texts.forEach((field, title) => field.write(typeof written[title] === "string" ? written[title] : undefined));
      },
      /* A text whose section is gone stands with the further text, under its heading. */
      placed: written => {
        const homeless = Object.entries(written).filter(([title, text]) => !texts.has(title) && typeof text === "string" && text);
        return { ...written, [FREE]: [written[FREE], ...homeless.map(([title, text]) => "## " + title + "\n\n" + text)].filter(Boolean).join("\n\n") };
      },
      forget: () => [...fields.values(), ...texts.values()].forEach(field => { field.isLeft = false; }),
      nameOf: key => inputs.has(key) ? inputs.get(key).label : key,
      labelAt: ([key, ...steps]) => key === "" ? texts.get(steps[0]).label : fields.get(key).labelOf && steps.length ? fields.get(key).labelOf(steps) : inputs.get(key).label,
      nodeAt: path => controlAt(path).node || outerOf(path).node,
    };
  };

  Object.assign(window.milpartForm.parts, { Entries, FREE });
})();
