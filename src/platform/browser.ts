/**
 * The one place that names the browser API. Everything else takes what it needs from the files beside this one.
 */
export { default as browser } from 'webextension-polyfill';
