/* Keeps what is written as a draft, brings it back, and begins the next. */
(() => {
  "use strict";

  const { element, button, afterPause, findLost, renewed } = window.milpartForm.parts;
  const times = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
  const KEPT = "A draft is kept in this browser, and nowhere else.";
  const UNKEPT = "This browser keeps no draft for this page: do not close it before you have saved or handed in what you wrote.";
  const ELSEWHERE = "This form is open in another tab as well, and that one keeps its draft now. What you write here is not kept: do not close this page before you have saved or handed it in.";
  const marked = open => "No draft is kept of what is marked above " + open + ": do not close this page before you have saved it to a place that may hold it.";
  const MISFITS = "The form was changed meanwhile, and some of your words have no place in it any more. Copy what you need:";

  /* What stands above the form: whose words these are, and what can be done with them. */
  const Telling = () => {
    const node = element("div", { class: "mp-form-draft", hidden: true });
    const tell = (sentence, misfits, ...buttons) => {
      const rows = misfits.map(([label, words]) => element("li", {}, element("strong", {}, label + ": "), words));
      const lost = rows.length && element("div", { class: "mp-form-lost" }, element("p", {}, MISFITS), element("ul", {}, ...rows));
      node.replaceChildren(...[element("p", {}, sentence), lost, ...buttons].filter(Boolean));
      node.hidden = false;
    };
    return { node, tell };
  };

  /* Makes what keeps. `page` has what it reads and fills: beginning, read, fill, nameOf, open (the marking for everyone), isOpen, look (checks
     anew), clear (forgets what was told) and toStart. */
  const Keeping = (draft, page) => {
    const status = element("p", { class: "mp-form-keeping mp-quiet", role: "status" }), { node, tell } = Telling();
    let isDirty = false, isUnkept = false, isKept = true, isElsewhere = false, handedAt = 0, begun = page.beginning(), lost = [];

    const written = () => ({ at: Date.now(), begun, handedAt, lost, ...page.read() });
    draft.watch(() => { isElsewhere = true; isKept = false; status.textContent = ELSEWHERE; });

    const keep = () => {
      if (!isUnkept) return;
      const isOpen = page.isOpen();
      isUnkept = false;
      isKept = !isElsewhere && isOpen && draft.keep(written());
      if (!isOpen) draft.drop();
      status.textContent = isElsewhere ? ELSEWHERE : isKept ? KEPT : isOpen ? UNKEPT : marked(page.open);
    };
    const keepLater = afterPause(keep, 400);

    const begin = () => {
      isDirty = isUnkept = false;
      handedAt = 0;
      lost = [];
      begun = page.beginning();
      page.clear();
      page.fill({ values: begun, sections: {} });
      status.textContent = "";
      page.look();
    };

    /* Empties the form; what stood there can be had back until the page is left. */
    const startAnew = sentence => {
      const before = written();
      draft.drop();
      begin();
      tell(sentence, [], button("Bring it back", () => { restore(before); isUnkept = true; keep(); page.look(); page.toStart(); }));
      page.toStart();
    };
    const discard = () => startAnew("The draft is discarded.");
    const beginNext = () => startAnew("Here you write the next.");

    const restore = kept => {
      const given = kept.handedAt ? kept : renewed(kept, begun);
      page.fill(given);
      lost = [...(kept.lost || []), ...findLost({ ...given.values, status: given.status }, page.holds()).map(([key, words]) => [page.nameOf(key), words])];
      handedAt = kept.handedAt || 0;
      const when = at => times.format(new Date(at));
      if (handedAt) tell("This is what you opened or saved on " + when(handedAt) + ".", lost, button("Write another", beginNext));
      else tell("Here is your draft of " + when(kept.at) + " again.", lost, button("Discard the draft", discard));
    };

    addEventListener("beforeunload", event => { if (isDirty && !isKept) event.preventDefault(); });
    addEventListener("pagehide", keep);

    return {
      node, status, beginNext,
      changed: () => { isDirty = isUnkept = true; keepLater(); },
      /* What was handed in stays until the next is begun, or until it is corrected. */
      handIn: identifier => { handedAt = Date.now(); draft.handIn(identifier); isUnkept = true; keep(); },
      /* Fills the form at first; tells whether it holds a draft. */
      start: () => {
        const kept = draft.find();
        if (kept) restore(kept); else page.fill({ values: begun, sections: {} });
        return Boolean(kept);
      },
    };
  };

  Object.assign(window.milpartForm.parts, { Keeping });
})();
