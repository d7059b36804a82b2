/** Most elements looked at in one search; a Lightning page has about 15,000. */
const BUDGET = 40_000;

/**
 * Elements that match the steps, each step below the one before. Lightning runs with synthetic shadow (a flat query
 * sees everything) or with native open roots (a selector cannot cross them), depending on release and component.
 */
export function* findAcrossRoots(start: ParentNode, steps: readonly string[]): Generator<Element> {
  const flat = start.querySelectorAll(steps.join(' '));
  if (flat.length > 0) yield* flat;
  else yield* findDeep(start, steps);
}

function* findDeep(start: ParentNode, [step, ...rest]: readonly string[]): Generator<Element> {
  if (step === undefined) return;
  for (const scope of [start, ...openRoots(start)]) {
    for (const found of scope.querySelectorAll(step)) {
      if (rest.length === 0) yield found;
      else yield* findDeep(found, rest);
    }
  }
}

/** Every open shadow root at or below `start`, nearest first. Only custom elements carry them here. */
function openRoots(start: ParentNode, budget = BUDGET): readonly ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  if (start instanceof Element && start.shadowRoot) roots.push(start.shadowRoot);
  const scopes: ParentNode[] = [start, ...roots];
  let seen = 0;
  for (const scope of scopes) {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode() && seen < budget) {
      seen += 1;
      const root = rootOf(walker.currentNode);
      if (!root) continue;
      roots.push(root);
      scopes.push(root);
    }
  }
  return roots;
}

const rootOf = (node: Node): ShadowRoot | null =>
  node instanceof Element && node.localName.includes('-') ? node.shadowRoot : null;
