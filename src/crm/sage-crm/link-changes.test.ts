import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { CrmPorts } from '../contract';
import { createSageCrmConnector } from './connector';
import { answer, COMPANY, diagnosis, type Script, scriptedPorts } from './scripted-crm';

const LINK = { customerNo: 'C-1', integrationKey: 'key-1', externalUid: 'erp:Company:41' };
type Values = Readonly<Record<string, string | null>>;

/** One company; `store` is what its table makes of a write, null for a write that is refused. */
function company(store: (values: Values, now: Values) => Values, changes: Partial<CrmPorts> = {}) {
  let row: Values = {};
  const script: Script = ({ method, body = '{}' }) => {
    if (method !== 'GET') row = { ...row, ...store(JSON.parse(body), row) };
    return answer({ ...COMPANY, ...row });
  };
  const ports = scriptedPorts(script, changes);
  return {
    ports,
    connector: createSageCrmConnector(ports),
    row: () => row,
    set: (values: Values) => {
      row = values;
    },
  };
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: AppError) => error.code,
  );

describe('a reservation', () => {
  it('writes the key alone and looks again after twice the slowest step', async () => {
    let now = 0;
    const clock = {
      now: () => {
        now += 700;
        return now;
      },
    };
    const { ports, connector } = company((values) => values, { clock });
    await connector.reserve('43', 'key-1', '');
    expect(ports.sent.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET']);
    expect(JSON.parse(ports.sent[1]?.body ?? '')).toEqual({ comp_erpintegrationkey: 'key-1' });
    expect(ports.pauses).toEqual([1400]);
  });

  it('waits 400 milliseconds at least', async () => {
    const { ports, connector } = company((values) => values);
    await connector.reserve('43', 'key-1', '');
    expect(ports.pauses).toEqual([400]);
  });

  it.each([
    ['LINK-RESERVED', { comp_erpintegrationkey: 'another' }],
    ['LINK-EXISTS', { comp_erpintegrationkey: 'another', comp_erpcustomerno: 'C-9' }],
  ])('is lost to whoever wrote in between: %s', async (code, theirs) => {
    const scene = company((values) => values, {
      pause: async () => scene.set(theirs),
    });
    expect(await codeOf(scene.connector.reserve('43', 'key-1', ''))).toBe(code);
    expect(scene.row()).toEqual(theirs);
  });

  it('stands although the answer to its write was lost', async () => {
    let row: Values = {};
    const ports = scriptedPorts(({ method, body = '{}' }) => {
      if (method === 'GET') return answer({ ...COMPANY, ...row });
      row = JSON.parse(body);
      return new AppError('NET-UNREACHABLE');
    });
    expect(await codeOf(createSageCrmConnector(ports).reserve('43', 'key-1', ''))).toBe('done');
  });

  it('that never arrived is said to be lost', async () => {
    const { ports } = company(() => ({}));
    const http = {
      send: async (request: Parameters<typeof ports.http.send>[0]) => {
        if (request.method !== 'GET') throw new AppError('NET-TIMEOUT');
        return ports.http.send(request);
      },
    };
    expect(await codeOf(createSageCrmConnector({ ...ports, http }).reserve('43', 'key-1', ''))).toBe(
      'NET-TIMEOUT',
    );
  });
});

describe('a link', () => {
  it.each([405, 501])('is put where the version knows no PATCH: %i', async (status) => {
    let row: Values = {};
    const ports = scriptedPorts(({ method, body = '{}' }) => {
      if (method === 'PATCH') return diagnosis('Not allowed here.', status, 'MethodNotAllowed');
      if (method === 'PUT') row = { ...row, ...JSON.parse(body) };
      return answer({ ...COMPANY, ...row });
    });
    const connector = createSageCrmConnector(ports);
    await connector.writeLink('43', LINK);
    await connector.clearLink('43', LINK);
    expect(ports.sent.map(({ method }) => method)).toEqual([
      'GET',
      'PATCH',
      'PUT',
      'GET',
      'GET',
      'PUT',
      'GET',
    ]);
  });

  it('is asked for as it is stored', async () => {
    const { ports, connector } = company((values) => values);
    await connector.writeLink('43', LINK);
    expect(ports.sent[1]?.url).toContain("/Company('43')?returnPartial=false&SID=");
  });

  it.each([
    ['capitals', (text: string) => text.toUpperCase()],
    ['fewer letters', (text: string) => text.slice(0, 2)],
  ])('that a script of the table gives %s is put back and said so', async (_, script) => {
    const scene = company((values) => ({
      ...values,
      ...(values.comp_erpcustomerno ? { comp_erpcustomerno: script(String(values.comp_erpcustomerno)) } : {}),
    }));
    const link = { ...LINK, customerNo: 'c-1 east' };
    for (let time = 0; time < 2; time += 1) {
      expect(await codeOf(scene.connector.writeLink('43', link))).toBe('CRM-VALUE-CHANGED');
      expect(Object.values(scene.row()).filter(Boolean)).toEqual([]);
    }
  });

  it('that the CRM keeps in parts is put back, and the closed field named', async () => {
    const scene = company(({ comp_erpexternaluid: _closed, ...values }) => values);
    const error: unknown = await scene.connector.writeLink('43', LINK).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'CRM-FIELDS-READ-ONLY', params: { field: 'comp_erpexternaluid' } });
    expect(Object.values(scene.row()).filter(Boolean)).toEqual([]);
  });

  it('that two write at the same moment is not taken for ours', async () => {
    const scene = company(() => ({ comp_erpcustomerno: 'X-9', comp_erpexternaluid: 'erp:Company:9' }));
    expect(await codeOf(scene.connector.writeLink('43', LINK))).toBe('LINK-EXISTS');
  });
});

describe('a further link', () => {
  const slot = { kind: 'other', erp: 'erp', company: 'Company' } as const;

  it('is refused where no field for such is named', async () => {
    const { ports, connector } = company((values) => values, { slot });
    for (const call of [
      () => connector.reserve('43', 'key-1', ''),
      () => connector.writeLink('43', LINK),
      () => connector.clearLink('43', LINK),
      () => connector.readLink('43'),
    ]) {
      expect(await codeOf(call())).toBe('CRM-ONE-LINK');
    }
    expect(ports.sent).toEqual([]);
  });

  it('stands on a line of its own, beside what others wrote there', async () => {
    const scene = company((values) => values, { slot, otherLinksField: 'comp_erplinks' });
    scene.set({ comp_erplinks: 'erp:Other:7|O-7|\r\nnote', comp_erpcustomerno: 'D-1' });
    await scene.connector.reserve('43', 'key-1', '');
    expect(scene.row().comp_erplinks).toBe('erp:Other:7|O-7|\nnote\nerp:Company:||key-1');
    await scene.connector.writeLink('43', LINK);
    expect(await scene.connector.readLink('43')).toMatchObject({
      link: LINK,
      others: [{ customerNo: 'O-7', externalUid: 'erp:Other:7' }],
    });
    await scene.connector.clearLink('43', LINK);
    expect(scene.row()).toEqual({ comp_erplinks: 'erp:Other:7|O-7|\nnote', comp_erpcustomerno: 'D-1' });
  });

  it('is not disturbed by how the CRM ends lines, nor by a line that came in between', async () => {
    const scene = company(
      ({ comp_erplinks: text }) => ({
        comp_erplinks: `${String(text).replaceAll('\n', '\r\n')}\r\nerp:Late:1|L-1|`,
      }),
      { slot, otherLinksField: 'comp_erplinks' },
    );
    scene.set({ comp_erplinks: 'note' });
    expect(await codeOf(scene.connector.reserve('43', 'key-1', ''))).toBe('done');
  });

  it('that another overwrote begins anew', async () => {
    const scene = company(() => ({ comp_erplinks: 'erp:Late:1|L-1|' }), {
      slot,
      otherLinksField: 'comp_erplinks',
    });
    scene.set({ comp_erplinks: 'note' });
    expect(await codeOf(scene.connector.reserve('43', 'key-1', ''))).toBe('CRM-CHANGED');
  });

  it.each([
    ['written', 'erp:Company:||key-1', 'writeLink'],
    ['taken away', 'erp:Company:41|C-1|key-1', 'clearLink'],
  ] as const)(
    'that is %s is looked at again once nobody else can be about to write the field',
    async (_, line, change) => {
      const scene = company((values) => values, {
        slot,
        otherLinksField: 'comp_erplinks',
        pause: async () => scene.set({ comp_erplinks: `${line}\nerp:Late:1|L-1|` }),
      });
      scene.set({ comp_erplinks: line });
      expect(await codeOf(scene.connector[change]('43', LINK))).toBe('CRM-CHANGED');
    },
  );

  it('is not reserved for the company that the link fields have come to name', async () => {
    const scene = company((values) => values, { slot, otherLinksField: 'comp_erplinks' });
    const theirs = { comp_erplinks: '', comp_erpcustomerno: 'C-8', comp_erpexternaluid: 'erp:company:8' };
    scene.set(theirs);
    expect(await codeOf(scene.connector.reserve('43', 'key-1', ''))).toBe('LINK-EXISTS');
    expect(scene.row()).toEqual(theirs);
  });
});
