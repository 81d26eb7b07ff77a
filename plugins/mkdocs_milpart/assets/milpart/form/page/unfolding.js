/* What of a form is shown where: what is asked at once, what the state needs, and what may be left as it is. */
(() => {
  "use strict";

  const { element, FREE } = window.milpartForm.parts;

  const step = (id, title, ...nodes) => element("section", { class: "mp-form-step", "aria-labelledby": id }, element("h2", { id }, title), ...nodes);
  const lead = text => element("p", { class: "mp-form-lead" }, text);
  const groupOf = (title, meaning, ...nodes) => element("details", { class: "mp-form-group" }, element("summary", {}, title), lead(meaning), ...nodes);

  const Unfolding = (definition, state, { fields, texts, nameOf }) => {
    const firstBox = element("div", {}), neededBox = element("div", {}), laterBox = element("div", {}), laterTexts = element("div", {});
    const neededLead = element("p", { class: "mp-form-lead", role: "status" });
    const hasSections = definition.sections.length > 0;
    const fieldNodes = keys => keys.map(key => fields.get(key).node), textNodes = titles => titles.map(title => texts.get(title).node);

    const groups = definition.groups.map(group => {
      const made = groupOf(group.title, group.meaning, ...fieldNodes(group.keys));
      made.firstChild.append(element("span", { class: "mp-form-holds" }, group.keys.map(nameOf).join(" \u00b7 ")));
      return made;
    });
    const laterPart = groupOf("For later states", "What a later state needs may be written before.", laterBox);
    const textPart = groupOf("More text", "Sections that later states need, and anything else.", laterTexts);

    const gated = definition.inputs.filter(given => given.from && fields.has(given.key));
    const begun = definition.reached[definition.begin.status] || [];
    const always = definition.sections.filter(section => !section.from || begun.includes(section.from)).map(section => section.title);

    /* Puts everything where the state wants it. */
    const place = () => {
      const needed = gated.filter(given => state.needs(given.from)).map(given => given.key);
      const added = definition.sections.filter(section => state.needs(section.from) && !always.includes(section.title)).map(section => section.title);
      const later = gated.map(given => given.key).filter(key => !needed.includes(key) && !definition.first.includes(key));
      const rest = definition.sections.map(section => section.title).filter(title => !always.includes(title) && !added.includes(title));
      state.show();
      firstBox.replaceChildren(...fieldNodes(definition.first), ...textNodes(always), ...(hasSections ? [] : textNodes([FREE])));
      neededBox.replaceChildren(...textNodes(added), ...fieldNodes(needed));
      laterBox.replaceChildren(...fieldNodes(later));
      laterTexts.replaceChildren(...textNodes(rest), ...(hasSections ? textNodes([FREE]) : []));
      gated.forEach(given => fields.get(given.key).setNeeded(needed.includes(given.key) || Boolean(given.required)));
      definition.sections.forEach(({ title }) => texts.get(title).setNeeded(always.includes(title) || added.includes(title)));
      neededLead.textContent = !needed.length && !added.length ? "" : "The state " + state.label() + " also needs: " + [...added, ...needed.map(nameOf)].join(", ") + ".";
      laterPart.hidden = !laterBox.children.length;
      textPart.hidden = !laterTexts.children.length;
    };

    return {
      place,
      first: step("mp-form-first", "To begin with", lead("Only this is needed."), firstBox),
      state: step("mp-form-state", "How far it has come", state.node, neededLead, neededBox),
      more: step("mp-form-more", "More, if you know it", lead("Open what you can say something about. All of it may be left as it is."), ...groups, textPart, laterPart),
      neededSections: () => definition.sections.filter(section => !section.from || state.needs(section.from)).map(section => section.title),
    };
  };

  Object.assign(window.milpartForm.parts, { Unfolding });
})();
