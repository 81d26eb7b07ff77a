/* Which paragraph or section of a record is cited, and whether it has that one. What can be cited is loaded when somebody cites something. */
(() => {
  "use strict";

  const form = window.milpartForm, { element } = form.parts;
  const MOST = 8;

  const loaded = new Map();
  const load = type => {
    const { root } = document.querySelector(".mp-form-app").dataset;
    if (!loaded.has(type)) loaded.set(type, new Promise(done => {
      const script = element("script", { src: new URL("submit/data/citable-" + type + ".js", new URL(root, location.href)).href });
      script.onload = script.onerror = () => done(form.citable[type]);
      document.head.append(script);
    }));
    return loaded.get(type);
  };

  /* Of many places, those of the chapter that is cited are told. */
  const nearest = (places, place) => {
    const chapter = place.replace(/[^.]*$/, ""), near = chapter ? places.filter(one => one.startsWith(chapter)) : [];
    const told = near.length ? near : places;
    return told.slice(0, MOST).join(", ") + (told.length > MOST ? " \u2026" : "");
  };

  /* Says what is wrong with a citation of a part of a record; nothing of a record that the site does not show. */
  const sayUncitable = async (identifier, place) => {
    const found = await load(form.shared.types[identifier.split("-")[0]]);
    if (!found || !Object.hasOwn(found.of, identifier)) return "";
    const places = found.lists[found.of[identifier]];
    if (places.includes(place)) return "";
    return identifier + " has no paragraph or section " + place + (places.length ? ": it has " + nearest(places, place) + "." : ": cite it without #.");
  };

  Object.assign(form.parts, { sayUncitable });
})();
