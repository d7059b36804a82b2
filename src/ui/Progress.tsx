interface ProgressProps {
  /** What is under way, for the ear. */
  readonly label: string;
  /** The same with its figures, for the eye. */
  readonly text: string;
  readonly done: number;
  readonly total: number;
}

/** How far something is that consists of countable parts. */
export function Progress({ label, text, done, total }: ProgressProps) {
  return (
    <div class="progress">
      <span class="small muted" aria-hidden="true">
        {text}
      </span>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <i style={{ width: total > 0 ? `${(100 * Math.min(done, total)) / total}%` : 0 }} />
      </div>
    </div>
  );
}
