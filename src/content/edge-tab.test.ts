import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EdgeTabPosition } from './background-port';
import { createEdgeTab, type EdgeTab } from './edge-tab';
import { afterDrag, afterKey } from './edge-tab-moves';
import { click, openedRoots, trusted } from './opened-roots';

let roots: ReturnType<typeof openedRoots>;
let edgeTab: EdgeTab;
const moved = vi.fn<(position: EdgeTabPosition) => void>();
const tab = () => roots.button('edge_tab');
const style = () => roots.hosts()[0]?.getAttribute('style') ?? '';
const pointer = (type: string, x: number, y: number) =>
  tab().dispatchEvent(trusted(new PointerEvent(type, { clientX: x, clientY: y, button: 0, bubbles: true })));
const key = (name: string, target: EventTarget = tab()) =>
  target.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));

beforeEach(() => {
  roots = openedRoots();
  HTMLElement.prototype.setPointerCapture = () => {};
  edgeTab = createEdgeTab(document, {
    position: { side: 'right', top: 40 },
    views: ['promote', 'details'],
    theme: { accent: '', scheme: 'light' },
    text: (name) => name,
    open: () => {},
    moved,
  });
});

afterEach(() => {
  edgeTab.remove();
  moved.mockReset();
  roots.restore();
  vi.restoreAllMocks();
});

describe('the tab at the edge', () => {
  it('is opened by a click and closed by Esc, and says which', () => {
    expect(tab().getAttribute('aria-expanded')).toBe('false');
    click(tab());
    expect(tab().getAttribute('aria-expanded')).toBe('true');
    key('Escape', roots.button('launcher_promote'));
    expect(tab().getAttribute('aria-expanded')).toBe('false');
  });

  it('moves with the arrow keys and is remembered', () => {
    key('ArrowDown');
    key('ArrowLeft');
    expect(moved.mock.calls).toEqual([[{ side: 'right', top: 44 }], [{ side: 'left', top: 44 }]]);
    expect(style()).toContain('left:0 !important');
  });

  it('follows the pointer, is remembered once, and does not open by being dropped', () => {
    pointer('pointerdown', 1000, 300);
    pointer('pointermove', 400, 320);
    pointer('pointermove', 10, 384);
    pointer('pointerup', 10, 384);
    click(tab());
    expect(moved).toHaveBeenCalledTimes(1);
    expect(moved.mock.lastCall?.[0].side).toBe('left');
    expect(tab().getAttribute('aria-expanded')).toBe('false');
    click(tab());
    expect(tab().getAttribute('aria-expanded')).toBe('true');
  });

  it('takes an unsteady click for a click', () => {
    pointer('pointerdown', 1000, 300);
    pointer('pointermove', 1002, 301);
    pointer('pointerup', 1002, 301);
    click(tab());
    expect(moved).not.toHaveBeenCalled();
    expect(tab().getAttribute('aria-expanded')).toBe('true');
  });

  it('never leaves the window', () => {
    expect(afterKey('ArrowUp', { side: 'left', top: 3 })).toEqual({ side: 'left', top: 2 });
    expect(afterKey('ArrowDown', { side: 'left', top: 91 })).toEqual({ side: 'left', top: 92 });
    expect(afterKey('a', { side: 'left', top: 50 })).toBeNull();
    expect(afterDrag(900, -50, 1000, 500)).toEqual({ side: 'right', top: 2 });
    expect(afterDrag(100, 250, 1000, 500)).toEqual({ side: 'left', top: 50 });
  });
});
