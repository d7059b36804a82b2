import type { ComponentChildren, Ref, TargetedMouseEvent } from 'preact';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  readonly onPointerDown?: (event: PointerEvent) => void;
  readonly look?: 'primary' | 'plain' | 'ghost' | 'link' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Spoken name where the children are a sign only. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly expanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  return (
    <button
      ref={props.buttonRef}
      type={props.type ?? 'button'}
      class={`btn ${props.look ?? 'plain'}`}
      disabled={props.disabled ?? false}
      aria-label={props.label}
      title={props.label}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      onPointerDown={props.onPointerDown}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
