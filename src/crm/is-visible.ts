/** False for what is hidden itself or by an ancestor, such as the pages that Lightning keeps for going back. */
export const isVisible = (element: Element): boolean =>
  element.isConnected && (element.checkVisibility?.() ?? element.getClientRects().length > 0);
