/**
 * A node as WebDriver BiDi serialises it (W3C WebDriver BiDi, `script.NodeRemoteValue`), as far as it is read here.
 * With `includeShadowTree: 'all'` closed shadow roots come along.
 */
export interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly mode?: 'open' | 'closed';
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

/** The node and everything below it, shadow trees included, in document order. */
export function* nodesBelow(node: BidiNode): Generator<BidiNode> {
  yield node;
  const { shadowRoot, children = [] } = node.value ?? {};
  if (shadowRoot) yield* nodesBelow(shadowRoot);
  for (const child of children) yield* nodesBelow(child);
}

/** What a button says: its label, else its text. */
export function nameOf(node: BidiNode): string {
  const label = node.value?.attributes?.['aria-label'];
  if (label !== undefined) return label;
  return [...nodesBelow(node)]
    .map((one) => one.value?.nodeValue ?? '')
    .join('')
    .trim();
}
