/** What the server says about this load, and what every build and load of the real page scatters differently. */
const source = document.getElementById('lightningSettings');

/**
 * @type {{renderDelayMs: number, highlights: 'panel'|'dynamic'|'aura'|'none', shadow: 'synthetic'|'native',
 *   userId: string, userName: string, organisation: string}}
 */
export const settings = JSON.parse(source.textContent);

const randomLetters = () => Math.random().toString(36).slice(2, 13).padEnd(11, '0');

/** Scope token of the component styles: another one in every build. */
export const scopeToken = `lwc-${randomLetters()}`;

/** Suffix of generated page tags: the time the layout was saved. */
export const layoutStamp = `___lmt___${Date.now() - Math.floor(Math.random() * 1e9)}`;

/** A number that Aura hands out anew on every load. */
export const renderNumber = () => Math.floor(Math.random() * 2000);
