/* Finds records in the index that the build wrote (milpart_docs/search/browser), in a site on a server or in a folder: window.milpartSearch and
   window.milpartSearchInfo. The index comes as scripts, since a page in a folder may load nothing else; only what a query needs is loaded.
   Nothing here touches the page. The order of the parts: loading, bits, words, the query language, looking words up, ranking, answering. */
(function () {
  "use strict";

  if (window.milpartIndex) return;

  const here = document.currentScript;
  const base = new URL(here.dataset.index || new URL("../../../search/data/", here.src).href, document.baseURI).href;
  const site = new URL("../../", base).href;

  const MOST_MEMBERS = 24;      /* words that a prefix stands for; fewer, where it is short, for their postings lie far apart */
  const MOST_STARRED = 200;     /* words that a prefix with a star stands for */
  const MOST_SHARDS = 8;        /* of the lexicon, loaded for one short prefix */
  const MOST_KEPT = 1000;       /* files of the index in memory */
  const MOST_CORRECTIONS = 3;
  const MOST_HIGHLIGHTS = 80;
  const MOST_LABELS = 5;        /* told of the values that were taken for another */
  const MANY = 1000;            /* hits that are sorted at once */
  const FIRST_OF_ALL = 1000;    /* added to the score of a record whose identifier was typed */
  const RARE = 2, COMMON = 200; /* a word in so few documents, and how many times more frequent a suggestion for it must be */

  /* Loading */

  const received = new Map();   /* also what came with the manifest */
  const loading = new Map();

  window.milpartIndex = (name, size, kind, text) => {
    received.set(name, text === undefined ? size : kind === "z" ? inflate(gather(size, text)) : gather(size, text));
  };

  function load(name) {
    if (!loading.has(name)) {
      const promise = received.has(name) ? Promise.resolve(received.get(name)) : new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = base + name + ".js" + (facts && /^http/.test(base) ? "?" + facts.digest : "");
        script.onload = script.onerror = () => {
          script.remove();
          if (received.has(name)) resolve(received.get(name));
          else reject(new Error("The search index cannot be read: " + name));
          received.delete(name);
        };
        document.head.append(script);
      });
      promise.catch(() => { loading.delete(name); });
      loading.set(name, promise);
    }
    return loading.get(name);
  }

  /* Loads a file and keeps what is read from it; of shards, those that were used last. */
  const read = new Map();
  function open(name, reader) {
    let promise = read.get(name);
    if (!promise) {
      promise = load(name).then(content => { loading.delete(name); return reader(content, name); });
      promise.catch(() => { read.delete(name); loading.delete(name); });
    }
    read.delete(name);
    read.set(name, promise);
    if (read.size > MOST_KEPT) read.delete(Array.from(read.keys()).find(key => /^[wrpscn]\d/.test(key)));
    return promise;
  }

  /* Bytes from characters of fifteen bits each. */
  function gather(size, text) {
    const bytes = new Uint8Array(size);
    for (let at = 0, from = 0, bits = 0, held = 0; at < size; from++) {
      held = held << 15 | text.charCodeAt(from);
      for (bits += 15; bits >= 8; ) bytes[at++] = held >> (bits -= 8);
    }
    return bytes;
  }

  /* Every browser has this since 2023. */
  async function inflate(bytes) {
    if (!window.DecompressionStream) throw new Error("This browser is too old for the search; the catalogue works without it.");
    const { readable, writable } = new DecompressionStream("deflate-raw"), writer = writable.getWriter();
    [writer.write(bytes), writer.close()].forEach(done => done.catch(() => {}));  /* the reader is told */
    return new Uint8Array(await new Response(readable).arrayBuffer());
  }

  /* What a search counts in. The next one takes the same arrays again, so that typing leaves little behind; one that failed keeps its own. */

  const rooms = [];

  class Room {
    constructor() {
      this.free = [];
      this.taken = [];
      this.numbers = new Int32Array(1 << 16);
      this.at = 0;
    }
    /* A number for each document, nothing at first. */
    all(Kind) {
      const place = this.free.findIndex(one => one instanceof Kind), made = place < 0 ? new Kind(facts.documents) : this.free.splice(place, 1)[0].fill(0);
      this.taken.push(made);
      return made;
    }
    /* So many numbers, of any value at first. */
    some(count) {
      if (this.at + count > this.numbers.length) {
        this.numbers = new Int32Array(2 * this.numbers.length + count);
        this.at = 0;
      }
      return this.numbers.subarray(this.at, this.at += count);
    }
    leave() {
      this.free = this.free.concat(this.taken);
      this.taken = [];
      this.at = 0;
      if (rooms.length < 2) rooms.push(this);
    }
  }

  /* Bits; the codes are those of bits.py. */

  class Bits {
    constructor(bytes, at = 0) {
      this.bytes = bytes;
      this.at = at;
    }
    /* The next 25 bits at least, at the high end. */
    window() {
      const bytes = this.bytes, place = this.at >> 3;
      if (place > bytes.length) throw new Error("damaged");
      return (bytes[place] << 24 | bytes[place + 1] << 16 | bytes[place + 2] << 8 | bytes[place + 3]) << (this.at & 7);
    }
    fixed(width) {
      if (width > 24) return this.fixed(width - 16) * 65536 + this.fixed(16);
      const value = width ? this.window() >>> 32 - width : 0;
      this.at += width;
      return value;
    }
    zeros() {
      for (let count = 0; ;) {
        const found = Math.clz32(this.window());
        if (found < 25) { this.at += found + 1; return count + found; }
        count += 25;
        this.at += 25;
      }
    }
    rice(parameter) {
      const head = this.zeros();
      return (head << parameter) + this.fixed(parameter);
    }
    golomb(order) {
      const width = this.zeros() + order;
      return 2 ** (width) + this.fixed(width) - (1 << order);
    }
  }

  function decode(bytes) { return new TextDecoder().decode(bytes); }

  /* What is loaded first */

  let facts = null;
  let started = null;

  function start() {
    if (!started) {
      started = load("manifest").then(async found => {
        const [names, lengths] = await Promise.all(["names", "lengths"].map(load));
        facts = found;
        facts.postings = sums(facts.postings);
        facts.phrases = sums(facts.phrases);
        const [stop, concepts] = JSON.parse(decode(names));
        facts.stop = new Map(Object.entries(stop).map(([language, words]) => [language, new Set(words.split(" "))]));
        facts.names = namesOf(concepts);
        facts.named = new Set(concepts.flatMap(([, names]) => names.flatMap(name => name[2].split(" "))));
        const [shortest, steps] = facts.lengths;
        const norms = Array.from({ length: 256 }, (_, step) => facts.k1 * (1 - facts.b + facts.b * shortest * Math.exp(step / steps) / facts.mean));
        facts.norms = Float64Array.from(norms);
        facts.steps = lengths;
        return facts;
      });
      started.catch(() => { started = null; });
    }
    return started;
  }

  function sums(steps) {
    let sum = 0;
    return steps.map(step => sum += step);
  }

  /* Names of things by their first words, and by the terms of these. */
  function namesOf(concepts) {
    const found = new Map();
    concepts.forEach(([term, names]) => names.forEach(([, language, written, terms]) => {
      const words = written.split(" ");
      [words[0], terms[0]].forEach(first => { found.set(first, (found.get(first) || []).concat({ language, words, terms, term, names })); });
    }));
    return found;
  }

  /* The place of the last that is not greater. */
  function placeOf(list, wanted) {
    let low = 0, high = list.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (list[middle] <= wanted) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  start().catch(() => {});

  /* Words, as folding.py has them */

  const LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ς": "σ", "ħ": "h", "ŋ": "n", "ŧ": "t" };
  const SPECIAL = new RegExp("[" + Object.keys(LETTERS).join("") + "\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]", "g");

  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(SPECIAL, found => LETTERS[found] || "");
  }

  const NUMBERED = /^(?:ll|bp|doc|act|str|asm|pro|syl|crs)-(?:19|20)[0-9]{2}-[0-9]{4,6}$/;
  const KEYED = /^(?:ptr|amb|cap|eqp|acr|trm)-[a-z0-9]+(?:-[a-z0-9]+)*$/;

  function isIdentifier(word) {
    return word.length <= 64 && (NUMBERED.test(word) || KEYED.test(word));
  }

  /* The query language, as milpart_docs/search/query has it; tests/search/query/cases.json holds both to it */

  const ITEM = /([+-](?=["\p{L}\p{N}_]))?(?:([A-Za-z][A-Za-z_-]*):)?(?:"([^"]*)"|([^\s"]+))/gu;
  const RUN = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
  const WORD = /[\p{L}\p{N}]+/gu;
  const FIRST_WORDS = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]+){0,200}[^\p{L}\p{N}]*/u;  /* what follows is left out */
  const TEXT_FIELDS = ["title", "summary", "body", "id"];
  const OTHER_NAMES = { state: "status", lang: "language", capabilities: "capability" };
  const FACET_NAMES = ["type", "pillar", "status", "partner", "member-state", "mission", "capability", "topic", "year", "originator", "marking", "language"];
  const NAMES = new Set(FACET_NAMES.concat(TEXT_FIELDS, "date", Object.keys(OTHER_NAMES)));

  /* The clauses as they were typed; those that are equal are one and the same object. */
  function typedIn(text) {
    const found = new Map();
    return itemsOf(text).flatMap(item => clausesOf(item)).map(clause => {
      const key = JSON.stringify(clause);
      if (!found.has(key)) found.set(key, clause);
      return found.get(key);
    });
  }

  function unique(clauses) { return Array.from(new Set(clauses)); }
  function parse(text) { return unique(typedIn(firstWords(text))); }

  function firstWords(text) { return text.match(FIRST_WORDS)[0]; }

  function itemsOf(text) {
    const plain = text.replace(/([)"\u201c-\u201f\u00ab\u00bb\uff02])[+-]+/g, "$1 ").replace(/[\u201c-\u201f\u00ab\u00bb\uff02()]/g, sign => "()".includes(sign) ? " " : "“”„‟«»＂".includes(sign) ? '"' : sign);
    const items = Array.from(plain.matchAll(ITEM), found => {
      const isPhrase = found[3] !== undefined;
      return { sign: found[1] || "", name: found[2] || "", text: isPhrase ? found[3] : found[4], isPhrase };
    });
    const isOperator = items.map(item => /^(?:AND|OR|NOT)$/.test(item.text) && !item.isPhrase && !item.name && !item.sign);
    /* Where most is in capitals, AND and NOT are ordinary words. */
    const isShouted = items.length > 5 && 2 * items.filter(item => /\p{Lu}/u.test(item.text) && !/\p{Ll}/u.test(item.text)).length > items.length;
    if (isOperator.every(Boolean) || isShouted) return items;
    function operators(place, step) {
      const texts = [];
      for (place += step; isOperator[place]; place += step) texts.push(items[place].text);
      return texts;
    }
    return items.filter((item, place) => {
      if (isOperator[place]) return false;
      const before = operators(place, -1), around = before.concat(operators(place, 1));
      if (before.includes("NOT")) item.sign = "-";
      else if (around.includes("AND") && !item.sign) item.sign = "+";
      return true;
    });
  }

  function nameOf(written) {
    const name = written.toLowerCase().replace(/_/g, "-");
    const found = [name, name.replace(/s$/, "")].find(one => NAMES.has(one));
    return found && (OTHER_NAMES[found] || found);
  }

  function joined(text) {
    return (fold(text).match(WORD) || []).join(" ");
  }

  function clausesOf(item) {
    const name = item.name && nameOf(item.name);
    const narrowing = name && narrowingOf(name, item);
    if (narrowing) return [narrowing];
    if (TEXT_FIELDS.includes(name) && joined(item.text)) return wordsOf(item, name);
    if (item.isPhrase) return wordsOf({ sign: "", text: item.name, isPhrase: false }, "").concat(wordsOf(item, ""));
    return wordsOf({ ...item, text: item.name ? item.name + ":" + item.text : item.text }, "");
  }

  function narrowingOf(name, item) {
    const sign = item.sign === "-" ? "-" : "+";
    const bounds = name === "date" ? datesOf(item.text) : name === "year" ? yearsOf(item.text) : null;
    if (bounds) return { kind: "range", facet: name, first: bounds[0], last: bounds[1], sign };
    if (TEXT_FIELDS.includes(name) || name === "date") return null;
    const values = (item.isPhrase ? [item.text] : item.text.split(",")).map(joined).filter(Boolean);
    return values.length ? { kind: "facet", facet: name, values: unique(values), sign } : null;
  }

  function wordsOf(item, field) {
    const folded = fold(item.text);
    const words = (folded.match(RUN) || []).flatMap(run => run.includes("-") && isIdentifier(run) ? [run] : run.split("-"));
    const sign = item.sign === "-" || !(field || item.isPhrase) ? item.sign : "+";
    const hasStar = !item.isPhrase && /[\p{L}\p{N}]\*[^\p{L}\p{N}_]*$/u.test(folded);
    function clause(kind, some) { return { kind, words: some, sign, field }; }
    if (!words.length) return [];
    if (item.isPhrase || words.length > 1 && (sign === "-" || sign === "+" && !hasStar)) return [clause("phrase", words)];
    const last = hasStar ? words.pop() : null;
    const found = words.map(word => clause(word.includes("-") && !field ? "id" : "word", [word]));
    return last === null ? found : found.concat(clause("prefix", [last]));
  }

  const YEAR = "[12][0-9]{3}";
  const DATE = YEAR + "(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?";

  function boundsOf(text, pattern) {
    let found = text.match("^([<>])(=?)(" + pattern + ")$");
    if (found) return found[1] === ">" ? [found[1] + found[2], found[3], ""] : [found[1] + found[2], "", found[3]];
    found = text.match("^(" + pattern + ")?(?:\\.{2,3}|\u2026)(" + pattern + ")?$") || text.match("^(" + YEAR + ")-(" + YEAR + ")$");
    if (found) {
      const first = found[1] || "", last = found[2] || "";
      return first || last ? first && last && first > last ? ["", last, first] : ["", first, last] : null;
    }
    return new RegExp("^" + pattern + "$").test(text) ? ["", text, text] : null;
  }

  function firstDay(date) { return date && (date + "-01-01").slice(0, 10); }
  function lastDay(date) { return date && date + (date.length === 10 ? "" : date.includes("-") ? "-31" : "-12-31"); }
  function moved(day, step) { return day.slice(0, -2) + String(Number(day.slice(-2)) + step).padStart(2, "0"); }

  function datesOf(text) {
    const found = boundsOf(text, DATE);
    if (!found) return null;
    if (found[0] === ">") return [moved(lastDay(found[1]), 1), ""];
    if (found[0] === "<") return ["", moved(firstDay(found[2]), -1)];
    return [firstDay(found[1]), lastDay(found[2])];
  }

  function yearsOf(text) {
    const found = new RegExp("^" + YEAR + "$").test(text) ? null : boundsOf(text, YEAR);
    if (!found) return null;
    if (found[0] === ">") return [String(Number(found[1]) + 1), ""];
    if (found[0] === "<") return ["", String(Number(found[2]) - 1)];
    return [found[1], found[2]];
  }

  /* The lexicon */

  /* A shard: words in order, the terms of each, and how many documents have it, on a scale. */
  function readShard(bytes) {
    let at = 0;
    function vary() {
      let value = 0, shift = 0, byte;
      do { byte = bytes[at++]; value += (byte & 127) * 2 ** (shift); shift += 7; } while (byte & 128);
      return value;
    }
    const texts = vary(), steps = vary(), text = decode(bytes.subarray(at, at + texts)), words = [];
    let last = "";
    text.split(/(?=[\0-\x1f])/).forEach(piece => { words.push(last = last.slice(0, piece.charCodeAt(0)) + piece.slice(1)); });
    at += texts;
    const end = at + steps, terms = [];
    for (let term = 0; at < end;) {
      const row = [];
      for (let isMore = 1; isMore;) {
        const step = vary();
        isMore = step % 2;
        const signed = Math.floor(step / 2);
        term += signed % 2 ? -(signed + 1) / 2 : signed / 2;
        row.push(term);
      }
      terms.push(row);
    }
    return { words, terms, frequencies: bytes.subarray(end) };
  }

  async function find(word) {
    const place = placeOf(facts.words, word);
    if (place < 0) return null;
    const shard = await open("w" + place, readShard);
    const at = placeOf(shard.words, word);
    return shard.words[at] === word ? entryOf(shard, at) : null;
  }

  function entryOf(shard, at) {
    return { word: shard.words[at], terms: shard.terms[at] || [], frequency: 2 ** (shard.frequencies[at] / 4) };
  }

  /* The words that begin with a prefix, forwards or backwards. */
  async function findBeginning(prefix, isBackwards) {
    const first = isBackwards ? facts.backwards : facts.words;
    const from = Math.max(0, placeOf(first, prefix)), to = Math.min(placeOf(first, prefix + "\uffff"), from + MOST_SHARDS - 1), names = [];
    for (let place = from; place <= to; place++) names.push((isBackwards ? "r" : "w") + place);
    const shards = await Promise.all(names.map(name => open(name, readShard))), found = [];
    shards.forEach(shard => {
      const end = placeOf(shard.words, prefix + "\uffff");
      for (let at = placeOf(shard.words, prefix); at <= end; at++) {
        if (at >= 0 && shard.words[at].startsWith(prefix)) found.push(entryOf(shard, at));
      }
    });
    return found;
  }

  function reversed(word) { return Array.from(word).reverse().join(""); }

  /* Slips of the pen: letters left out, added, changed or swapped with a neighbour; more than the limit is told as one more than it. */
  function distance(one, other, limit) {
    if (Math.abs(one.length - other.length) > limit) return limit + 1;
    let before = [], last = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let row = 1; row <= one.length; row++) {
      const now = [row];
      let least = row;
      for (let place = 1; place <= other.length; place++) {
        const isSame = one[row - 1] === other[place - 1];
        let cost = Math.min(last[place - 1] + (isSame ? 0 : 1), last[place] + 1, now[place - 1] + 1);
        if (!isSame && row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1]) cost = Math.min(cost, before[place - 2] + 1);
        now.push(cost);
        if (cost < least) least = cost;
      }
      if (least > limit) return limit + 1;
      before = last;
      last = now;
    }
    return last[other.length];
  }

  function slipsOf(word, known, limit, isBeginning) {
    if (!isBeginning || known.length <= word.length) return distance(word, known, limit);
    return Math.min(...[-1, 0, 1].map(more => distance(word, known.slice(0, word.length + more), limit)));
  }

  /* What an unknown word was probably meant to be, as spelling.py: within one slip, with another ending, within two slips. */
  async function correct(word, isBeginning, stop) {
    const size = word.length, half = size >> 1, limit = size < 8 ? 1 : 2, known = new Map();
    if (size < 4 || /\p{N}/u.test(word) || stop && Array.from(stop).some(one => one.length > 2 && distance(word, one, 1) < 2)) return [];

    async function gather(start, end, whole) {
      const found = await Promise.all([findBeginning(start), isBeginning ? [] : findBeginning(reversed(end), true), whole ? find(whole) : null]);
      found.flat().forEach(entry => {
        if (!entry) return;
        const text = entry.terms.length ? entry.word : reversed(entry.word);
        if (text === word || text.length < 3 || /\p{N}/u.test(text) || known.has(text)) return;
        known.set(text, { word: text, terms: entry.terms, frequency: entry.frequency, slips: slipsOf(word, text, limit, isBeginning) });
      });
    }

    let best = [];
    function choose(fits) {
      if (best.length) return;
      const found = Array.from(known.values()).filter(fits).sort((one, other) => other.frequency - one.frequency || (one.word < other.word ? -1 : 1));
      best = found.slice(0, MOST_CORRECTIONS);
    }

    await gather(word.slice(0, half), word.slice(half), word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1));
    choose(one => one.slips === 1);
    for (let length = size; length >= Math.max(4, size - 4); length--) {
      const start = word.slice(0, length);
      choose(one => one.word.startsWith(start) && one.word.length <= length + 4);
    }
    choose(one => one.slips <= limit);
    if (!best.length && limit > 1) {
      await gather(word.slice(0, 2), word.slice(-2));
      choose(one => one.slips <= limit);
    }
    return (await Promise.all(best.map(one => one.terms.length ? one : find(one.word)))).filter(Boolean);
  }

  /* Postings */

  function readTerms(order, first, count) {
    return content => {
      const bits = new Bits(content), starts = new Float64Array(count + 1);
      for (let place = 0; place < count; place++) starts[place + 1] = starts[place] + bits.golomb(order);
      return { bytes: content, first, starts: starts.map(start => start + bits.at) };
    };
  }

  function openTerm(prefix, directory, term) {
    const place = placeOf(directory, term), next = place + 1 < directory.length ? directory[place + 1] : facts.terms;
    return open(prefix + place, readTerms(5, directory[place], next - directory[place])).then(shard => new Bits(shard.bytes, shard.starts[term - shard.first]));
  }

  function bitLength(number) { return 32 - Math.clz32(number); }
  function usual(size, count) { return Math.max(0, bitLength(Math.max(1, Math.floor(size / Math.max(1, count)))) - 1); }

  /* The documents that have a term, how often each, and which have it in the title. */
  async function postingsOf(term, room) {
    const bits = await openTerm("p", facts.postings, term);
    const count = bits.golomb(2) + 1, docs = room.some(count), weights = room.some(count);
    let parameter = usual(facts.documents, count), order = 0;
    if (count > 1) {
      const step = bits.golomb(0);
      parameter += step % 2 ? -(step + 1) / 2 : step / 2;
      order = bits.fixed(2);
    }
    for (let place = 0, last = -1; place < count; place++) {
      docs[place] = last += bits.rice(parameter) + 1;
      weights[place] = bits.golomb(order) + 1;
    }
    const titled = room.some(bits.golomb(0)), within = usual(count, titled.length);
    for (let place = 0, last = -1; place < titled.length; place++) titled[place] = docs[last += bits.rice(within) + 1];
    return { docs, weights, titled };
  }

  /* The documents in which a word is followed by another, both given by their terms; as phrases.py packs it. */
  async function pairsOf(some, next, postings, room) {
    const width = facts.width, found = room.all(Uint8Array), digits = Math.max(1, bitLength(facts.terms));
    await Promise.all(some.map(async term => {
      const [bits, list] = await Promise.all([openTerm("s", facts.phrases, term), postings(term)]);
      const count = bits.golomb(0), order = count ? bits.fixed(4) : 0, ranks = new Set(), others = new Set(next);
      for (let rank = 1; rank <= count; rank++) if (others.delete(bits.fixed(digits))) ranks.add(rank);
      next.forEach((one, place) => { if (!others.has(one)) return; others.delete(one); others.add(-1 - (Math.imul(one, 2654435761) >>> 32 - width)); });
      for (let place = 0; place < list.docs.length; place++) {
        const lacking = bits.golomb(0), often = list.weights[place];
        for (let left = lacking <= often ? often - lacking : lacking; left; left--) {
          const rank = count ? bits.golomb(order) : 0;
          if (rank ? ranks.has(rank) : others.has(-1 - bits.fixed(width))) found[list.docs[place]] = 1;
        }
      }
    }));
    return found;
  }

  /* From clauses to groups of terms: a document gets the score of the best member of each */

  async function look(typed, text, options) {
    const notes = new Set(), corrections = [], highlights = new Set();
    const looked = unique(typed).filter(clause => clause.words);
    const stop = stopWords(looked.flatMap(clause => clause.words));
    const content = looked.flatMap(clause => clause.sign === "-" ? [] : clause.words.filter(word => !stop.has(word)));
    const lastWord = options.typing && !options.exact && /[\p{L}\p{N}]$/u.test(text) ? looked[looked.length - 1] : null;

    /* The known words that one stands for: itself, those that begin so, or those that it was meant to be. */
    async function entriesOf(word, isBeginning, canCorrect, isEnd, isStarred) {
      const exact = await find(word);
      let entries = exact ? [exact] : [];
      /* A short last word that is none was meant as a beginning, also when its reader has stopped typing. */
      if (isBeginning && (word.length > 1 || !exact) || isEnd && !exact && !options.exact && word.length > 1 && word.length < 4) {
        const found = await findBeginning(word);
        const others = found.filter(entry => entry.word !== word).sort((one, other) => other.frequency - one.frequency || (one.word < other.word ? -1 : 1));
        const most = isStarred ? MOST_STARRED : Math.min(MOST_MEMBERS, 4 * word.length);
        if (isStarred && others.length > most) notes.add("Of the words that begin with “" + word + "”, the " + most + " most frequent are looked for.");
        entries = entries.concat(others.slice(0, most));
      }
      if (!entries.length && canCorrect && !(options.synonyms && facts.named.has(word))) entries = await meantBy(word, isBeginning);
      return entries;
    }

    async function meantBy(word, isBeginning) {
      const entries = options.exact ? [] : await correct(word, isBeginning, content.length > 1 && stop);
      if (entries.length) corrections.push({ from: word, to: entries[0].word });
      return entries;
    }

    const made = await Promise.all(looked.map(async clause => {
      const group = { clause, sign: clause.sign, field: clause.field, times: typed.filter(one => one === clause).length };
      const isLast = clause === lastWord && clause.kind === "word";
      let words = clause.words, kind = clause.kind;
      if (kind === "id" || words[0].includes("-")) {
        const entry = await find(words[0]);
        if (entry || words.length > 1) {
          group.own = clause.kind === "id" || clause.field === "id";
        } else {
          words = words[0].split("-");
          kind = clause.sign ? "phrase" : "words";
        }
      }
      group.canCorrect = clause.sign !== "-" && kind !== "prefix" && kind !== "id";
      const found = await Promise.all(words.map((word, place) => {
        if (stop.has(word) && (content.length || clause.sign === "-") && !isLast && kind !== "prefix") return null;
        return entriesOf(word, kind === "prefix" || isLast && place === words.length - 1, group.canCorrect, clause === looked[looked.length - 1] && clause.kind === "word" && !clause.sign, kind === "prefix");
      }));
      group.entries = clause.sign === "-" ? [] : found.flat().filter(Boolean);
      group.rows = [];
      group.flow = words.map((word, place) => {
        const entries = found[place], isKnown = entries && (!entries.length || entries.some(entry => entry.word === word));
        if (!entries) return { typed: word, text: word, terms: [] };
        const terms = unique(entries.flatMap(entry => entry.terms)), row = { word, terms, members: terms };
        group.rows.push(row);
        const named = isLast ? entries.filter(entry => entry.word === word).flatMap(entry => entry.terms) : terms;
        return { typed: word, text: isKnown || isLast ? word : entries[0].word, terms: named, row };
      });
      group.isPhrase = kind === "phrase";
      group.canName = clause.sign !== "-" && !clause.field && kind !== "prefix";
      if (clause.field && clause.field !== "title" && !group.own) notes.add("Words are looked for in the whole text, not only in its " + clause.field + ".");
      return group;
    }));
    made.forEach(group => group.entries.forEach(entry => { highlights.add(entry.word); }));
    const capitals = (text.match(/\b[A-Z][a-z]?[A-Z0-9]+(?=s?\b)/g) || []).map(fold);
    const flows = new Map(made.filter(group => group.canName).map(group => [group.clause, group.flow]));
    const synonyms = options.synonyms ? nameIn(typed.flatMap(clause => flows.get(clause) || []), capitals) : [];
    /* What might have been a part of a name, and is none. */
    await Promise.all(made.filter(group => group.canCorrect).flatMap(group => group.rows).map(async row => {
      if (row.members.length || row.isNamed || !facts.named.has(row.word)) return;
      const entries = await meantBy(row.word);
      row.terms = row.members = unique(entries.flatMap(entry => entry.terms));
      entries.forEach(entry => { highlights.add(entry.word); });
    }));
    synonyms.forEach(one => { one.to.forEach(name => { joined(name).split(" ").forEach(word => { if (!stop.has(word)) highlights.add(word); }); }); });
    const folded = fold(text);
    corrections.sort((one, other) => folded.indexOf(one.from) - folded.indexOf(other.from));
    return { groups: made.filter(group => group.rows.length || !group.clause.words.length), synonyms, corrections, highlights, notes };
  }

  /* The stop words of the language whose stop words the query has most of; one says nothing for a language that only names are in. */
  function stopWords(words) {
    let best = new Set(), most = -1;
    facts.stop.forEach((stop, language) => {
      const count = words.filter(word => stop.has(word)).length;
      if (count > most && (count > 1 || facts.languages.includes(language))) { best = stop; most = count; }
    });
    return best;
  }

  /* Adds to words the concepts that they name, the longest names first, as naming.py does. */
  function nameIn(flow, capitals) {
    const found = [], taken = new Set(), told = new Map(), between = new Set();
    flow.forEach((word, start) => [word.text].concat(word.terms).forEach(first => (facts.names.get(first) || []).forEach(name => {
      const stop = facts.stop.get(name.language), places = [];
      if (name.language === "A" && !capitals.includes(word.typed)) return;
      for (let place = start; place < flow.length && places.length < name.words.length; place++) if (!stop || !stop.has(flow[place].text)) places.push(place);
      if (places.length < name.words.length) return;
      if (places.every((place, part) => flow[place].text === name.words[part] || flow[place].terms.includes(name.terms[part]))) found.push({ places, term: name.term, names: name.names });
    })));
    found.sort((one, other) => other.places.length - one.places.length || one.places[0] - other.places[0] || one.term - other.term);
    found.forEach(({ places, term, names }) => {
      const key = places.join(), rows = places.map(place => flow[place].row).filter(Boolean);
      if (!told.has(key)) {
        if (places.some(place => taken.has(place))) return;
        told.set(key, new Map());
        places.forEach(place => { taken.add(place); });
      }
      if (!rows.length) return;
      const whole = flow.slice(places[0], places[places.length - 1] + 1), from = whole.map(word => word.typed).join(" ");
      rows.forEach(row => { if (!row.members.includes(term)) row.members = row.members.concat(term); });
      whole.forEach((_, place) => { if (!places.includes(place += places[0])) between.add(place); });
      told.get(key).set(term, { term, from, to: unique(names.map(name => name[0]).filter(name => name && joined(name) !== from)) });
    });
    /* Words that stand nowhere but between those of names are left out. */
    const wanted = new Set(flow.filter((_, place) => !between.has(place)).map(word => word.row));
    between.forEach(place => { const { row } = flow[place]; if (row && !wanted.has(row)) { row.members = []; row.isNamed = true; } });
    const all = Array.from(told.values(), some => Array.from(some.values())).flat();
    return all.filter((one, place) => all.findIndex(other => other.term === one.term && other.from === one.from) === place);
  }

  /* Ranking, as ranking.py has it */

  function rarity(count) {
    return Math.log1p((facts.documents - count + 0.5) / (count + 0.5));
  }

  async function rank(looked, room) {
    const kept = new Map();
    function postings(term) {
      if (!kept.has(term)) kept.set(term, postingsOf(term, room));
      return kept.get(term);
    }
    const size = facts.documents, scores = room.all(Float64Array), allowed = room.all(Uint8Array).fill(1), first = new Set();
    await Promise.all(looked.groups.flatMap(group => group.rows.flatMap(row => row.terms.concat(row.members))).map(postings));

    const norms = facts.norms, steps = facts.steps;
    let spare = null;             /* the scores of one row, where they are not added up at once */

    async function scoreRow({ terms, members }, often, isTitle, isOwn) {
      const has = room.all(Uint8Array), best = members.length < 2 ? scores : spare ? spare.fill(0) : (spare = room.all(Float64Array));
      for (const term of new Set(terms.concat(members))) {
        const list = await postings(term), weight = often * rarity(list.docs.length) * (facts.k1 + 1), isScored = often && members.includes(term), isTerm = terms.includes(term);
        for (let place = 0; place < list.docs.length; place++) {
          const doc = list.docs[place], frequency = list.weights[place];
          if (isTerm && !isTitle) has[doc] = 1;
          if (!isScored) continue;
          const score = weight * frequency / (frequency + norms[steps[doc]]);
          if (best === scores) scores[doc] += score;
          else if (score > best[doc]) best[doc] = score;
        }
        if (isTerm && isTitle) list.titled.forEach(doc => { has[doc] = 1; });
        if (isTerm && isOwn) list.titled.forEach(doc => { first.add(doc); });
      }
      if (often && best !== scores) for (let doc = 0; doc < size; doc++) scores[doc] += best[doc];
      return has;
    }

    const reasons = [];           /* each word, and which documents have it */
    let isWanted = false;
    for (const group of looked.groups) {
      const isScored = group.sign !== "-", isOwn = group.own, isTitle = group.field === "title" || group.field === "id" && isOwn;
      const found = [];
      for (const row of group.rows) found.push(await scoreRow(row, isScored ? group.times : 0, isTitle, isOwn && isScored && !group.field));
      if (isScored) isWanted = true;
      if (isScored) found.forEach((has, place) => reasons.push([group.rows[place].word, has]));
      if (!group.sign || !found.length) continue;
      if (group.isPhrase) {
        for (let place = 0; place + 1 < group.rows.length; place++) found.push(await pairsOf(group.rows[place].terms, group.rows[place + 1].terms, postings, room));
        if (group.rows.length > 1 && facts.width < 8) looked.notes.add("In a few of these, rare words of a phrase may stand apart.");
        if (group.rows.length > 1 && isTitle) looked.notes.add("Whether words follow one another is known for the whole text, not for the title alone.");
      }
      found.forEach(has => keep(found[0], has, 1));
      keep(allowed, found[0], group.sign === "+" ? 1 : 0);
    }
    for (let doc = 0; isWanted && doc < size; doc++) if (!scores[doc]) allowed[doc] = 0;
    for (const one of looked.synonyms) reasons.push([one.to[0] || one.from, await scoreRow({ terms: [one.term], members: [] }, 0, false, false)]);
    return { scores, allowed, first, isWanted, reasons };
  }

  /* Keeps of some documents those that a mask has, or has not. */
  function keep(some, mask, wanted) {
    for (let doc = 0; doc < mask.length; doc++) if (mask[doc] !== wanted) some[doc] = 0;
  }

  /* The records most related to each of some, as neighbours.py packs them. */
  async function nearOf(docs) {
    const size = facts.near.block;
    return Promise.all(docs.map(async doc => (await open("n" + Math.floor(doc / size), readNear))[doc % size]));
  }

  function readNear(content, name) {
    const bits = new Bits(content), start = facts.near.block * name.slice(1);
    const count = Math.min(facts.near.block, facts.documents - start), near = bits.fixed(5), far = bits.fixed(5);
    const rows = Array.from({ length: count }, () => new Array(bits.fixed(3)));
    rows.forEach((row, place) => {
      if (!row.length) return;
      const step = bits.rice(near);
      row[0] = start + place + (step % 2 ? -(step + 1) / 2 : step / 2);
    });
    rows.forEach(row => { for (let place = 1; place < row.length; place++) row[place] = row[place - 1] + bits.rice(far) + 1; });
    return rows;
  }

  /* The best of some documents, the best first; equal ones in their order. */
  function bestOf(docs, scoreOf, limit) {
    const best = [];
    if (limit > MANY) return Array.from(docs, doc => ({ doc, score: scoreOf(doc) })).sort((one, other) => other.score - one.score || one.doc - other.doc).slice(0, limit);
    for (let place = 0; place < docs.length; place++) {
      const doc = docs[place], score = scoreOf(doc);
      if (best.length === limit && score <= best[limit - 1].score) continue;
      let low = 0, high = best.length;
      while (low < high) {
        const middle = low + high >> 1;
        if (best[middle].score >= score) low = middle + 1; else high = middle;
      }
      best.splice(low, 0, { doc, score });
      if (best.length > limit) best.pop();
    }
    return best;
  }

  async function smooth(best, scores) {
    const some = best.slice(0, facts.smoothed);
    if (!facts.near.kept || !some.length) return best;
    const near = await nearOf(some.map(one => one.doc)).catch(() => []);
    some.forEach((one, place) => {
      const row = near[place];
      if (row && row.length) one.score += facts.smoothing * row.reduce((sum, doc) => sum + scores[doc], 0) / row.length;
    });
    return best.sort((one, other) => other.score - one.score || one.doc - other.doc);
  }

  /* Facets and dates */

  function openFacet(key) {
    return open("f" + facts.facets.findIndex(facet => facet.key === key), readFacet);
  }

  /* A facet as facet_files.py writes it: the values, the rows of them that documents have, and for each document the places of its rows. */
  function readFacet(content) {
    const size = facts.documents, start = 4 + new DataView(content.buffer).getUint32(0), [values, rows] = JSON.parse(decode(content.subarray(4, start)));
    const counts = rows ? null : content.subarray(start, start + size), total = rows ? size : counts.reduce((sum, count) => sum + count, 0);
    const bytes = content.subarray(rows ? start : start + size);
    let places = bytes;
    if (total < bytes.length) {
      places = new Uint32Array(total);
      for (let from = 0, shift = 0; from < bytes.length; from += total, shift += 8) for (let at = 0; at < total; at++) places[at] |= bytes[from + at] << shift;
    }
    return { values: values.map(([value, label]) => ({ value, label })), rows: rows || values.map((_, place) => [place]), counts, places };
  }

  /* The documents that have one of some values. */
  function maskOf(facet, isWanted, room) {
    const mask = room.all(Uint8Array);
    if (facet) {
      const { counts, places } = facet, wanted = facet.rows.map(row => row.some(place => isWanted(facet.values[place])));
      for (let doc = 0, at = 0; doc < mask.length; doc++) for (let left = counts ? counts[doc] : 1; left; left--) if (wanted[places[at++]]) mask[doc] = 1;
    }
    return mask;
  }

  function isFacet(key) { return facts.facets.some(facet => facet.key === key); }

  function openDates() {
    return open("dates", content => {
      const bits = new Bits(content), days = new Int32Array(facts.documents);
      for (let doc = 0; doc < days.length; doc++) days[doc] = bits.fixed(facts.dates[1]);
      return days;
    });
  }

  /* Days from the day before the first date; a bound may be a day that no calendar has. */
  function dayOf(text, isLast) {
    const [year, month, day] = text.split("-").map(Number);
    const end = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const at = Date.UTC(year, month - 1, isLast ? Math.min(day, end) : Math.min(day, end + 1));
    return Math.round((at - Date.parse(facts.dates[0])) / 86400000) + 1;
  }

  /* The documents that a clause of the query lets through. */
  async function narrow(clause, notes, room) {
    if (clause.facet === "date") {
      const days = await openDates(), first = clause.first ? dayOf(clause.first) : 1, last = clause.last ? dayOf(clause.last, true) : Infinity;
      const mask = room.all(Uint8Array);
      days.forEach((day, doc) => { if (day && day >= first && day <= last) mask[doc] = 1; });
      return mask;
    }
    const facet = isFacet(clause.facet) && await openFacet(clause.facet);
    if (clause.kind === "range") {
      return maskOf(facet, one => (!clause.first || one.value >= clause.first) && (!clause.last || one.value <= clause.last), room);
    }
    const written = (facet ? facet.values : []).map(one => ({ one, names: [joined(one.value), joined(one.label)] }));
    const fitting = clause.values.flatMap(wanted => fittingOf(written, wanted, clause.facet, notes));
    return maskOf(facet, one => fitting.includes(one), room);
  }

  /* Several values of one facet, with the same sign, are any of them. */
  function merged(clauses) {
    const found = new Map();
    clauses.forEach(clause => {
      const key = clause.values ? clause.sign + clause.facet : clause, before = found.get(key);
      found.set(key, before ? { ...clause, values: unique(before.values.concat(clause.values)) } : clause);
    });
    return Array.from(found.values());
  }

  /* The values that a typed one names: by key, by label, else by some words of either, which is noted. */
  function fittingOf(written, wanted, key, notes) {
    for (const which of [0, 1]) {
      const found = written.filter(({ names }) => names[which] === wanted);
      if (found.length) return found.map(({ one }) => one);
    }
    const near = written.filter(({ names }) => names.some(name => (" " + name + " ").includes(" " + wanted + " "))).map(({ one }) => one);
    const labels = near.map(one => one.label).sort(), more = labels.length - MOST_LABELS;
    const instead = labels.slice(0, MOST_LABELS).join(", ") + (more > 0 ? " and " + more + " more" : "");
    notes.add("No record has " + key + ": " + wanted + (instead && "; looked for " + instead) + ".");
    return near;
  }

  async function filtersOf(wanted, room) {
    const given = wanted && typeof wanted === "object" && !Array.isArray(wanted) ? wanted : {};
    const keys = Object.keys(given).filter(key => given[key] != null && [].concat(given[key]).length);
    return Promise.all(keys.map(async key => {
      const chosen = new Set([].concat(given[key]).map(String));
      return { key, mask: maskOf(isFacet(key) && await openFacet(key), one => chosen.has(one.value), room) };
    }));
  }

  /* Those of some documents that all filters let through. */
  function filter(some, filters, room) {
    const left = room.all(Uint8Array);
    left.set(some);
    filters.forEach(({ mask }) => keep(left, mask, 1));
    return left;
  }

  async function count(keys, allowed, found, filters, room) {
    const read = await Promise.all(keys.map(key => openFacet(key).catch(() => null))), counted = {};
    keys.forEach((key, place) => {
      if (!read[place]) return;   /* who asked sees that it is not there */
      const others = filters.filter(one => one.key !== key), mask = others.length < filters.length ? filter(allowed, others, room) : found;
      const { values, rows, counts, places } = read[place], hits = new Uint32Array(rows.length), sums = new Uint32Array(values.length);
      for (let doc = 0, at = 0; doc < mask.length; doc++) for (let left = counts ? counts[doc] : 1; left; left--) hits[places[at++]] += mask[doc];
      rows.forEach((row, at) => row.forEach(one => { sums[one] += hits[at]; }));
      counted[key] = { __proto__: null };
      values.forEach((one, at) => { if (sums[at]) counted[key][one.value] = sums[at]; });
    });
    return counted;
  }

  /* Cards */

  function openCards({ doc }) { return open("c" + Math.floor(doc / facts.cards), decode); }

  async function cardsOf(best) {
    const texts = await Promise.all(best.map(openCards)), shards = new Map(texts.map(text => [text, JSON.parse(text)]));
    return best.map((one, at) => {
      const shard = shards.get(texts[at]), place = one.doc % facts.cards;
      const [id, title, summary, type, date, status, marking, language, address] = shard.map(column => column[place]);
      const url = new URL(address.replace("*", encodeURIComponent(id)), site).href;
      return { id, score: one.score, type, title, summary, url, date, status, marking, language };
    });
  }

  /* Answering */

  async function search(query, given) {
    const options = { limit: 10, synonyms: true, ...Object.fromEntries(Object.entries(given || {}).filter(option => option[1] != null)) };
    const limit = Math.max(0, Number(options.limit) || 0), offset = Math.max(0, Number(options.offset) || 0);
    await start();
    const room = rooms.pop() || new Room(), whole = String(query ?? ""), text = firstWords(whole);
    const typed = typedIn(text), narrowing = merged(unique(typed).filter(clause => !clause.words));
    const wanted = options.count || options.facets;
    const counting = wanted === false ? [] : Array.isArray(wanted) ? wanted.filter(isFacet) : facts.facets.map(facet => facet.key);
    const looking = look(typed, text, options);
    counting.forEach(key => { openFacet(key).catch(() => {}); });  /* they are needed last, but the words leave time for them */
    const [looked, filters] = await Promise.all([looking, filtersOf(options.facets, room)]);
    if (text !== whole) looked.notes.add("Only the first 200 words are looked for.");
    if (options.from || options.to) narrowing.push({ kind: "range", facet: "date", first: firstDay(String(options.from || "")), last: lastDay(String(options.to || "")) });
    const masks = await Promise.all(narrowing.map(clause => narrow(clause, looked.notes, room)));
    const ranking = rank(looked, room);
    const ranked = await ranking;

    const { allowed } = ranked, places = room.some(facts.documents);
    masks.forEach((mask, place) => keep(allowed, mask, narrowing[place].sign === "-" ? 0 : 1));
    if (!options.pages) allowed.fill(0, facts.records);
    const found = filter(allowed, filters, room);
    let total = 0;
    for (let doc = 0; doc < found.length; doc++) if (found[doc]) places[total++] = doc;

    const hits = limit ? await bestHits(places.subarray(0, total), ranked, options, offset, limit) : [];
    const [counted, cards, suggestion] = await Promise.all([count(counting, allowed, found, filters, room), cardsOf(hits), suggest(looked, text, total, options)]);
    const answer = {
      query: text,
      total,
      hits: cards.map((card, place) => ({ ...card, has: ranked.reasons.filter(reason => reason[1][hits[place].doc]).map(reason => reason[0]) })),
      facets: counted,
      suggestion,
      corrections: looked.corrections,
      synonyms: looked.synonyms.map(one => ({ from: one.from, to: one.to })),
      words: Array.from(looked.highlights).slice(0, MOST_HIGHLIGHTS),
      notes: Array.from(looked.notes),
    };
    room.leave();
    return answer;
  }

  async function bestHits(docs, ranked, options, offset, limit) {
    const isByDate = options.sort === "date" || options.sort === "oldest" || !ranked.isWanted;
    if (isByDate) {
      const days = await openDates(), sign = options.sort === "oldest" ? -1 : 1;
      const best = bestOf(docs, doc => days[doc] ? sign * days[doc] : -Infinity, offset + limit);
      return best.slice(offset).map(one => ({ doc: one.doc, score: ranked.scores[one.doc] }));
    }
    const best = bestOf(docs, doc => ranked.scores[doc] + (ranked.first.has(doc) ? FIRST_OF_ALL : 0), Math.max(offset + limit, facts.smoothed));
    best.slice(offset, offset + limit).forEach(one => { openCards(one).catch(() => {}); });  /* most of them will stay the best */
    return (await smooth(best, ranked.scores)).slice(offset, offset + limit);
  }

  /* A better spelling: what was put right, or a very frequent word near one that hardly any document has. */
  async function suggest(looked, text, total, options) {
    const changes = new Map(looked.corrections.map(one => [one.from, one.to]));
    if (!options.typing && total <= RARE) {
      await Promise.all(looked.groups.filter(group => group.sign !== "-" && !group.own).flatMap(group => group.rows).map(async ({ word }) => {
        const known = changes.has(word) ? null : await find(word);
        if (!known && (changes.has(word) || !options.exact) || known && known.frequency > RARE) return;
        const [best] = await correct(word);
        if (best && (!known || best.frequency >= COMMON * known.frequency)) changes.set(word, best.word);
      }));
    }
    if (!changes.size) return null;
    return text.replace(WORD, word => changes.get(fold(word)) || word);
  }

  window.milpartSearch = search;

  /* What there is to filter by; of some facets, or of all, also the values. */
  window.milpartSearchInfo = async wanted => {
    await start();
    const facets = await Promise.all(facts.facets.map(async facet => {
      if (!facet.order && (!wanted || wanted.includes(facet.key))) {
        const found = await openFacet(facet.key).catch(() => null);
        if (found) {
          facet.values = Object.fromEntries(found.values.map(one => [one.value, one.label]));
          facet.order = found.values.map(one => one.value);
        }
      }
      return facet;
    }));
    return { documents: facts.documents, records: facts.records, languages: facts.languages, facets };
  };

  /* For tests that hold this file to the same cases as the core. */
  window.milpartSearch.parse = parse;
  window.milpartSearch.fold = fold;
})();
