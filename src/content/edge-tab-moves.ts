import type { EdgeTabPosition } from './background-port';

type Read = () => EdgeTabPosition;
type Write = (position: EdgeTabPosition) => void;

const KEY_STEP = 4;
/** Less than this is a click with an unsteady hand. */
const DRAG_FROM_PX = 5;

/** Up and down along the edge, left and right from edge to edge. */
export function movedByKey(tab: HTMLElement, read: Read, write: Write, moved: Write): void {
  tab.addEventListener('keydown', (event) => {
    const next = event.isTrusted ? afterKey(event.key, read()) : null;
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    write(next);
    moved(next);
  });
}

export function afterKey(key: string, { side, top }: EdgeTabPosition): EdgeTabPosition | null {
  switch (key) {
    case 'ArrowUp':
      return { side, top: withinEdge(top - KEY_STEP) };
    case 'ArrowDown':
      return { side, top: withinEdge(top + KEY_STEP) };
    case 'ArrowLeft':
      return { side: 'left', top };
    case 'ArrowRight':
      return { side: 'right', top };
    default:
      return null;
  }
}

/** Where a pointer at these coordinates leaves the tab, in a viewport of that size. */
export function afterDrag(x: number, y: number, width: number, height: number): EdgeTabPosition {
  return { side: x < width / 2 ? 'left' : 'right', top: withinEdge((y / height) * 100) };
}

/** Follows the pointer while it is held down; the click that ends a drag is swallowed. */
export function movedByPointer(tab: HTMLElement, read: Read, write: Write, moved: Write): void {
  let start: { readonly x: number; readonly y: number } | null = null;
  let dragged = false;
  tab.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY };
    dragged = false;
    tab.setPointerCapture(event.pointerId);
  });
  tab.addEventListener('pointermove', (event) => {
    if (!start) return;
    dragged ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > DRAG_FROM_PX;
    if (dragged) write(afterDrag(event.clientX, event.clientY, window.innerWidth, window.innerHeight));
  });
  tab.addEventListener('pointerup', () => {
    if (start && dragged) moved(read());
    start = null;
  });
  tab.addEventListener(
    'click',
    (event) => {
      if (dragged) event.stopImmediatePropagation();
      dragged = false;
    },
    { capture: true },
  );
}

/** The tab itself stays within reach. */
const withinEdge = (top: number): number => Math.round(Math.min(92, Math.max(2, top)) * 10) / 10;
