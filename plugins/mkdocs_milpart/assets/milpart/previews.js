/* Shows the card of a record when a reader points at a link to it or reaches it with the keyboard. Escape puts it away, and the
   definition of a term likewise. */
(function () {
  "use strict";

  const DELAY = 250;
  let shown = null;
  let owner = null;
  let timer = 0;
  let title = "";

  function cardOf(link) {
    const holder = document.querySelector(".mp-previews");
    const isElsewhere = link.protocol !== location.protocol || link.host !== location.host;
    if (!holder || isElsewhere || link.closest(".mp-preview, .mp-term")) return null;
    const path = link.pathname.replace(/index\.html$/, "");
    for (const card of holder.children) {
      if (path.endsWith("/" + card.dataset.for)) return card;
    }
    return null;
  }

  function hide() {
    clearTimeout(timer);
    if (shown) shown.remove();
    if (owner && owner.getAttribute("aria-describedby") === "mp-preview-shown") owner.removeAttribute("aria-describedby");
    if (owner && title) owner.title = title;
    title = "";
    shown = owner = null;
  }

  function show(link) {
    const card = cardOf(link);
    hide();
    if (!card) return;
    shown = card.cloneNode(true);
    shown.id = "mp-preview-shown";
    shown.setAttribute("role", "tooltip");
    shown.addEventListener("mouseleave", hide);
    document.body.append(shown);
    place(link);
    owner = link;
    title = link.title;
    link.removeAttribute("title");  /* else the browser shows it over the card */
    if (!link.hasAttribute("aria-describedby")) link.setAttribute("aria-describedby", shown.id);
  }

  function place(link) {
    const at = link.getClientRects()[0] || link.getBoundingClientRect();
    const width = shown.offsetWidth;
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
    const below = at.bottom + shown.offsetHeight + 8 < document.documentElement.clientHeight;
    const top = below ? at.bottom : Math.max(8, at.top - shown.offsetHeight);
    shown.style.left = left + window.scrollX + "px";
    shown.style.top = top + window.scrollY + "px";
  }

  function linkOf(event) {
    return event.target instanceof Element ? event.target.closest("article a[href]") : null;
  }

  /* The definition of a term is shown by the style sheet; a script is needed only to put it away. */
  function putAway(term) {
    term.classList.add("mp-away");
    ["mouseleave", "focusout"].forEach(function (name) {
      term.addEventListener(name, function () { term.classList.remove("mp-away"); }, { once: true });
    });
  }

  document.addEventListener("mouseover", function (event) {
    const link = linkOf(event);
    if (link && link !== owner) {
      clearTimeout(timer);
      timer = setTimeout(show, DELAY, link);
    }
  });
  document.addEventListener("mouseout", function (event) {
    const link = linkOf(event), to = event.relatedTarget;
    if (link && !(to instanceof Element && (link.contains(to) || to.closest("#mp-preview-shown")))) hide();
  });
  document.addEventListener("focusin", function (event) {
    const link = linkOf(event);
    if (link && link.matches(":focus-visible")) show(link);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    hide();
    document.querySelectorAll(".mp-term:hover, .mp-term:focus-within").forEach(putAway);
  });
})();
