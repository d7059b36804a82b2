/** HTML with every interpolated value escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Raw)[]): Raw {
  const pieces = strings.map((piece, at) => {
    const value = values[at];
    if (value === undefined) return piece;
    return piece + (value instanceof Raw ? value.markup : escapeHtml(value));
  });
  return new Raw(pieces.join(''));
}

/** Markup that is already safe. */
export class Raw {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export function joined(pieces: readonly Raw[]): Raw {
  return new Raw(pieces.map((piece) => piece.markup).join(''));
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
