import type { ButtonLook, Declarations } from '../../contract';
import { BUTTON_CAPTION, BUTTON_PICTURE } from './selectors';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const BOX = [
  'background-color',
  ...SIDES.flatMap((side) => [
    `padding-${side}`,
    `border-${side}-width`,
    `border-${side}-style`,
    `border-${side}-color`,
  ]),
  'border-top-left-radius',
  'border-top-right-radius',
  'border-bottom-right-radius',
  'border-bottom-left-radius',
];
const TEXT = [
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-transform',
  'text-decoration-line',
];

/**
 * How a native button looks, as the browser computed it: themes differ in everything but the classes. Null for a button
 * without a caption of its own.
 */
export function readLook(row: Element): ButtonLook | null {
  const view = row.ownerDocument.defaultView;
  const caption = row.matches(BUTTON_CAPTION) ? row : row.querySelector(BUTTON_CAPTION);
  if (!view || !caption) return null;
  const picture = row.querySelector(BUTTON_PICTURE);
  const rowBox = row.getBoundingClientRect();
  return {
    row: {
      ...pick(view.getComputedStyle(row), [...BOX, 'margin-top', 'margin-bottom']),
      ...(rowBox.height > 0 ? { 'min-height': `${rowBox.height}px` } : {}),
    },
    picture: picture ? pictureSize(picture, caption) : { display: 'none' },
    caption: pick(view.getComputedStyle(caption), [...BOX, ...TEXT]),
  };
}

/** As large as the native picture, with the same gap to the caption. */
function pictureSize(picture: Element, caption: Element): Declarations {
  const [box, text] = [picture.getBoundingClientRect(), caption.getBoundingClientRect()];
  if (box.width === 0 || box.height === 0) return {};
  const gap = Math.max(0, text.left - box.right);
  return { width: `${box.width}px`, height: `${box.height}px`, 'margin-inline-end': `${gap}px` };
}

const pick = (style: CSSStyleDeclaration, names: readonly string[]): Declarations =>
  Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(name)]).filter(([, value]) => value !== ''),
  );
