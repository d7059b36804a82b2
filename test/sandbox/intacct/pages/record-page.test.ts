import { beforeEach, describe, expect, it } from 'vitest';
import { GatewayClient, recordQuery, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T23:30:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 60 }));

describe('the page of a record', () => {
  it('is where RECORD_URL leads and shows the customer', async () => {
    const [address = ''] = valuesOf(
      await client.call(recordQuery('CUSTOMER', '00123', 'RECORD_URL')),
      'RECORD_URL',
    );
    const page = await system.handle({ method: 'GET', url: new URL(address), headers: {}, body: '' });
    expect(page.status).toBe(200);
    expect(new URL(address).hostname).toMatch(/\.intacct\.com$/);
    expect(page.body).toContain('O&#039;Brien &lt;Rope&gt; &quot;Works&quot;');
    expect(page.body).toContain('00123');
  });

  it('is missing for a record that does not exist', async () => {
    const url = new URL('https://www-p501.intacct.com/ia/acct/ur.phtml?.r=nonsense');
    expect(await system.handle({ method: 'GET', url, headers: {}, body: '' })).toMatchObject({ status: 404 });
  });
});
