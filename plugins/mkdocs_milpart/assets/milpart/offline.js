/* Read from file://, a page must not ask for other files: the theme looks for a site map behind every alternate link, the feed's too, and a
   browser refuses that there. A feed has no use in a folder, so its link goes before the theme looks. */
(function () {
  "use strict";

  if (location.protocol === "file:") {
    document.querySelectorAll("link[rel=alternate]").forEach(function (link) { link.remove(); });
  }
})();
