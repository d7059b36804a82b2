import { scopeToken, settings } from './settings.js';

/**
 * An element with attributes and children. Text is set as text, so that record data never becomes markup.
 * @param {string} tag
 * @param {Record<string, string|boolean|((event: Event) => void)|null>} [attributes] functions are listeners
 * @param {...(Node|string|null)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== null));
  return made;
}

function setAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') target.addEventListener(name, value);
    else if (value === true) target.setAttribute(name, '');
    else if (value !== null && value !== false) target.setAttribute(name, value);
  }
}

let componentStyles = null;

/** With native shadow roots every component needs the style sheet of its own. */
export async function loadComponentStyles() {
  if (settings.shadow !== 'native') return;
  const answer = await fetch('/auraFW/lightning.css');
  componentStyles = new CSSStyleSheet();
  await componentStyles.replace(await answer.text());
}

/**
 * A component's element. In synthetic mode its content lies in the same document; in native mode it lies in an open
 * shadow root, which document-wide queries do not enter.
 */
export function component(tag, attributes = {}, ...children) {
  const host = element(tag, { [`${scopeToken}-host`]: true, ...attributes });
  const content = children.filter((child) => child !== null);
  if (settings.shadow !== 'native') {
    host.append(...content);
    return host;
  }
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [componentStyles];
  root.append(...content);
  return host;
}

/** Wraps `content` in one element after the other, outermost first: `nested([['div', {...}], ...], content)`. */
export function nested(wrappers, ...content) {
  let inner = content;
  for (const [tag, attributes = {}] of wrappers.toReversed()) {
    const make = tag.includes('-') && !tag.startsWith('forcegenerated') ? component : element;
    inner = [make(tag, attributes, ...inner)];
  }
  return inner[0];
}
