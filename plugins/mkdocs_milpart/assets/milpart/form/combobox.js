/* A field whose value is chosen from a list while typing, as the combobox of the ARIA Authoring Practices Guide. */
(() => {
  "use strict";

  const { element, newId, afterPause, fold, namesOf, findCalled, findMeant, beginsSo } = window.milpartForm.parts;
  const PAUSE = 120;
  const MOST = 60;

  /* Makes the field. `find` gives the options for what is typed, or a promise of them; `free` makes an option of a text that is none, or
     nothing; `choose` is called with the option. With `stays`, the field shows what was chosen, else it is emptied for the next; with
     `takesWords`, new words may be written.

     Enter takes the option that is marked. While somebody types that is the one that is meant; where none is, Enter marks the first, and only
     the next one takes it. Whoever means a new word finds it as the last option, one step up. */
  const Combobox = ({ id, describedBy, find, free, choose, changed, stays, takesWords, placeholder, name }) => {
    const listId = newId("list");
    const input = element("input", {
      id, type: "text", role: "combobox", class: "mp-form-input", autocomplete: "off", autocapitalize: "off", spellcheck: "false", placeholder,
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": listId, "aria-describedby": describedBy,
    });
    const list = element("ul", { id: listId, role: "listbox", class: "mp-combo-list", "aria-label": "Choices", hidden: true });
    const opener = element("button", { type: "button", class: "mp-combo-open", tabindex: "-1", "aria-label": "Show the choices" + (name ? " for " + name : "") }, "\u25be");
    const status = element("p", { class: "mp-hidden", role: "status" });
    const node = element("div", { class: "mp-combo" }, input, opener, list, status);
    let options = [], active = -1, asked = 0, chosen = null, isStale = false;

    const isOpen = () => !list.hidden;

    const close = () => {
      later.cancel();
      asked++;
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      status.textContent = "";
      active = -1;
    };

    const mark = place => {
      [...list.children].forEach((child, at) => child.setAttribute("aria-selected", String(at === place)));
      active = place;
      if (place < 0) { input.removeAttribute("aria-activedescendant"); return; }
      input.setAttribute("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    };

    const take = option => {
      chosen = stays ? option : null;
      input.value = stays ? option.label : "";
      close();
      choose(option);
    };

    const row = (option, place) => {
      const made = element("li", { role: "option", id: listId + "-" + place, "aria-selected": "false" },
        element("span", { class: "mp-combo-label", lang: option.language }, option.label), option.facts && element("span", { class: "mp-combo-facts" }, option.facts));
      /* At once, before the list can be another, because an answer of the search came in between. */
      made.addEventListener("mousedown", event => { event.preventDefault(); input.focus(); take(option); });
      return made;
    };

    const ownOf = (typed, found) => typed && free && !found.some(option => namesOf(option).includes(fold(typed))) ? free(typed) : null;

    const show = (found, isTyped) => {
      const typed = input.value.trim(), own = ownOf(typed, found);
      options = [...found.slice(0, MOST), ...(own ? [{ ...own, facts: own.facts || "new: as you wrote it" }] : [])];
      list.replaceChildren(...options.map(row));
      if (!options.length) list.append(element("li", { class: "mp-combo-none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing found"));
      list.hidden = isStale = false;
      input.setAttribute("aria-expanded", "true");
      mark(isTyped && typed ? options.indexOf(options.length === 1 && own ? options[0] : findMeant(found, typed, takesWords && own)) : -1);
      list.scrollIntoView({ block: "nearest" });
      status.textContent = found.length ? (found.length > MOST ? "The first " + MOST : found.length) + (found.length === 1 ? " choice" : " choices") : "Nothing found";
    };

    const ask = isTyped => {
      const mine = ++asked;
      return Promise.resolve(find(stays && chosen && input.value === chosen.label ? "" : input.value)).then(
        found => { if (mine === asked) show(found, isTyped === true); },
        () => { if (mine === asked) show([], isTyped === true); },
      );
    };
    const later = afterPause(() => ask(true), PAUSE);

    /* Takes what was typed for a choice, where it is the name or the value of one; and where more is wanted, for the one that is meant, or
       else shows what there is to choose. */
    const settle = async mayGoOn => {
      const typed = input.value.trim();
      if (!typed || stays && chosen && typed === chosen.label) return close();
      later.cancel();
      const mine = ++asked, found = await Promise.resolve(find(typed)).catch(() => []);
      if (mine !== asked || input.value.trim() !== typed) return;
      const own = ownOf(typed, found), option = mayGoOn ? findMeant(found, typed, takesWords && own) : findCalled(found, typed);
      if (option) take(option);
      else if (own && (!mayGoOn || takesWords || !found.some(one => beginsSo(one, typed)))) take(own);
      else if (mayGoOn) { show(found); if (options.length) mark(0); }
    };

    /* The arrows go through the choices for what stands in the field now, also where the list still shows those for fewer letters. */
    const move = async step => {
      const wasOpen = isOpen();
      later.cancel();
      if (!wasOpen || isStale) await ask(wasOpen);
      if (!options.length || !isOpen()) return;
      if (wasOpen) mark((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
      else mark(step > 0 ? 0 : options.length - 1);
    };

    const keys = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => { if (options[active] && isOpen()) take(options[active]); else settle(true); },
      Escape: () => { if (isOpen()) close(); else { input.value = ""; chosen = null; changed(); } },
    };

    input.addEventListener("input", () => { chosen = null; isStale = true; if (isOpen()) mark(-1); changed(); later(); });
    input.addEventListener("keydown", event => {
      if (!keys[event.key] || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      keys[event.key]();
    });
    input.addEventListener("click", () => { if (!isOpen()) ask(); });
    input.addEventListener("blur", () => { close(); settle(); });
    opener.addEventListener("mousedown", event => event.preventDefault());
    opener.addEventListener("click", () => { input.focus(); if (isOpen()) close(); else ask(); });

    return {
      node,
      input,
      /* What stands in the field and was not chosen from the list. */
      pending: () => chosen ? "" : input.value.trim(),
      show: option => { chosen = option; input.value = option ? option.label : ""; },
    };
  };

  Object.assign(window.milpartForm.parts, { Combobox });
})();
