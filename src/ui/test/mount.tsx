import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import messages from '../../../public/_locales/en/messages.json';
import { createText } from '../text';
import { UiContext } from '../ui-context';

/** The real English texts, and those a test's own ERP brings. */
function englishText(more: Readonly<Record<string, string>> = {}) {
  const own: Readonly<Record<string, { readonly message: string }>> = messages;
  return createText((key) => more[key] ?? own[key]?.message ?? '', 'en-IE');
}

export interface Mounted {
  readonly root: HTMLElement;
  /** Waits until every answer that is on its way has been drawn. */
  settle(): Promise<void>;
  /** The one element with this role and this name (a part of it is enough). @throws Error when there is none */
  get(role: keyof typeof ROLES, name: string): HTMLElement;
  find(role: keyof typeof ROLES, name: string): HTMLElement | null;
  field(label: string): HTMLInputElement;
  click(role: keyof typeof ROLES, name: string): Promise<void>;
  type(label: string, value: string): Promise<void>;
  press(key: string, target?: Element): Promise<void>;
  text(): string;
  unmount(): void;
}

const ROLES = {
  button: 'button:not([role])',
  link: 'a[href]',
  tab: '[role="tab"]',
  option: '[role="option"]',
  heading: 'h1, h2, h3',
  alert: '[role="alert"]',
  checkbox: 'input[type="checkbox"]',
} as const;

interface MountOptions {
  readonly texts?: Readonly<Record<string, string>>;
  readonly now?: number;
}

/** Draws a component with the real texts into the document. */
export async function mount(child: ComponentChild, { texts, now = 0 }: MountOptions = {}): Promise<Mounted> {
  const root = document.createElement('div');
  document.body.append(root);
  const ui = { t: englishText(texts), locale: 'en-IE', now: () => now };
  const turns = () =>
    act(async () => {
      // Each turn lets one answer of the fake background through; a flow has a handful of them.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    });
  const settle = async () => {
    await turns();
    // Effects of what the first round has drawn run in the second.
    await turns();
  };
  await act(() => render(<UiContext.Provider value={ui}>{child}</UiContext.Provider>, root));
  await settle();
  return { root, settle, unmount: () => unmount(root), ...finders(root), ...hands(root, settle) };
}

function unmount(root: HTMLElement): void {
  render(null, root);
  root.remove();
}

/** Accessible name, near enough: its own label, the label around it, or its text. */
const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent ?? '';

function finders(root: HTMLElement): Pick<Mounted, 'get' | 'find' | 'field' | 'text'> {
  const find = (role: keyof typeof ROLES, name: string): HTMLElement | null => {
    const all = [...root.querySelectorAll<HTMLElement>(ROLES[role])];
    return (
      all.find((element) => nameOf(element) === name) ??
      all.find((element) => nameOf(element).includes(name)) ??
      null
    );
  };
  return {
    find,
    get: (role, name) => {
      const found = find(role, name);
      if (!found) throw new Error(`no ${role} "${name}" in: ${root.textContent}`);
      return found;
    },
    field: (label) => {
      const labels = [...root.querySelectorAll('label')];
      const found = labels.find((element) => element.textContent?.trim() === label);
      const control = found && document.getElementById(found.htmlFor);
      if (!control) throw new Error(`no field "${label}" in: ${root.textContent}`);
      return control as HTMLInputElement;
    },
    text: () => root.textContent ?? '',
  };
}

function hands(root: HTMLElement, settle: () => Promise<void>): Pick<Mounted, 'click' | 'type' | 'press'> {
  const { get, field } = finders(root);
  return {
    click: async (role, name) => {
      await act(() => get(role, name).click());
      await settle();
    },
    type: async (label, value) => {
      const control = field(label);
      await act(() => {
        control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await settle();
    },
    press: async (key, target = document.activeElement ?? root) => {
      await act(() => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
      await settle();
    },
  };
}
