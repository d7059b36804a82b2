import { useEffect, useRef } from 'preact/hooks';
import { type ComboState, useCombo } from './combo-state';
import type { PickControlProps } from './Select';
import { useUi } from './ui-context';

const PAGE = 10;

/** Searchable list after the ARIA combobox pattern: focus stays in the input, the active option is announced. */
export function Combo({ wiring, value, options, onPick, disabled }: PickControlProps) {
  const combo = useCombo(options, value, onPick);
  const listId = `${wiring.id}-list`;
  const activeId = combo.open && combo.shown.length > 0 ? `${wiring.id}-${combo.active}` : undefined;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="combo">
      <input
        {...wiring}
        ref={input}
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        disabled={disabled ?? false}
        aria-expanded={combo.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        value={combo.text}
        onInput={(event) => combo.search(event.currentTarget.value)}
        onClick={() => (combo.open ? undefined : combo.show())}
        onKeyDown={(event) => onKey(event, combo)}
        onBlur={combo.leave}
      />
      <ComboList id={wiring.id} listId={listId} combo={combo} />
    </div>
  );
}

function onKey(event: KeyboardEvent, combo: ComboState): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    if (combo.open) combo.move(step);
    else combo.show();
    return;
  }
  if (!combo.open) return;
  if (event.key !== 'Enter' && event.key !== 'Escape') return;
  event.preventDefault();
  // Escape closes the list only; the panel listens further out.
  event.stopPropagation();
  if (event.key === 'Enter') combo.pick(combo.shown[combo.active]);
  else combo.close();
}

function ComboList({ id, listId, combo }: { id: string; listId: string; combo: ComboState }) {
  const { t } = useUi();
  const active = useRef<HTMLButtonElement>(null);
  useEffect(() => active.current?.scrollIntoView?.({ block: 'nearest' }));
  const none = combo.open && combo.shown.length === 0;
  return (
    <>
      <div
        id={listId}
        role="listbox"
        aria-label={t('combo_choices')}
        class="combo-list"
        hidden={!combo.open || none}
      >
        {combo.shown.map((option, index) => (
          <button
            type="button"
            key={option.value}
            id={`${id}-${index}`}
            ref={index === combo.active ? active : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={index === combo.active}
            // Pressing must not take the focus from the input: its blur would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => combo.pick(option)}
          >
            {option.label}
          </button>
        ))}
      </div>
      {combo.open && (none || combo.more > 0) ? (
        <p class="hint" role="status">
          {none ? t('combo_none') : t.plural('combo_more', combo.more)}
        </p>
      ) : null}
    </>
  );
}
