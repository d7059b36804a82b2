import type { LauncherAnchor } from '../crm/contract';
import type { PanelKind } from './background-port';
import { createLauncherControl } from './launcher-control';
import { type LauncherState, numberText, type OpenPanel, type Text } from './launcher-state';

/** The controls themselves, wherever they stand: beside the CRM's actions or in the tab at the edge. */
export interface LauncherControls {
  readonly element: HTMLElement;
  /** `numberElsewhere`: the customer's number stands beside the record's title already. */
  show(state: LauncherState, numberElsewhere?: boolean): void;
  /** Stands as the CRM's own buttons do there. */
  arrange(anchor: Pick<LauncherAnchor, 'layout' | 'look'>): void;
}

/**
 * A group of what the page offers: two buttons, the first of which is the link *Customer No.* of a linked account; or the
 * details alone.
 */
export function createLauncherControls(
  page: Document,
  views: readonly PanelKind[],
  text: Text,
  open: OpenPanel,
): LauncherControls {
  const element = page.createElement('div');
  element.className = 'controls';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', text('launcher_group'));
  const promote = createLauncherControl(page, 'promote', text('launcher_promote'), 'promote', open);
  const number = createLauncherControl(page, 'number', '', 'details', open);
  number.button.setAttribute('role', 'link');
  const details = createLauncherControl(page, 'details', text('launcher_details'), 'details', open);
  const pending = page.createElement('span');
  pending.className = 'pending';
  pending.textContent = text('launcher_pending');
  const canPromote = views.includes('promote');
  const controls = canPromote ? [promote, number, details] : [details];
  element.append(...controls.map(({ button }) => button), ...(canPromote ? [pending] : []));
  return {
    element,
    show({ label, pending: waits }, numberElsewhere = false) {
      const linked = label.state === 'linked';
      const standsIn = !linked ? promote : numberElsewhere ? details : number;
      // Hiding a control takes its focus away: it goes to the one that stands in its place.
      const focused = [promote, number].some(({ button }) => button.matches(':focus'));
      promote.button.hidden = linked;
      number.button.hidden = !linked || numberElsewhere;
      number.say(linked ? numberText(text, label.customerNo) : '');
      pending.hidden = !waits;
      if (focused) standsIn.button.focus();
    },
    arrange({ layout, look }) {
      element.classList.toggle('column', layout === 'column');
      element.classList.toggle('native', look !== undefined);
      for (const control of controls) control.wear(look);
    },
  };
}
