import type { ComponentChildren } from 'preact';

export type ChipTone = 'neutral' | 'ok' | 'warn' | 'bad' | 'accent';

export function Chip({ tone = 'neutral', children }: { tone?: ChipTone; children: ComponentChildren }) {
  return <span class={`chip ${tone}`}>{children}</span>;
}
