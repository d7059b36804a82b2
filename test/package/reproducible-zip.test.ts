import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reproducibleZip } from './reproducible-zip';

const manifest = strToU8('{}');
const worker = strToU8('export {};');

describe('reproducibleZip', () => {
  it('does not depend on the order the files were found in', () => {
    const one = reproducibleZip({ 'manifest.json': manifest, 'assets/worker.js': worker });
    const other = reproducibleZip({ 'assets/worker.js': worker, 'manifest.json': manifest });
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('holds what was put in', () => {
    const files = unzipSync(reproducibleZip({ 'manifest.json': manifest, 'assets/worker.js': worker }));
    expect(Object.keys(files)).toEqual(['assets/worker.js', 'manifest.json']);
    expect(strFromU8(files['assets/worker.js'] ?? new Uint8Array())).toBe('export {};');
  });
});
