/* Narrows the picture in the browser: by pillar, instrument, year and state together. All activities come with a script that is fetched when a
   reader first chooses something, so that it works from file://, too. What is chosen stands in the address, so that it can be shared.
   Without script there is a page for each pillar, instrument, year and state, and it is enough. */
(function () {
  "use strict";

  const root = document.querySelector(".mp-picture");
  if (!root) return;

  const SHADES = 5;
  const ONE = { activities: "activity", partners: "partner", providers: "provider", "Member States": "Member State", trainees: "trainee" };
  const here = root.dataset.here;
  const chooser = root.querySelector(".mp-chooser");
  const told = chooser.querySelector("[role=status]");
  const selects = Array.from(chooser.querySelectorAll("select"));
  const made = new Map(selects.map(function (select) { return [select.name, select.value]; }));
  const labels = new Map(selects.flatMap(function (select) { return Array.from(select.options, function (option) { return [option, option.textContent]; }); }));
  const kept = new Map();
  const panel = element("section", { class: "mp-panel", tabindex: "-1", hidden: "" });
  let data = null;
  let loading = null;
  let opener = null;

  function element(name, attributes) {
    const node = document.createElement(name);
    Object.entries(attributes || {}).forEach(function (pair) { if (pair[1] !== null) node.setAttribute(pair[0], pair[1]); });
    node.append(...Array.prototype.slice.call(arguments, 2));
    return node;
  }

  /* The data */

  function load() {
    if (loading) return loading;
    told.textContent = "Loading all activities …";
    loading = new Promise(function (resolve, reject) {
      window.milpartPicture = function (found) { data = found; };
      const script = element("script", { src: root.dataset.file });
      script.onload = function () { if (data) { data.activities = data.activities.map(activity); resolve(); } else reject(); };
      script.onerror = reject;
      document.head.append(script);
    });
    loading.catch(function () { loading = null; });  /* choosing again tries again */
    return loading;
  }

  function activity(row) {
    const names = ["id", "title", "providers", "partners", "pillars", "instrument", "status", "first", "last", "isOpen", "trainees", "amount", "currency"];
    return Object.fromEntries(names.map(function (name, place) { return [name, row[place]]; }));
  }

  /* As the core narrows: what was cancelled is left out unless it is asked for. */
  function fits(one, chosen) {
    const partner = root.dataset.partner;
    return (chosen.status ? one.status === chosen.status : one.status !== "cancelled")
      && (!chosen.pillar || one.pillars.some(function (place) { return data.pillars[place][0] === chosen.pillar; }))
      && (!chosen.instrument || one.instrument === chosen.instrument)
      && (!chosen.year || (one.first !== null && one.first <= Number(chosen.year) && Number(chosen.year) <= one.last))
      && (!partner || one.partners.some(function (place) { return data.partners[place][0] === partner; }));
  }

  function group(items, keysOf) {
    const found = new Map();
    items.forEach(function (item) {
      keysOf(item).forEach(function (key) { if (found.has(key)) found.get(key).push(item); else found.set(key, [item]); });
    });
    return found;
  }

  /* Keys, those of most activities first, then by what they are called in the data. */
  function fullest(map, nameOf) {
    return Array.from(map.keys()).sort(function (one, other) {
      return map.get(other).length - map.get(one).length || (nameOf(one) < nameOf(other) ? -1 : 1);
    });
  }

  function inOrder(map) { return Array.from(map.keys()).sort(function (one, other) { return one - other; }); }

  /* Amounts, as the core writes them */

  function moneyOf(found) {
    const paid = group(found, function (one) { return one.currency ? [one.currency] : []; });
    return Array.from(paid.keys()).sort().map(function (currency) {
      const amounts = paid.get(currency).map(function (one) { return one.amount; }).sort(function (one, other) { return one - other; });
      return [currency, amounts.reduce(function (sum, one) { return sum + one; }, 0)];
    });
  }

  /* The currency in which most state their money: only its amounts are shaded. */
  function mainCurrency(found) {
    return fullest(group(found, function (one) { return one.currency ? [one.currency] : []; }), function (currency) { return currency; })[0];
  }

  function whole(number) { return number.toLocaleString("en", { maximumFractionDigits: 0 }); }

  function short(amount, currency) {
    const sign = currency === "EUR" ? "€" : currency;
    if (Math.abs(amount) < 10000) return sign + " " + whole(amount);
    const step = [[1e9, "bn"], [1e6, "m"], [1e3, "k"]].find(function (one) { return Math.abs(amount) >= one[0] * 0.9995; });
    const number = amount / step[0];
    return sign + " " + (Math.abs(number) < 100 ? number.toFixed(1).replace(/\.0$/, "") : whole(number)) + " " + step[1];
  }

  function trained(found) { return found.filter(function (one) { return one.trainees !== null; }); }

  function trainees(found) { return trained(found).reduce(function (sum, one) { return sum + one.trainees; }, 0); }

  function shade(value, least, most) {
    if (value <= 0 || least <= 0) return "mp-shade-1";
    const place = Math.log(value / least) / Math.log(Math.max(most / least, SHADES));
    return "mp-shade-" + (1 + Math.min(SHADES - 1, Math.floor(place * (SHADES - 1) + 1e-9)));
  }

  /* Numbers that open the list of what makes them up */

  function number(words, title, found, style) {
    const button = element("button", { type: "button", class: style || null }, words);
    button.addEventListener("click", function () { open(title, found, button); });
    return button;
  }

  function open(title, found, button) {
    const items = found.map(function (one) {
      const about = [years(one)];
      if (one.currency) about.push(one.currency + " " + whole(one.amount));
      if (one.trainees !== null) about.push(whole(one.trainees) + " trainees");
      return element("li", {}, element("a", { href: here + data.record.replace("{}", one.id) }, one.title), " ",
        element("span", { class: "mp-quiet" }, element("span", { class: "mp-id" }, one.id), " · " + about.filter(Boolean).join(" · ")));
    });
    const close = element("button", { type: "button" }, "Close");
    close.addEventListener("click", shut);
    const heading = element("h2", { id: "mp-panel-title" }, title + " ", element("span", { class: "mp-count" }, String(found.length)));
    panel.replaceChildren(heading, element("ul", { class: "mp-links" }, ...items), close);
    panel.setAttribute("aria-labelledby", "mp-panel-title");
    button.closest("[data-part]").after(panel);
    panel.hidden = false;
    opener = button;
    panel.focus();
    panel.scrollIntoView({ block: "nearest" });
  }

  /* As the core says it: what states no end is told from its start only. */
  function years(one) {
    if (one.first === null) return "";
    if (one.isOpen) return "from " + one.first;
    return one.first === one.last ? String(one.first) : one.first + " to " + one.last;
  }

  function shut() {
    panel.hidden = true;
    if (opener && opener.isConnected) opener.focus();
    opener = null;
  }

  /* The parts of the page */

  function part(name) { return root.querySelector('[data-part="' + name + '"]'); }

  function replace(name, selector, node) {
    const place = part(name) && part(name).querySelector(selector);
    if (!place) return;
    if (!kept.has(name)) kept.set(name, place);
    place.replaceWith(node);
  }

  function stated(some, all) { return "stated by " + whole(some.length) + " of " + whole(all.length) + (all.length === 1 ? " activity" : " activities"); }

  /* How many partners or providers of a kind there are, and the activities that have one. */
  function counted(label, found, side, isOne) {
    const places = group(found, function (one) { return one[side].filter(function (place) { return isOne(data[side][place]); }); });
    return [label, whole(places.size), found.filter(function (one) { return one[side].some(function (place) { return places.has(place); }); }), ""];
  }

  function drawFigures(found) {
    const figures = [["activities", whole(found.length), found, ""]];
    if (!root.dataset.partner) figures.push(counted("partners", found, "partners", function (partner) { return partner[0]; }));
    figures.push(counted("providers", found, "providers", function (provider) { return provider[0]; }));
    figures.push(counted("Member States", found, "providers", function (provider) { return provider[2] === data.state; }));
    figures.push(["trainees", whole(trainees(found)), trained(found), stated(trained(found), found)]);
    moneyOf(found).forEach(function (pair) {
      const paid = found.filter(function (one) { return one.currency === pair[0]; });
      figures.push(["in " + pair[0], short(pair[1], pair[0]), paid, stated(paid, found)]);
    });
    const items = figures.map(function (figure) {
      const inside = [element("strong", {}, String(figure[1])), " ", element("span", {}, figure[1] === "1" && ONE[figure[0]] || figure[0])];
      if (figure[3]) inside.push(element("small", { class: "mp-quiet" }, figure[3]));
      if (!figure[2].length) return element("li", {}, element("div", { class: "mp-figure" }, ...inside));
      const button = number("", "Behind: " + figure[0], figure[2], "mp-figure");
      button.append(...inside);
      return element("li", {}, button);
    });
    replace("figures", "ul", element("ul", { class: "mp-figures" }, ...items));
  }

  /* A matrix of providers by partners, or by pillars on the page of a partner. */
  function drawMatrix(found) {
    const place = part("matrix");
    if (!place) return;
    const isByPillar = Boolean(root.dataset.partner);
    const heads = isByPillar ? data.pillars : data.partners.concat([["", data.rest, ""]]);
    const rowsOf = cut(found, "providers", function (ranked) { return ranked.slice(0, data.most.rows); });
    const columnsOf = isByPillar ? function (one) { return one.pillars; } : cut(found, "partners", function (ranked, activities) {
      return fitting(ranked.slice(0, data.most.columns), activities, rowsOf);
    });
    const columns = group(found, columnsOf);
    const rows = group(found, rowsOf);
    const cells = new Map(inOrder(rows).map(function (row) { return [row, group(rows.get(row), columnsOf)]; }));
    const scale = scaleOf(Array.from(cells.values()).flatMap(function (row) { return Array.from(row.values()); }), mainCurrency(found));
    const order = inOrder(columns);
    const head = element("tr", {}, element("th", { scope: "col" }, "Provider"), ...order.map(function (column) {
      const name = element("span", { class: "mp-turned" }, heads[column][1]);
      return element("th", { scope: "col", title: heads[column][1] }, heads[column][2] ? element("a", { href: here + heads[column][2] + location.hash }, name) : name);
    }), element("th", { scope: "col" }, element("span", { class: "mp-turned" }, "All")));
    const others = data.providers.length;
    const bodies = group(inOrder(rows), function (row) { return row === others ? [] : [data.providers[row][2]]; });
    const table = element("table", { class: "mp-table mp-matrix" }, element("thead", {}, head));
    inOrder(bodies).forEach(function (kind) {
      const body = element("tbody", { class: without(bodies.get(kind).flatMap(function (row) { return rows.get(row); })) }, groupRow(data.groups[kind], order.length + 1));
      bodies.get(kind).forEach(function (row) { body.append(matrixRow(row, rows.get(row), cells.get(row), order, heads, scale)); });
      table.append(body);
    });
    const rest = rows.has(others) ? matrixRow(others, rows.get(others), cells.get(others), order, heads, scale) : "";
    table.append(element("tbody", {}, rest, element("tr", { class: "mp-total" }, element("th", { scope: "row" }, "All providers"),
      ...order.map(function (column) { return cell(heads[column][1], columns.get(column), null); }), cell("All activities", found, null))));
    replace("matrix", "table", table);
  }

  /* No table grows with the data: places beyond the chosen ones share one, the place after all of them, as on the page without script. */
  function cut(found, side, choose) {
    const activities = group(found, function (one) { return one[side]; });
    const ranked = fullest(activities, function (place) { return data[side][place][0]; });
    const own = new Set(choose(ranked, activities));
    return function (one) { return Array.from(new Set(one[side].map(function (place) { return own.has(place) ? place : data[side].length; }))); };
  }

  /* The columns, the fullest first, until so many cells are filled; the first in any case. */
  function fitting(ranked, activities, rowsOf) {
    let room = data.most.cells;
    const end = ranked.findIndex(function (column, place) {
      room -= group(activities.get(column), rowsOf).size;
      return place > 0 && room < 0;
    });
    return end < 0 ? ranked : ranked.slice(0, end);
  }

  function groupRow(title, span) {
    return element("tr", { class: "mp-group" }, element("th", { scope: "rowgroup" }, title), element("td", { colspan: String(span) }));
  }

  function matrixRow(row, found, cells, order, heads, scale) {
    const [, name, , address] = data.providers[row] || ["", data.rest, 0, ""];
    const label = address ? element("a", { href: here + address }, name) : name;
    const tds = order.map(function (column) { return cell(name + " with " + heads[column][1], cells.get(column) || [], scale); });
    return element("tr", { class: without(found) }, element("th", { scope: "row" }, label), ...tds, cell(name, found, null));
  }

  /* Rows without money or trainees: the switch hides them. */
  function without(found) {
    const lacks = [moneyOf(found).length ? "" : "mp-no-m", trained(found).length ? "" : "mp-no-t"].filter(Boolean);
    return lacks.length ? lacks.join(" ") : null;
  }

  function scaleOf(cells, currency) {
    const counts = cells.map(function (found) { return found.length; });
    const seats = cells.map(trainees).filter(Boolean);
    const amounts = cells.map(function (found) { return new Map(moneyOf(found)).get(currency); }).filter(Boolean);
    const ranges = [counts, amounts, seats].map(function (values) {
      return [values.reduce(function (one, other) { return Math.min(one, other); }, Infinity), values.reduce(function (one, other) { return Math.max(one, other); }, 0)];
    });
    return { ranges: ranges, currency: currency };
  }

  function cell(title, found, scale) {
    const node = element("td", scale ? {} : { class: "mp-total" });
    if (!found.length) return node;
    const tone = function (value, place) { return scale && value ? " " + shade(value, scale.ranges[place][0], scale.ranges[place][1]) : ""; };
    node.append(number(whole(found.length), title, found, "mp-n" + tone(found.length, 0)));
    const money = moneyOf(found);
    if (money.length) {
      const own = scale && new Map(money).get(scale.currency);
      const holder = element("span", { class: "mp-m" + tone(own, 1) });
      money.forEach(function (pair) {
        holder.append(number(short(pair[1], pair[0]), title, found.filter(function (one) { return one.currency === pair[0]; })));
      });
      node.append(holder);
    }
    if (trained(found).length) node.append(number(whole(trainees(found)), title, trained(found), "mp-t" + tone(trainees(found), 2)));
    return node;
  }

  /* A country has the shade that the legend gives to the number that it now has. */
  function drawMap(found) {
    drawLegend(Boolean(found));
    const shapes = Array.from(root.querySelectorAll("[data-country]"));
    const before = group(all(Object.fromEntries(made)), codesOf);
    const now = found && group(found, codesOf);
    const providing = found && new Set(found.flatMap(function (one) { return one.providers.map(function (place) { return data.providers[place][0]; }); }));
    const steps = [];
    shapes.forEach(function (shape) {
      const title = shape.parentNode.querySelector("title");
      if (!kept.has(shape)) kept.set(shape, [shape.getAttribute("class"), title.textContent]);
      const shade = /mp-shade-[0-9]/.exec(kept.get(shape)[0]);
      if (shade && before.has(shape.dataset.country)) steps.push([before.get(shape.dataset.country).length, shade[0]]);
    });
    steps.sort(function (one, other) { return one[0] - other[0]; });
    shapes.forEach(function (shape) {
      const title = shape.parentNode.querySelector("title");
      const count = now && now.has(shape.dataset.country) ? now.get(shape.dataset.country).length : 0;
      const step = steps.find(function (one) { return one[0] >= count; });
      const nearest = step || steps[steps.length - 1];
      const shade = count && nearest ? nearest[1] : "mp-shade-0";
      shape.setAttribute("class", now ? kept.get(shape)[0].replace(/mp-shade-[0-9]/, shade) : kept.get(shape)[0]);
      if (shape.matches(".mp-provides")) shape.classList.toggle("mp-gone", Boolean(providing) && !providing.has(shape.dataset.country));
      const isPartner = /mp-shade/.test(kept.get(shape)[0]);
      title.textContent = now && isPartner ? kept.get(shape)[1].replace(/: [0-9,]+ activit.*$/, "") + ": " + count + (count === 1 ? " activity" : " activities") : kept.get(shape)[1];
    });
  }

  /* The table behind the map: the countries that are partners, the fullest first, then the Member States that only provide. */
  function drawMapTable(found) {
    const before = part("map") && part("map").querySelector(".mp-data table");
    if (!before) return;
    const titles = Array.from(before.tHead.rows[0].cells, function (head) { return head.textContent; });
    const partners = group(found, function (one) { return one.partners.filter(function (place) { return data.partners[place][3]; }); });
    const isState = function (place) { return data.providers[place][2] === data.state; };
    const states = new Map(found.flatMap(function (one) { return one.providers.filter(isState); }).map(function (place) { return [data.providers[place][0], data.providers[place][1]]; }));
    const row = function (code, name, url, activities) {
      const count = activities ? number(whole(activities.length) + (activities.length === 1 ? " activity" : " activities"), name, activities) : "";
      const provides = titles[2] ? element("td", { "data-label": titles[2] }, states.has(code) ? titles[2] : "") : "";
      const label = url ? element("a", { href: here + url + location.hash }, name) : name;
      return element("tr", {}, element("th", { scope: "row" }, label), element("td", { "data-label": titles[1] }, count), provides);
    };
    const rows = fullest(partners, function (place) { return data.partners[place][3]; }).map(function (place) {
      const partner = data.partners[place];
      return row(partner[0], partner[3], partner[2], partners.get(place));
    });
    const known = new Set(Array.from(partners.keys(), function (place) { return data.partners[place][0]; }));
    Array.from(states.keys()).sort().forEach(function (code) { if (!known.has(code)) rows.push(row(code, states.get(code), "", null)); });
    replace("map", "table", element("table", { class: before.className }, before.tHead.cloneNode(true), element("tbody", {}, ...rows)));
  }

  /* How many countries have a shade is known of the whole only. */
  function drawLegend(isNarrowed) {
    root.querySelectorAll('[data-part="map"] .mp-legend li').forEach(function (item) {
      if (!kept.has(item)) kept.set(item, item.lastChild.textContent);
      item.lastChild.textContent = isNarrowed ? kept.get(item).replace(/ \([0-9]+ countr(y|ies)\)$/, "") : kept.get(item);
    });
  }

  function codesOf(one) { return one.partners.map(function (place) { return data.partners[place][0]; }); }

  function all(chosen) { return data.activities.filter(function (one) { return fits(one, chosen); }); }

  function drawTimeline(found) {
    const place = part("timeline");
    if (!place) return;
    const left = found && new Set(found.map(function (one) { return new URL(here + data.record.replace("{}", one.id), location.href).pathname; }));
    place.querySelectorAll("svg a").forEach(function (link) {
      const address = new URL(link.getAttribute("href"), location.href).pathname;
      link.classList.toggle("mp-away", Boolean(left) && !left.has(address));
    });
    place.querySelectorAll("tbody tr").forEach(function (row) {
      const link = row.querySelector("a");
      row.hidden = Boolean(left) && Boolean(link) && !left.has(new URL(link.getAttribute("href"), location.href).pathname);
    });
  }

  /* Choosing */

  function chosen() { return Object.fromEntries(selects.map(function (select) { return [select.name, select.value]; })); }

  function isAsMade() { return selects.every(function (select) { return select.value === made.get(select.name); }); }

  function show() {
    panel.hidden = true;
    if (isAsMade()) {
      told.textContent = "";
      restore();
      return Promise.resolve();
    }
    return load().then(function () {
      const found = all(chosen());
      restore();
      drawFigures(found);
      drawMatrix(found);
      drawMap(found);
      drawMapTable(found);
      drawTimeline(found);
      tellWhere(true);
      countChoices();
      root.classList.add("mp-is-narrowed");
      told.textContent = found.length === 1 ? "1 activity" : whole(found.length) + " activities";
    }, function () { told.textContent = "The activities cannot be read here. The links under “Narrow by” lead to pages that need no script."; });
  }

  function restore() {
    root.classList.remove("mp-is-narrowed");
    tellWhere(false);
    selects.forEach(function (select) { Array.from(select.options).forEach(function (option) { option.textContent = labels.get(option); }); });
    ["figures", "matrix", "map"].forEach(function (name) {
      const before = kept.get(name);
      const now = before && part(name).querySelector(before.tagName);
      if (before && now !== before) now.replaceWith(before);
    });
    if (data) { drawMap(null); drawTimeline(null); }
  }

  /* What is of the whole is hidden; in its place stands the command that narrows it, too. */
  function tellWhere(isNarrowed) {
    const said = part("elsewhere");
    if (!said) return;
    const words = Object.entries(chosen()).concat([["partner", root.dataset.partner]]).filter(function (pair) { return pair[1]; });
    said.querySelector("code").textContent = ["milpart picture"].concat(words.map(function (pair) { return "--" + pair[0] + " " + pair[1]; })).join(" ");
    said.hidden = !isNarrowed;
  }

  /* A choice tells how many activities it would leave, the other choices being as they are. */
  function countChoices() {
    selects.forEach(function (select) {
      Array.from(select.options).forEach(function (option) {
        if (!option.value) return;
        const left = all(Object.assign(chosen(), { [select.name]: option.value })).length;
        option.textContent = labels.get(option).replace(/ \([0-9,]+\)$/, "") + " (" + whole(left) + ")";
      });
    });
  }

  function write() {
    const changed = selects.filter(function (select) { return select.value !== made.get(select.name); });
    const hash = changed.map(function (select) { return select.name + "=" + encodeURIComponent(select.value); }).join("&");
    try {
      history.replaceState(history.state, "", hash ? "#" + hash : location.pathname + location.search);
    } catch (_refused) { /* a page opened from a folder may not rewrite its address: the choice is shown all the same */ }
  }

  function read() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    selects.forEach(function (select) {
      const value = wanted.has(select.name) ? wanted.get(select.name) : made.get(select.name);
      const isThere = Array.from(select.options).some(function (option) { return option.value === value; });
      select.value = isThere ? value : made.get(select.name);
    });
    show();
  }

  selects.forEach(function (select) { select.addEventListener("change", function () { show(); write(); }); });
  chooser.addEventListener("submit", function (event) { event.preventDefault(); });
  chooser.querySelector("button").addEventListener("click", function () {
    selects.forEach(function (select) { select.value = made.get(select.name); });
    show();
    write();
  });
  panel.addEventListener("keydown", function (event) { if (event.key === "Escape") shut(); });
  window.addEventListener("hashchange", read);
  chooser.hidden = false;
  if (location.hash.includes("=")) read();
})();
