import { describe, expect, it } from 'vitest';
import { salesforcePage } from '../crm/salesforce/page';
import { createFakeCrmPage } from './fake-crm-page';
import { pageFor } from './page-for';

describe('the CRM of an address', () => {
  const own = createFakeCrmPage().page;
  const of = (url: string, pages = [own, salesforcePage]) => pageFor(new URL(url), pages);

  it('is known by its hosts', () => {
    expect(of('https://acme.lightning.force.com/lightning/page/home')).toBe(salesforcePage);
    expect(of('https://acme.lightning.force.com:8443/')).toBe(salesforcePage);
  });

  it.each([
    'https://crm.example.com/',
    'http://acme.lightning.force.com/',
    'https://lightning.force.com.example.com/',
  ])('is the one without known hosts at %s', (url) => {
    expect(of(url)).toBe(own);
    expect(of(url, [salesforcePage])).toBeNull();
  });
});
