import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  companyLine,
  EDIT_PANEL,
  LAYOUTS,
  SID,
  sageScreen,
  screen,
  useSageDocument,
  VIEW_PANEL,
} from '../test/sage-document';
import { placeOf } from './place-of';

useSageDocument();

const at = (url: URL) => placeOf(document, url);
const idAt = (url: URL) => at(url)?.record.id ?? null;
const company = (id: string) => screen(`Act=200&Mode=1&CLk=T&Key0=1&Key1=${id}&T=Company`).href;
const person = screen('Act=220&Mode=1&Key0=2&Key1=43&Key2=7&T=Person');
const BOTH = ['promote', 'details'];

describe.each(LAYOUTS)('a company in the layout %s', (layout) => {
  const cells = layout === 'left column' ? null : (['5', '43'] as const);
  const show = (panels = VIEW_PANEL) => {
    document.body.innerHTML = sageScreen({ layout, cells, title: company('43'), panels });
  };

  it.each([
    ['its summary', 'Act=200&Mode=1&CLk=T&Key0=1&Key1=43&T=Company'],
    ['after it was saved', 'Act=201&Mode=3&CLk=T&Key0=1&Key1=43&T=Company'],
    ['out of the recent list', 'Act=520&Mode=1&RecentValue=200X1X43'],
    ['after it was entered, at an address without keys', 'Act=140&Mode=3&T=Company'],
  ])('can be promoted on %s', (_, query) => {
    show();
    expect(at(screen(query))).toEqual({
      record: { crm: 'sage-crm', org: 'https://crm.example.com/crm', id: '43' },
      views: BOTH,
    });
  });

  it('has nothing of ours while it is edited, whatever the address says', () => {
    show(EDIT_PANEL);
    expect(at(screen('Act=201&Mode=1&Key0=1&Key1=43'))?.views).toEqual([]);
    expect(at(screen('Act=201&Mode=3&Key0=1&Key1=43'))?.views).toEqual([]);
    expect(at(screen('Act=200&Mode=1&Key0=1&Key1=43'))?.views).toEqual([]);
  });

  it('has its details on its other tabs', () => {
    show('');
    expect(at(screen('Act=1901&Key0=1&Key1=43'))).toMatchObject({ record: { id: '43' }, views: ['details'] });
  });

  it('has nothing of ours in a pop-up', () => {
    show();
    expect(at(screen('Act=200&Key0=1&Key1=43&PopupWin=Y'))?.views).toEqual([]);
  });
});

describe('a record of a company', () => {
  it.each(['Key0=2', 'Key0=7', 'Key0=8'])('has the details of the company: %s', (key) => {
    document.body.innerHTML = sageScreen({ panels: '', lines: companyLine('43') });
    expect(at(screen(`Act=999&${key}&Key1=43`))).toMatchObject({ record: { id: '43' }, views: ['details'] });
  });

  it('is known by its screen where the dominant key is missing', () => {
    document.body.innerHTML = sageScreen({ panels: '' });
    expect(at(screen('Act=281&Key1=43&Key8=5'))).toMatchObject({ record: { id: '43' }, views: ['details'] });
  });

  it('has nothing while it is edited, and nothing where it has no company', () => {
    document.body.innerHTML = sageScreen({ panels: '<input name="pers_lastname">' });
    expect(at(person)?.views).toEqual([]);
    expect(at(screen('Act=220&Key0=2&Key2=7'))).toBeNull();
  });

  it('out of the recent list is not what stands in keys that are left over', () => {
    document.body.innerHTML = sageScreen({ panels: '' });
    const url = screen('Act=520&Key0=1&Key1=43&RecentValue=220X2X7');
    expect(at(url)).toMatchObject({ record: { id: '43' }, views: ['details'] });
  });
});

describe('no place', () => {
  it.each([
    ['the dashboard', 'Act=6001'],
    ["the company's dashboard", 'Act=6003&Key0=1&Key1=43'],
    ['administration', 'Act=1650&Mode=1&MenuName=Admin&Key0=1&Key1=43'],
    ['a lead', 'Act=192&Key0=44&Key1=43&Key44=9'],
    ['a search', 'Act=160&T=Company'],
    ['an empty key', 'Act=200&Key0=1&Key1=0'],
  ])('is %s', (_, query) => {
    document.body.innerHTML = sageScreen({ panels: '' });
    expect(at(screen(query))).toBeNull();
  });

  it('is the logon page, which comes at any address', () => {
    document.body.innerHTML = '<form name="LoginForm"><input name="EWARE_USERID"></form>';
    expect(at(new URL(company('43')))).toBeNull();
  });

  it('is the screen that says that there is no such record', () => {
    document.body.innerHTML =
      '<div id="EWARE_TOP"></div><div id="EWARE_MID"><div class="ErrorContent">x</div></div>';
    expect(at(new URL(company('43')))).toBeNull();
  });

  it.each([
    `https://crm.example.com/crm/eware.dll/Do?Act=200&Key0=1&Key1=43`,
    `https://crm.example.com/intranet/news?SID=${SID}&Act=200&Key0=1&Key1=43`,
  ])('is %s', (href) => {
    document.body.innerHTML = sageScreen();
    expect(at(new URL(href))).toBeNull();
  });
});

describe('when address and document disagree', () => {
  const id = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(String);
  const summaryOf = (key: string) => new URL(company(key));

  it('the hidden cells are right', () => {
    fc.assert(
      fc.property(id, id, id, (addressed, said, titled) => {
        document.body.innerHTML = sageScreen({ cells: ['5', said], title: company(titled) });
        expect(idAt(summaryOf(addressed))).toBe(said);
      }),
      { numRuns: 40 },
    );
  });

  it("the record's own title is right where there are no cells", () => {
    fc.assert(
      fc.property(id, id, id, (addressed, titled, parent) => {
        document.body.innerHTML = sageScreen({ title: company(titled), lines: companyLine(parent) });
        expect(idAt(summaryOf(addressed))).toBe(titled);
      }),
      { numRuns: 40 },
    );
  });

  it('another link of the top content, such as a parent company, is not', () => {
    fc.assert(
      fc.property(id, id, (addressed, parent) => {
        document.body.innerHTML = sageScreen({ lines: companyLine(parent) });
        expect(idAt(summaryOf(addressed))).toBe(addressed);
      }),
      { numRuns: 40 },
    );
  });

  it('cells of a person take the promotion away from an address of a company', () => {
    document.body.innerHTML = sageScreen({ cells: ['13', '7'], lines: companyLine('44'), panels: '' });
    expect(at(summaryOf('43'))).toMatchObject({ record: { id: '44' }, views: ['details'] });
  });

  it('cells of something else leave nothing of a company', () => {
    document.body.innerHTML = sageScreen({ cells: ['31', '7'], panels: '' });
    expect(at(summaryOf('43'))).toBeNull();
  });

  it.each(['', 'abc', '-5', '0', '4711x', ' '])('cells with %j say nothing', (record) => {
    document.body.innerHTML = sageScreen({ cells: ['5', record] });
    expect(idAt(summaryOf('43'))).toBe('43');
  });

  it('a link of the top content is the last resort', () => {
    document.body.innerHTML = sageScreen({ lines: companyLine('43') });
    expect(at(screen('Act=999'))).toMatchObject({ record: { id: '43' }, views: BOTH });
  });
});

describe('a document that says anything at all', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.constantFrom('5', '13', '43', 'javascript:alert(1)', 'Act=200', '?Act=200&Key0=1&Key1=9', 'http://['),
  );
  const safe = (text: string): string => text.replace(/[&<>"]/g, '');

  it('yields nothing, or digits of the same install', () => {
    fc.assert(
      fc.property(odd, odd, odd, odd, (entity, record, link, query) => {
        const cells = [safe(entity), safe(record)] as const;
        document.body.innerHTML = sageScreen({ cells, title: safe(link), lines: companyLine(safe(record)) });
        const place = at(screen(`Act=200&${query}`));
        if (!place) return;
        expect(place.record.id).toMatch(/^[1-9]\d{0,9}$/);
        expect(place.record.org).toBe('https://crm.example.com/crm');
      }),
    );
  });
});
