/* Starts the content management system with the settings of the site (config.js), where it can work. */
(() => {
  "use strict";

  const { CMS, milpartCms, milpartRecords } = window;
  const note = document.getElementById("milpart-note");
  if (location.protocol === "file:") {
    note.textContent = "This page writes to the repository, so it works only where a web server hands it out: on the published site, or with milpart serve.";
    return;
  }
  note.remove();

  /* Puts lists of choices in the place of their numbers. */
  const fillIn = (value, list) => {
    if (typeof value !== "object" || value === null) return;
    if (typeof value.options === "number") value.options = list(milpartCms.lists[value.options]);
    Object.values(value).forEach(item => fillIn(item, list));
  };
  fillIn(milpartCms.config.collections, options => options);
  fillIn(milpartCms.formats, options => options.map(option => option.value));

  Object.entries(milpartCms.formats).forEach(([type, format]) => {
    CMS.registerCustomFormat(`milpart-${type}`, "md", milpartRecords.makeFormat(format, milpartCms.taken[type], milpartCms.origin));
  });
  CMS.init({ config: milpartCms.config });
})();
