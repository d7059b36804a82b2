import axe from 'axe-core';

/** Rules that need real layout or a whole page; the browser tests cover them. */
const NEEDS_LAYOUT = ['color-contrast', 'region', 'page-has-heading-one', 'landmark-one-main', 'target-size'];

/** What axe finds, as `rule: element`; empty when nothing is wrong. */
export async function axeViolations(root: Element): Promise<readonly string[]> {
  const rules = Object.fromEntries(NEEDS_LAYOUT.map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(root, { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
