/* What is wrong, told at each field that was left, and before the file leaves in a list that leads to each. */
(() => {
  "use strict";

  const { element } = window.milpartForm.parts;

  const open = node => { for (let part = node; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true; };

  /* Makes the list, and what looks. `find` gives what is wrong as places and sentences. */
  const Problems = ({ controlAt, outerOf, nodeAt, labelAt }, find) => {
    const node = element("div", { class: "mp-form-summary", tabindex: "-1", role: "group", "aria-labelledby": "mp-form-summary", hidden: true });
    let found = [], marked = [], isAsked = false;

    const isLeft = one => { const control = controlAt(one.path), outer = outerOf(one.path); return isAsked || (one.isMissing && control !== outer ? outer.isLeft : (control.isLeft || outer.isLeft)); };
    const inOrder = (one, other) => nodeAt(one.path).compareDocumentPosition(nodeAt(other.path)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

    const goTo = path => {
      open(nodeAt(path));
      controlAt(path).focus();
    };

    const show = () => {
      const links = found.map(one => {
        const link = element("a", { href: "#mp-form-end" }, labelAt(one.path) + ": " + one.message);
        link.addEventListener("click", event => { event.preventDefault(); goTo(one.path); });
        return element("li", {}, link);
      });
      node.hidden = !links.length;
      node.replaceChildren(element("h3", { id: "mp-form-summary" }, links.length === 1 ? "One thing is to be put right" : links.length + " things are to be put right"), element("ul", {}, ...links));
    };

    const check = () => {
      found = find().filter(one => controlAt(one.path)).sort(inOrder);
      const said = new Map();
      found.filter(isLeft).forEach(one => { const control = controlAt(one.path); if (!said.has(control)) said.set(control, one.message); });
      marked.filter(control => !said.has(control)).forEach(control => control.say(""));
      said.forEach((message, control) => control.say(message));
      marked = [...said.keys()];
      if (!node.hidden) show();
    };

    return {
      node, check,
      /* Tells whether all is right, and shows what is not. */
      mayLeave: () => {
        isAsked = true;
        check();
        show();
        if (found.length) node.focus();
        return !found.length;
      },
      forget: () => { isAsked = false; node.hidden = true; },
    };
  };

  Object.assign(window.milpartForm.parts, { Problems });
})();
