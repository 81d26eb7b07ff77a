/* Shows the card of a record when a reader points at a link to it or reaches it with the keyboard. Escape puts it away. */
(function () {
  "use strict";

  const DELAY = 250;
  let shown = null;
  let owner = null;
  let timer = 0;

  function cardOf(link) {
    const holder = document.querySelector(".mp-previews");
    if (!holder || !link.getAttribute("href") || link.closest(".mp-preview")) return null;
    const path = link.pathname.replace(/index\.html$/, "");
    for (const card of holder.children) {
      if (path.endsWith("/" + card.dataset.for)) return card;
    }
    return null;
  }

  function hide() {
    clearTimeout(timer);
    if (shown) shown.remove();
    if (owner) owner.removeAttribute("aria-describedby");
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
    if (!link.hasAttribute("aria-describedby")) link.setAttribute("aria-describedby", shown.id);
  }

  function place(link) {
    const at = link.getClientRects()[0] || link.getBoundingClientRect();
    const width = shown.offsetWidth;
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
    const below = at.bottom + shown.offsetHeight + 8 < document.documentElement.clientHeight;
    shown.style.left = left + window.scrollX + "px";
    shown.style.top = (below ? at.bottom : at.top - shown.offsetHeight) + window.scrollY + "px";
  }

  function linkOf(event) {
    return event.target instanceof Element ? event.target.closest("article a[href]") : null;
  }

  document.addEventListener("mouseover", function (event) {
    const link = linkOf(event);
    if (link && link !== owner) {
      clearTimeout(timer);
      timer = setTimeout(show, DELAY, link);
    }
  });
  document.addEventListener("mouseout", function (event) {
    if (linkOf(event) && !(event.relatedTarget instanceof Element && event.relatedTarget.closest("#mp-preview-shown"))) hide();
  });
  document.addEventListener("focusin", function (event) {
    const link = linkOf(event);
    if (link && link.matches(":focus-visible")) show(link);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
})();
