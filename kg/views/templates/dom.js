// Building elements. Text from articles only ever enters a page as text nodes.

function $(id) {
  return document.getElementById(id);
}

/** Create an element: `on` holds listeners, other attributes are set as they are, children are nodes or text. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** Create an SVG element. */
function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Text of unknown direction, kept from turning its surroundings around. */
function name(text) {
  return el("bdi", {}, text);
}

/** A link, when the address is one that a browser may open: http or https and nothing else. */
function link(address, ...children) {
  const label = children.length ? children : [name(address)];
  if (!/^https?:\/\/[^\s]/i.test(address)) return el("span", {}, ...label);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...label);
}

function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Cut text for a place that holds `length` characters. */
function cut(text, length) {
  const points = Array.from(text.slice(0, 4 * length));
  return points.length > length ? `${points.slice(0, length - 1).join("")}…` : text;
}

function announce(text) {
  $("announce").textContent = text;
}
