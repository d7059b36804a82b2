import { describe, expect, it } from 'vitest';
import { manifestFor } from './manifest-for';

const built = {
  manifest_version: 3,
  minimum_chrome_version: '120',
  background: { service_worker: 'worker.js', scripts: ['worker.js'], type: 'module' },
  browser_specific_settings: { gecko: { id: 'ledgerside@ledgerside.example' } },
};

describe('manifestFor', () => {
  it('gives Chromium its service worker and nothing of Firefox', () => {
    expect(manifestFor('chromium', built)).toEqual({
      manifest_version: 3,
      minimum_chrome_version: '120',
      background: { service_worker: 'worker.js', type: 'module' },
    });
  });

  it('gives Firefox its scripts and nothing of Chromium', () => {
    expect(manifestFor('firefox', built)).toEqual({
      manifest_version: 3,
      background: { scripts: ['worker.js'], type: 'module' },
      browser_specific_settings: { gecko: { id: 'ledgerside@ledgerside.example' } },
    });
  });
});
