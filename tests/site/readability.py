"""How well text on a page can be told from what is behind it, as a browser draws it."""

from typing import Any

from playwright.sync_api import Page

LEAST = 4.5
"""The ratio of contrast that text of usual size needs (WCAG 2.2, 1.4.3); large text needs 3."""

_MEASURE = """
([least, place]) => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const read = colour => {
    if (!known.has(colour)) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = "#000";
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
  const over = (top, below, opacity = 1) => {
    const alpha = top[3] * opacity;
    return [0, 1, 2].map(place => top[place] * alpha + below[place] * (1 - alpha)).concat(1);
  };
  const light = colour => {
    const linear = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const parts = colour.slice(0, 3).map(value => linear(value / 255));
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const isPrinted = matchMedia("print").matches;
  /* What the page has behind an element; on paper backgrounds are left away, unless they must be there. */
  const ground = node => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (!isPrinted || style.printColorAdjust === "exact") layers.push(read(style.backgroundColor));
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const opacity = (node, last) => {
    let found = 1;
    for (let at = node; at && at !== last; at = at.parentElement) found *= Number(getComputedStyle(at).opacity);
    return found;
  };
  const paint = (shape, style) => {
    const pattern = /url\\("?#([^")]+)/.exec(style.fill);
    if (!pattern) return read(style.fill);
    const base = document.getElementById(pattern[1]).querySelector("rect");
    return base ? read(getComputedStyle(base).fill) : [0, 0, 0, 0];
  };
  /* The shapes of a drawing that lie under a point, as they are painted one over the other. */
  const under = (text, x, y, colour) => {
    for (const shape of text.ownerSVGElement.querySelectorAll("rect, path, circle, ellipse, polygon")) {
      if (shape.closest("defs, pattern, clipPath") || !(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      const box = shape.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
      const style = getComputedStyle(shape);
      const fill = style.fill === "none" ? [0, 0, 0, 0] : paint(shape, style);
      if (!fill[3] || style.display === "none" || style.visibility !== "visible") continue;
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      if (shape.isPointInFill(point)) colour = over(fill, colour, Number(style.fillOpacity) * opacity(shape, text.ownerSVGElement));
    }
    return colour;
  };
  const found = [];
  let looked = 0;
  const judge = (node, words, colour, behind, style) => {
    looked += 1;
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const number = ratio(over(colour, behind, opacity(node, null)), behind);
    const least_ = isLarge ? 3 : least;
    if (number < least_) found.push([node.closest("[class]").getAttribute("class"), words.slice(0, 40), Math.round(number * 100) / 100]);
  };
  const article = document.querySelector(place);
  for (const text of article.querySelectorAll("svg text")) {
    if (!text.checkVisibility() || !text.textContent.trim()) continue;
    const style = getComputedStyle(text);
    const box = text.getBoundingClientRect();
    const halo = style.paintOrder.startsWith("stroke") && style.stroke !== "none" ? read(style.stroke) : null;
    const behind = halo || under(text, box.left + box.width / 2, box.top + box.height / 2, ground(text.ownerSVGElement.parentElement));
    judge(text, text.textContent, read(style.fill), behind, style);
  }
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("svg, option, [hidden], :disabled")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    judge(parent, node.data.trim(), read(getComputedStyle(parent).color), ground(parent), getComputedStyle(parent));
  }
  return { found: found, looked: looked };
}
"""


def find_faint(page: Page, place: str = ".mp-analysis") -> list[Any]:
    """Give the texts of a part of a page, in drawings and around them, that are too faint: their class, their words, their ratio."""
    told: dict[str, Any] = page.evaluate(_MEASURE, [LEAST, place])
    assert told["looked"] > 0
    return list(told["found"])


_SMALLEST = """
least => Array.from(document.querySelectorAll(".mp-analysis svg text"))
  .filter(text => text.checkVisibility() && text.textContent.trim())
  .map(text => [text.textContent, parseFloat(getComputedStyle(text).fontSize) * Math.abs(text.getScreenCTM().a)])
  .filter(([_, size]) => size < least)
"""


def find_small(page: Page, least: float) -> list[Any]:
    """Give the texts of drawings that are drawn smaller than so many pixels, with their size."""
    return list(page.evaluate(_SMALLEST, least))


_CRAMPED = """
([least, place]) => Array.from(document.querySelectorAll(`${place} :is(a, button, input, select, summary)`))
  .filter(target => target.checkVisibility({ visibilityProperty: true }))
  .map(target => [target, (target.type === "checkbox" ? target.closest("label") : target).getBoundingClientRect()])
  .filter(([_, box]) => box.width < least || box.height < least)
  .map(([target, box]) => [target.getAttribute("aria-label") || target.textContent.trim(), box.width, box.height])
"""


def find_cramped(page: Page, place: str, least: float = 24) -> list[Any]:
    """Give what can be touched or clicked in a part of a page and is smaller than so many pixels (WCAG 2.2, 2.5.8), with its size."""
    return list(page.evaluate(_CRAMPED, [least, place]))
