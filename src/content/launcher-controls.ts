import type { PanelKind } from './background-port';
import type { LauncherState, OpenPanel, Text } from './launcher-state';

/** The controls themselves, wherever they stand: beside the CRM's actions or in the tab at the edge. */
export interface LauncherControls {
  readonly element: HTMLElement;
  show(state: LauncherState): void;
}

/** A group of two buttons; of a linked account the first is the link *Customer No.* */
export function createLauncherControls(page: Document, text: Text, open: OpenPanel): LauncherControls {
  const element = page.createElement('div');
  element.className = 'controls';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', text('launcher_group'));
  const promote = control(page, 'promote', text('launcher_promote'), 'promote', open);
  const details = control(page, 'details', text('launcher_details'), 'details', open);
  const number = control(page, 'number', '', 'details', open);
  number.setAttribute('role', 'link');
  const pending = page.createElement('span');
  pending.className = 'pending';
  pending.textContent = text('launcher_pending');
  element.append(promote, number, details, pending);
  return {
    element,
    show({ label, pending: waits }) {
      const linked = label.state === 'linked';
      // Hiding a control takes its focus away: it goes to the one that stands in its place.
      const focused = promote.matches(':focus') || number.matches(':focus');
      promote.hidden = linked;
      number.hidden = !linked;
      number.textContent = linked ? `${text('launcher_customer_no')} ${label.customerNo}`.trim() : '';
      pending.hidden = !waits;
      if (focused) (linked ? number : promote).focus();
    },
  };
}

function control(
  page: Document,
  className: string,
  label: string,
  view: PanelKind,
  open: OpenPanel,
): HTMLButtonElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = label;
  button.addEventListener('click', (event) => {
    // The page can raise clicks of its own; only the user's count. The CRM has no business with either.
    event.stopPropagation();
    if (event.isTrusted) open(view, button);
  });
  return button;
}
