import { placeOf } from './place.js';

let show = () => {};

/** Starts the router: links inside Lightning change the address without loading a document. */
export function startRouter(onPlace) {
  show = onPlace;
  window.addEventListener('popstate', () => show(placeOf(new URL(location.href))));
  document.addEventListener('click', followLink);
  const start = new URL(location.href);
  if (start.pathname === '/' || start.pathname.startsWith('/one/')) replaceAddress('/lightning/page/home');
  show(placeOf(new URL(location.href)));
}

export function navigate(path) {
  history.pushState({}, '', path);
  show(placeOf(new URL(location.href)));
}

/** Corrects the address of the page that is shown, such as the missing object name of a record. */
export function replaceAddress(path) {
  history.replaceState({}, '', path);
}

function followLink(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
  if (link?.target !== '' || new URL(link.href).origin !== location.origin) return;
  if (!new URL(link.href).pathname.startsWith('/lightning/')) return;
  event.preventDefault();
  navigate(link.getAttribute('href'));
}
