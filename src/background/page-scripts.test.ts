import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CrmConnection } from '../core/integration';
import { connectedPageHosts } from './page-scripts';
import { CONNECTED } from './test/fake-services';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const [salesforce] = CONNECTED.crms;
const sageCrm = (address: string): CrmConnection => {
  if (!salesforce) throw new Error('the fixture has a connection');
  return { ...salesforce, crm: 'sage-crm', org: address, address };
};

describe('connectedPageHosts', () => {
  let crms: CrmConnection[] = [];
  beforeEach(() => {
    crms = [sageCrm('https://crm.example.com/crm')];
  });

  it('names each host once, without its port, and none that the manifest names', () => {
    crms.push(sageCrm('https://crm.example.com:8443/test'), sageCrm('http://crm01/crm'), ...CONNECTED.crms);
    expect(connectedPageHosts({ crms })).toEqual(['https://crm.example.com/*', 'http://crm01/*']);
  });

  it('leaves out what this version does not know: every message is judged by it', () => {
    crms.push({ ...sageCrm('https://other.example.com/'), crm: 'later' }, sageCrm('no address'));
    expect(connectedPageHosts({ crms })).toEqual(['https://crm.example.com/*']);
  });
});
