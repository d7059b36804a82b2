import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.config';
import { ERROR_CATALOGUE, type ErrorCode, errorTextKey, remedyTextKey } from '../../src/core/error-catalogue';
import { CRM_DESCRIPTORS } from '../../src/crm/descriptors';
import { CRM_CONNECTORS } from '../../src/crm/registry';
import { ERP_DESCRIPTORS } from '../../src/erp/descriptors';
import { ERP_CONNECTORS } from '../../src/erp/registry';
import { texts } from './texts';

const folders = (room: string): string[] =>
  readdirSync(`src/${room}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

describe('registries', () => {
  it.each([
    ['erp', ERP_DESCRIPTORS, ERP_CONNECTORS],
    ['crm', CRM_DESCRIPTORS, CRM_CONNECTORS],
  ] as const)('%s: folders, descriptors and connectors are the same', (room, descriptors, connectors) => {
    const ids = descriptors.map((one) => one.id).sort();
    expect(ids).toEqual(folders(room));
    expect(Object.keys(connectors).sort()).toEqual(ids);
  });

  it('every host of a descriptor is in the manifest, and no other', () => {
    const wanted = [
      ...CRM_DESCRIPTORS.flatMap((crm) => [...crm.pageHosts, ...crm.apiHosts]),
      ...ERP_DESCRIPTORS.flatMap((erp) => erp.hosts),
    ];
    const resolved = manifest as { host_permissions?: string[] };
    expect([...(resolved.host_permissions ?? [])].sort()).toEqual([...new Set(wanted)].sort());
  });

  it('no field that has to be chosen says what an empty one would mean', () => {
    const required = ERP_DESCRIPTORS.flatMap((erp) => erp.formFields).filter((field) => field.required);
    expect(required.length).toBeGreaterThan(0);
    expect(required.filter((field) => field.emptyKey !== '')).toEqual([]);
  });

  it('every ERP names texts that exist', () => {
    const table = texts('en');
    const keys = ERP_DESCRIPTORS.flatMap((erp) => [
      ...erp.connectionFields.flatMap((field) => [field.labelKey, field.hintKey]),
      ...erp.formFields.flatMap((field) => [field.labelKey, field.emptyKey]),
      ...erp.pickLists.map((list) => list.labelKey),
      ...erp.mappingTargets.map((target) => target.labelKey),
    ]).filter((key) => key !== '');
    expect(keys.filter((key) => !(key in table))).toEqual([]);
  });

  it('every CRM whose fields are created by hand says where', () => {
    const table = texts('en');
    const keys = CRM_DESCRIPTORS.map((crm) => crm.fieldsByHandKey).filter((key) => key !== '');
    expect(keys.filter((key) => !(key in table))).toEqual([]);
  });

  it('every error has its sentence and its remedy', () => {
    const table = texts('en');
    const keys = (Object.keys(ERROR_CATALOGUE) as ErrorCode[]).flatMap((code) => [
      errorTextKey(code),
      remedyTextKey(code),
    ]);
    expect(keys.filter((key) => !(key in table))).toEqual([]);
  });

  it('the manifest names files and texts that exist', () => {
    const text = JSON.stringify(manifest);
    const table = texts('en');
    const messages = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(messages.filter((key) => !(key in table))).toEqual([]);
    const files = [...text.matchAll(/"(src\/[^"]+|icons\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(file) && !existsSync(`public/${file}`))).toEqual([]);
  });

  it('the lock file names no address and no path', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|registry\./);
  });

  it('the lock file has the optional packages of every platform, without which `npm ci` refuses it', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const known = Object.keys(packages);
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    const missing = wanted.filter((name) => !known.some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });
});
