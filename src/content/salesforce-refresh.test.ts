import { afterEach, describe, expect, it, vi } from 'vitest';
import { salesforcePage } from '../crm/salesforce/page';
import './salesforce-refresh';

afterEach(() => vi.unstubAllGlobals());

describe("the script in the page's own world", () => {
  it('asks Lightning to read the record again', () => {
    const fire = vi.fn();
    const get = vi.fn(() => ({ fire }));
    vi.stubGlobal('$A', { get });
    expect(salesforcePage.refreshRecord(document)).toBe(true);
    expect(get).toHaveBeenCalledWith('e.force:refreshView');
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it('says so when it cannot', () => {
    expect(salesforcePage.refreshRecord(document)).toBe(false);
    vi.stubGlobal('$A', { get: () => undefined });
    expect(salesforcePage.refreshRecord(document)).toBe(false);
  });
});
