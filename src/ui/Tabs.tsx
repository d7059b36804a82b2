import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab {
  readonly key: string;
  readonly label: string;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  /** What stands between the tabs and their content (the tabs are part of the head, the content scrolls). */
  readonly frame: (list: ComponentChildren, content: ComponentChildren) => ComponentChildren;
  readonly children: ComponentChildren;
}

/** Tabs after the ARIA pattern: arrow keys, Home and End move and choose; Tab leads into the content. */
export function Tabs({ label, tabs, chosen, onChoose, frame, children }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const next = tabs[(index + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <>
      {frame(
        <div class="tabs" role="tablist" aria-label={label} ref={list}>
          {tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              data-tab={tab.key}
              aria-selected={tab.key === chosen}
              aria-controls={`${id}-content`}
              tabIndex={tab.key === chosen ? 0 : -1}
              onClick={() => onChoose(tab.key)}
              onKeyDown={onKeyDown}
            >
              {tab.label}
            </button>
          ))}
        </div>,
        <div role="tabpanel" id={`${id}-content`} aria-labelledby={`${id}-${chosen}`}>
          {children}
        </div>,
      )}
    </>
  );
}
