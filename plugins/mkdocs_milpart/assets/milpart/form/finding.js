/* Finds among options by what somebody typed, and which of them is meant. */
(() => {
  "use strict";

  const { fold } = window.milpartForm.parts;

  /* All that an option is called: its name, also without what stands in brackets, and that alone; what is written for it, with and without the
     letters of its type; and other spellings. */
  const namesOf = ({ label, value, also }) => {
    const short = label.split(/[()]/), key = String(value);
    return [label, ...(short.length > 1 ? short : []), key, key.replace(/^[A-Z]{2,3}-/, ""), ...(also || [])].map(fold).filter(Boolean);
  };

  /* Finds options whose words begin with all typed ones, in the order: called so, with a name that begins so, with another one that does, all others.
     An option is {value, label, facts, also}. */
  const findAmong = options => {
    const known = options.map(option => ({ option, names: namesOf(option), words: " " + [...namesOf(option), fold(option.facts || "")].join(" ") }));
    return typed => {
      const wanted = fold(typed).split(" ").filter(Boolean), whole = wanted.join(" ");
      const place = ({ names }) => names.includes(whole) ? 0 : names[0].startsWith(whole) ? 1 : names.some(name => name.startsWith(whole)) ? 2 : 3;
      return known.filter(one => wanted.every(word => one.words.includes(" " + word))).map(one => [place(one), one.option]).sort((one, other) => one[0] - other[0]).map(pair => pair[1]);
    };
  };

  const beginsSo = (option, typed) => namesOf(option).some(name => name.startsWith(fold(typed)));
  const onlyOne = options => options.length === 1 ? options[0] : undefined;

  /* The option that is called as was typed; of several by one name, none. */
  const findCalled = (found, typed) => {
    const wanted = fold(typed), byName = found.filter(({ label, value }) => [label, String(value)].map(fold).includes(wanted));
    return onlyOne(byName.length ? byName : found.filter(option => namesOf(option).includes(wanted)));
  };

  /* The option that somebody means by what was typed: the one that is called so, or the only one that begins so. Where new words may be written,
     it is the first that begins so, because half a word is hardly a new one. */
  const findMeant = (found, typed, mayBeNew) => {
    if (!fold(typed) || /[,;]\s*$/.test(typed)) return undefined;
    return findCalled(found, typed) || (mayBeNew ? found.find(option => fold(option.label).startsWith(fold(typed))) : onlyOne(found.filter(option => beginsSo(option, typed))));
  };

  Object.assign(window.milpartForm.parts, { namesOf, findAmong, beginsSo, findCalled, findMeant });
})();
