/* The end of a form: the file as it will be, and the ways to hand it in. Nothing is sent: a link opens the web editor of the forge with name
   and text filled in, or the file is saved or copied. */
(() => {
  "use strict";

  const form = window.milpartForm, { element, button, small, Handing } = form.parts;

  /* Gives the address of the web editor with name and content, or with the name alone: where the address would be too long, and for what is
     marked, because addresses stay in histories and logs. */
  const addressFor = (forge, name, content, isOpen) => {
    const short = forge.address + "?" + new URLSearchParams({ [forge.file]: name });
    const whole = short + "&" + new URLSearchParams({ [forge.content]: content });
    return isOpen && whole.length <= forge.longest ? { address: whole, isWhole: true } : { address: short, isWhole: false };
  };

  /* Puts a text into the clipboard; where the browser has none for pages like this, by way of a selection. */
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = element("textarea", { class: "mp-hidden", readonly: true, "aria-hidden": "true", tabindex: "-1" });
      area.value = text;
      const focused = document.activeElement;
      document.body.append(area);
      area.select();
      const isDone = document.execCommand("copy");
      area.remove();
      if (focused) focused.focus();
      return isDone;
    }
  };

  const save = (name, text) => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
    const link = element("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };

  const STEPS = {
    GitLab: "In the tab that opens, sign in if asked. Choose Commit changes, name a new branch (the identifier will do), leave “Start a new merge request” ticked, and create the merge request. That is all.",
    GitHub: "In the tab that opens, sign in if asked. Choose Commit changes, then “Create a new branch” and Propose changes, and create the pull request. That is all.",
  };

  /* Makes the end. `write` gives identifier, name and text; `mayLeave` tells whether all is right, and shows what is not; `handIn` is told when
     the file has left, and `startAnew` begins the next. */
  const Ending = (definition, write, mayLeave, handIn, startAnew) => {
    const { forge, folder } = definition, handing = Handing(definition.contact || "");
    const told = element("p", { class: "mp-form-told", role: "status" });
    const another = button("Write another " + small(definition.label), startAnew, { class: "mp-form-button", hidden: true });
    const tell = (file, ...words) => { told.replaceChildren(...words); another.hidden = false; handIn(file.id); };
    const name = element("code", {}), preview = element("pre", { class: "mp-form-preview", tabindex: "0", "aria-label": "The file" });
    const shown = element("details", { class: "mp-form-file" }, element("summary", {}, "Show the file"), element("p", { class: "mp-quiet" }, "Among the records it lies in the folder ", element("code", {}, folder), " under the name ", name, "."), preview);

    const open = async () => {
      if (!mayLeave()) return;
      const file = write(), { address, isWhole } = addressFor(forge, file.name, file.text, file.isOpen);
      const copied = copy(file.text);
      window.open(address, "_blank", "noopener");
      const isCopied = await copied;
      tell(file, isWhole
        ? STEPS[forge.name] + (isCopied ? " The text is in your clipboard, too: if the editor is empty, paste it." : "")
        : (file.isOpen ? "The text is too long to be handed over with the address. " : "What is marked is not handed over with the address, which would stay in histories and logs. ") + (isCopied ? "It is in your clipboard: paste it into the empty editor. " : "Choose Copy the text, and paste it into the empty editor. ") + STEPS[forge.name],
      " If no tab opened, ", element("a", { href: address, target: "_blank", rel: "noopener" }, "open it here"), ".");
    };
    const download = () => {
      if (!mayLeave()) return;
      const file = write();
      save(file.name, file.text);
      tell(file, ...handing.saved(file));
    };
    const copyText = async () => {
      if (!mayLeave()) return;
      const file = write();
      if (await copy(file.text)) tell(file, ...handing.copied(file));
      else told.textContent = "The browser does not let this page copy: choose Show the file, and copy it there.";
    };

    const buttons = [
      forge && button("Open in " + forge.name, open, { class: "mp-form-button mp-form-button--first" }),
      button("Download the file", download, { class: forge ? "mp-form-button" : "mp-form-button mp-form-button--first" }),
      button("Copy the text", copyText),
    ].filter(Boolean);
    const byForge = forge && "With an account of " + forge.name + ": the file opens there, with all that you wrote, and nothing is sent before you say so. Without one: ";
    const lead = element("p", { class: "mp-form-lead" });
    const node = element("section", { class: "mp-form-step mp-form-end", "aria-labelledby": "mp-form-end" },
      element("h2", { id: "mp-form-end" }, "Hand it in"), lead, shown, element("div", { class: "mp-form-buttons" }, ...buttons), told, another,
      element("p", { class: "mp-quiet" }, "The form checks what it can. Whether the number is still free, references exist and no other record says the same is looked at again when you have handed it in.", definition.isPart ? " This site shows a part of all records: if your number belongs to another, yours is given a new one." : ""));
    return {
      node,
      begin: () => { told.textContent = ""; another.hidden = true; },
      show: () => {
        const file = write();
        lead.replaceChildren(...[byForge, ...handing.lead(file)].filter(Boolean));
        name.textContent = file.name;
        preview.textContent = file.text;
      },
    };
  };

  Object.assign(form.parts, { Ending, addressFor });
})();
