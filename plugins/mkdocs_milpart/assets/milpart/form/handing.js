/* Whom a file goes to where no web editor takes it, in the words of somebody who has never seen a repository. A site may name an address of
   e-mail, a page or an office; what is marked is never told to go by e-mail. */
(() => {
  "use strict";

  const { element } = window.milpartForm.parts;
  const KEEPERS = "the office that keeps this site";
  const MAIL = /^[^\s@]+@[^\s@]+$/;

  /* Gives what says whom to hand a file to, as nodes and words. */
  const Handing = contact => {
    const mailTo = name => element("a", { href: "mailto:" + contact + "?subject=" + encodeURIComponent(name) }, contact);
    const whom = name => MAIL.test(contact) ? [KEEPERS + ", ", mailTo(name)] : /^https?:/.test(contact) ? [KEEPERS + " (", element("a", { href: contact }, contact), ")"] : [contact || KEEPERS];
    const way = ({ isOpen, name }, what) => isOpen ? ["Send " + what + " by e-mail to ", ...whom(name)] : ["Hand " + what + " to ", ...whom(name), " by a way that its marking allows, and not by e-mail"];
    return {
      lead: file => ["Download the file. ", ...way(file, "it"), ", as you send any other document. They put it among the records."],
      saved: file => [file.name + " is saved where this browser keeps what it downloads. ", ...way(file, "that file"), ". That is all."],
      copied: file => ["The text is in the clipboard. ", ...way(file, "it"), ", with the name " + file.name + ". That is all."],
    };
  };

  Object.assign(window.milpartForm.parts, { Handing });
})();
