import { afterEach, describe, expect, it } from 'vitest';
import { createLauncherControls } from './launcher-controls';
import { UNKNOWN_STATE } from './launcher-state';

describe('the controls of the launcher', () => {
  afterEach(() => document.body.replaceChildren());

  const LINKED = { label: { state: 'linked', customerNo: '01-HARB' }, pending: false } as const;

  function shown() {
    const controls = createLauncherControls(
      document,
      ['promote', 'details'],
      (key) => key,
      () => undefined,
    );
    document.body.append(controls.element);
    controls.show(UNKNOWN_STATE);
    return controls;
  }

  it('hand the focus to what stands in the place of a control that goes', () => {
    const controls = shown();
    controls.element.querySelector<HTMLElement>('.promote')?.focus();
    controls.show(LINKED);
    expect(document.activeElement?.className).toBe('number');
    controls.show(UNKNOWN_STATE);
    expect(document.activeElement?.className).toBe('promote');
  });

  it('take no focus that was elsewhere', () => {
    const controls = shown();
    controls.element.querySelector<HTMLElement>('.details')?.focus();
    controls.show(LINKED);
    expect(document.activeElement?.className).toBe('details');
  });
});
