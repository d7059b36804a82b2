import { describe, expect, it } from 'vitest';
import { readWsdl } from './wsdl';

const SCHEMA = 'xmlns:x="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"';

const DOCUMENTS: Readonly<Record<string, string>> = {
  'http://inside/s.svc?wsdl=wsdl0': `<definitions><types><x:schema ${SCHEMA} targetNamespace="urn:i">
    <x:import schemaLocation="http://inside/s.svc?xsd=xsd0" namespace="urn:ops"/>
    <x:import schemaLocation="http://inside/s.svc?xsd=xsd1"/></x:schema></types></definitions>`,
  'http://inside/s.svc?xsd=xsd0': `<x:schema ${SCHEMA} targetNamespace="urn:ops">
    <x:import schemaLocation="http://inside/s.svc?xsd=xsd1" namespace="urn:data"/>
    <x:element name="Put"><x:complexType><x:sequence><x:element name="logon" type="q:Logon" xmlns:q="urn:data"/>
    <x:element name="thing" type="q:Thing" xmlns:q="urn:data"/></x:sequence></x:complexType></x:element></x:schema>`,
  'http://inside/s.svc?xsd=xsd1': `<x:schema ${SCHEMA} targetNamespace="urn:data">
    <x:import schemaLocation="http://inside/s.svc?xsd=xsd0" namespace="urn:ops"/>
    <x:complexType name="Base"><x:sequence><x:element name="OtherFields" type="q:Fields"/></x:sequence></x:complexType>
    <x:complexType name="Thing"><x:complexContent mixed="false"><x:extension base="q:Base"><x:sequence>
    <x:element name="B" type="x:string"/><x:element name="a" type="x:string"/></x:sequence></x:extension></x:complexContent>
    </x:complexType></x:schema>`,
};

const FIRST = `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/">
  <w:import location="http://inside/s.svc?wsdl=wsdl0" namespace="urn:i"/>
  <w:portType name="p"><w:operation name="Put"><w:input/></w:operation></w:portType>
  <w:binding name="b"><soap:binding/><w:operation name="Put"><soap:operation soapAction="urn:ops/I/Put"/></w:operation>
  <w:operation name="Mute"><soap:operation/></w:operation></w:binding>
  <w:service name="s"><w:port name="p"><soap:address location="http://inside/other.svc"/></w:port></w:service></w:definitions>`;

describe('the description of a service', () => {
  it('is put together from all its documents, each read once', async () => {
    const asked: string[] = [];
    const service = await readWsdl(
      async () => FIRST,
      async (address) => {
        asked.push(address);
        return DOCUMENTS[address] ?? '';
      },
    );
    expect(asked.sort()).toEqual(Object.keys(DOCUMENTS).sort());
    expect(service.actions).toEqual({ Put: 'urn:ops/I/Put' });
    expect(service.address).toBe('http://inside/other.svc');
    expect(service.elements).toEqual({ Put: 'urn:ops' });
    expect(service.types.Put?.map(({ name, type }) => [name, type])).toEqual([
      ['logon', 'Logon'],
      ['thing', 'Thing'],
    ]);
    expect(service.types.Thing).toEqual([
      { name: 'OtherFields', namespace: 'urn:data', type: 'Fields' },
      { name: 'B', namespace: 'urn:data', type: 'string' },
      { name: 'a', namespace: 'urn:data', type: 'string' },
    ]);
  });

  it('does without documents that are not there', async () => {
    const service = await readWsdl(
      async () => FIRST,
      async () => '',
    );
    expect([service.actions.Put, service.types]).toEqual(['urn:ops/I/Put', {}]);
  });

  it('is not read at all where one did not arrive', async () => {
    const lost = readWsdl(
      async () => FIRST,
      async () => Promise.reject(new Error('lost')),
    );
    await expect(lost).rejects.toThrow('lost');
  });

  it('ends where types are built on themselves', async () => {
    const circular = `<schema targetNamespace="u"><complexType name="A"><extension base="A"><sequence>
      <element name="x"/></sequence></extension></complexType></schema>`;
    const service = await readWsdl(
      async () => circular,
      async () => '',
    );
    expect(service.types.A?.length).toBeGreaterThan(0);
  });
});
