import { describe, expect, it } from 'vitest';
import { qualify } from './qualified-element';
import { readXml } from './read-xml';

const read = (source: string) => qualify(readXml(source));

describe('namespaces', () => {
  it('come from the nearest declaration, whatever the prefix', () => {
    const root = read(
      '<a xmlns="urn:1" xmlns:p="urn:2"><p:b/><c xmlns=""><p:d xmlns:p="urn:3"/></c><e/></a>',
    );
    const [b, c, e] = root.children;
    expect([root, b, c, c?.children[0], e].map((one) => `{${one?.namespace}}${one?.name}`)).toEqual([
      '{urn:1}a',
      '{urn:2}b',
      '{}c',
      '{urn:3}d',
      '{urn:1}e',
    ]);
  });

  it('do not reach attributes without a prefix', () => {
    const root = read('<a xmlns="urn:1" xmlns:i="urn:2" nil="x" i:nil="true"/>');
    expect(root.attributes).toEqual({ nil: 'x', '{urn:2}nil': 'true' });
  });

  it('refuse a prefix that nobody declared', () => {
    expect(() => read('<a><p:b/></a>')).toThrow(/prefix p is not defined/);
  });
});
