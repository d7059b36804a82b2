import { beforeEach, describe, expect, it } from 'vitest';
import { child, textOf } from '../../xml/element';
import { readXml } from '../../xml/read-xml';
import { errorsOf, GatewayClient } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

describe('the request document', () => {
  const request = (control: string, login: string) =>
    `<request><control>${control}</control><operation><authentication><login>${login}</login></authentication><content><function controlid="1"><getAPISession/></function></content></operation></request>`;
  const control =
    '<senderid>ledgerside_sender</senderid><password>Vend0r&amp;Key</password><controlid>c</controlid><dtdversion>3.0</dtdversion>';
  const login =
    '<userid>xml_gateway</userid><companyid>NorthwindTest</companyid><password>Gate&lt;way&gt;1</password>';
  const swapped =
    '<companyid>NorthwindTest</companyid><userid>xml_gateway</userid><password>Gate&lt;way&gt;1</password>';
  const status = async (body: string) => {
    const response = readXml(String((await client.post(body)).body));
    const block = child(response, 'control');
    return [block && textOf(block, 'status'), ...errorsOf(response)].join(' ');
  };

  it('is accepted in the documented order', async () => {
    expect(await status(request(control, login))).toBe('success');
  });

  it.each([
    ['login out of order', request(control, swapped)],
    ['an unknown control element', request(`${control}<color>red</color>`, login)],
    ['another version', request(control.replace('3.0', '2.1'), login)],
    ['no control id', request(control.replace('<controlid>c</controlid>', ''), login)],
    ['an empty control id', request(control.replace('>c<', '><'), login)],
    ['no functions', request(control, login).replace(/<function.*function>/, '')],
    ['a function without control id', request(control, login).replace(' controlid="1"', '')],
    ['bad XML', `${request(control, login)}<`],
  ])('is refused for %s', async (_, body) => {
    expect(await status(body)).toMatch(/^failure XL03000003 XML Parse schema error/);
  });

  it('may be out of order when the switch says so', async () => {
    system.configure({ strictOrder: false });
    expect(await status(request(control, swapped))).toBe('success');
  });

  it('is not asynchronous', async () => {
    const body = request(
      control.replace('</controlid>', '</controlid>').concat('<policyid>p</policyid>'),
      login,
    );
    expect(await status(body)).toBe('failure XL03000006 p is not a valid transport policy.');
  });
});
