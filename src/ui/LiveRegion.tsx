/** Says `text` to a screen reader whenever it changes; nothing is drawn. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div class="spoken" role="status" aria-live="polite">
      {text}
    </div>
  );
}
