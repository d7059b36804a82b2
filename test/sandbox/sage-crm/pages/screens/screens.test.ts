import { describe, expect, test } from 'vitest';
import { signedIn, signedInTo, textOf } from '../page-visitor';

const HARBOUR = 'Act=200&Mode=1&CLk=T&Key0=1&Key1=43&T=Company';
const EDIT = 'Act=201&Mode=1&CLk=T&Key0=1&Key1=43&T=Company';

const nameControl = (page: Document) => page.querySelector('form[name=EntryForm] [name=comp_name]');

describe('a company', () => {
  test('is edited, saved, and then shown at the address of the form', () => {
    const visitor = signedIn();
    const view = visitor.screen(HARBOUR);
    expect(nameControl(view)).toBeNull();
    const edit = visitor.submit(view);
    expect(nameControl(edit)?.getAttribute('value')).toBe('Harbour Tools Ltd');
    expect(nameControl(edit)?.getAttribute('maxlength')).toBe('60');
    const action = edit.querySelector('form[name=EntryForm]')?.getAttribute('action') ?? '';
    expect(action).toMatch(/Act=201&Mode=3/);
    const saved = visitor.submit(edit, { comp_name: 'Harbour Tools & Sons', comp_website: '' });
    expect(textOf(saved, '#_Datacomp_name')).toBe('Harbour Tools & Sons');
    expect(nameControl(saved)).toBeNull();
    expect(textOf(visitor.open(action), '#_Datacomp_name')).toBe('Harbour Tools & Sons');
    const row = visitor.installation.database.table('company').get(43);
    expect([row?.get('comp_website'), row?.get('comp_updatedby'), row?.get('comp_type')]).toEqual([
      null,
      '4',
      'Customer',
    ]);
  });

  test('may send the browser to the summary after a save', () => {
    const visitor = signedIn();
    visitor.installation.configure({ afterSave: 'redirect' });
    const path = '/crm/eware.dll/Do?SID={sid}&Act=201&Mode=3&Key0=1&Key1=43';
    const answer = visitor.send(path, { form: { comp_name: 'Harbour' } });
    expect(answer.status).toBe(302);
    expect(answer.headers?.location).toMatch(/Act=200&.*Key1=43/);
  });

  test('is not saved without its name: the form comes back with what was typed', () => {
    const visitor = signedIn();
    const again = visitor.submit(visitor.screen(EDIT), { comp_name: '', comp_website: 'www.kept.example' });
    expect(textOf(again, '.ErrorContent')).not.toBe('');
    expect(again.querySelector('[name=comp_website]')?.getAttribute('value')).toBe('www.kept.example');
    expect(visitor.installation.database.table('company').get(43)?.get('comp_name')).toBe(
      'Harbour Tools Ltd',
    );
  });

  test('is locked while somebody edits it, until he leaves', () => {
    const first = signedIn();
    const second = signedInTo(first.installation, 1);
    first.screen(EDIT);
    const refused = second.screen(EDIT);
    expect(nameControl(refused)).toBeNull();
    expect(textOf(refused, '.ErrorContent')).toContain('Kim Olsen');
    first.screen(HARBOUR);
    expect(nameControl(second.screen(EDIT))).not.toBeNull();
  });

  test('is not changed by those who may only read', () => {
    const visitor = signedIn();
    visitor.installation.configure({ readOnlyUsers: ['kim.olsen'] });
    expect(visitor.screen(HARBOUR).querySelector('#Button_Change')).toBeNull();
    expect(nameControl(visitor.screen(EDIT))).toBeNull();
  });

  test('is locked by the switch for records that somebody else edits', () => {
    const visitor = signedIn();
    visitor.installation.configure({ lockedRecords: ['company:43'] });
    expect(textOf(visitor.screen(EDIT), '.ErrorContent')).toContain('Ida Sol');
    expect(nameControl(visitor.screen(EDIT.replace('43', '44')))).not.toBeNull();
  });

  test('shows neither hidden fields nor controls of those that may not be changed', () => {
    const visitor = signedIn();
    const security = { comp_website: 'hidden', comp_type: 'readonly' };
    visitor.installation.configure({ fieldSecurity: { 'kim.olsen': security } });
    expect(visitor.screen(HARBOUR).querySelector('#_Captcomp_website')).toBeNull();
    const edit = visitor.screen(EDIT);
    expect(edit.querySelector('[name=comp_type], [name=comp_website]')).toBeNull();
    expect(textOf(edit, '#_Datacomp_type')).toBe('Customer');
    visitor.submit(edit, { comp_name: 'Harbour', comp_type: 'Prospect', comp_website: 'x' });
    const row = visitor.installation.database.table('company').get(43);
    expect(['comp_name', 'comp_type', 'comp_website'].map((name) => row?.get(name))).toEqual([
      'Harbour',
      'Customer',
      'https://harbour.example',
    ]);
  });

  test('is hidden by territories, deletion and absence alike', () => {
    const restricted = signedIn(5);
    expect(textOf(restricted.screen(HARBOUR), '#_Datacomp_name')).toBe('Harbour Tools Ltd');
    for (const id of [45, 53, 999_999]) {
      const page = restricted.screen(`Act=200&Key0=1&Key1=${id}`);
      expect(textOf(page, '.ErrorContent'), String(id)).toContain('could not be found');
      expect(page.querySelector('#FavRecordId')).toBeNull();
    }
  });

  test('shows markup in its data as text', () => {
    const page = signedIn().screen('Act=200&Key0=1&Key1=49');
    expect(textOf(page, '#_Datacomp_name')).toContain('<script>alert("x")</script>');
    const scripts = [...page.querySelectorAll('script')].map((one) => one.textContent);
    expect(scripts.some((text) => text?.includes('alert("x")'))).toBe(false);
  });

  test('without anything beside it still has all its panels', () => {
    const page = signedIn().screen('Act=200&Key0=1&Key1=51');
    expect(page.querySelectorAll('td.PANEREPEAT')).toHaveLength(4);
    expect(page.querySelector('#_Datapers_lastname')).toBeNull();
  });
});

describe('links', () => {
  test('of the recent list name the record in RecentValue alone', () => {
    const visitor = signedIn();
    visitor.screen(HARBOUR);
    const home = visitor.screen('Act=6001');
    const href = home.querySelector('a.RECENTITEM[href*=RecentValue]')?.getAttribute('href') ?? '';
    expect(href).toContain('Act=520');
    expect(href).toContain('RecentValue=200X1X43');
    expect(href).not.toContain('Key1');
    expect(textOf(visitor.open(href), '#FavRecordId')).toBe('43');
  });

  test('lead from the company to its person and back', () => {
    const visitor = signedIn();
    const href =
      visitor.screen(HARBOUR).querySelector('#EWARE_TOP a[href*="Act=220"]')?.getAttribute('href') ?? '';
    const person = visitor.open(href);
    expect([textOf(person, '#FavEntityId'), textOf(person, '#_Datapers_lastname')]).toEqual(['13', 'Byrne']);
    expect(href).toMatch(/Key0=2&Key1=43&Key2=101/);
    expect(person.querySelector('#EWARE_TOP a[href*="Act=200"][href*="Key1=43"]')).not.toBeNull();
  });

  test('lead to every tab', () => {
    const visitor = signedIn();
    const tabs = [...visitor.screen(HARBOUR).querySelectorAll('td.TABOFF a[href*="eware.dll"]')];
    expect(tabs.length).toBeGreaterThan(12);
    for (const tab of tabs) {
      const page = visitor.open(tab.getAttribute('href') ?? '');
      expect(textOf(page, 'td.TABON') || 'overflow', tab.textContent ?? '').not.toBe('Summary');
      expect(textOf(page, '#FavRecordId')).toBe('43');
    }
  });
});

test('opportunity and case carry the company in Key1 and another dominant key', () => {
  const visitor = signedIn();
  const list = visitor.screen('Act=1902&Key0=1&Key1=43&List=Opportunities');
  const href = list.querySelector('table.CONTENTGRID a')?.getAttribute('href') ?? '';
  expect(href).toMatch(/Act=260&.*Key0=7&Key1=43/);
  expect(textOf(visitor.open(href), '#FavEntityId')).toBe('10');
  const cases = visitor.screen('Act=1902&Key0=1&Key1=43&List=Cases');
  const caseHref = cases.querySelector('table.CONTENTGRID a')?.getAttribute('href') ?? '';
  expect(textOf(visitor.open(caseHref), '#FavEntityId')).toBe('3');
});

test('the quick look lists what goes on at the company', () => {
  const page = signedIn().screen('Act=1901&Key0=1&Key1=43');
  expect(page.querySelector('table.CONTENTGRID a[href*="Act=260"]')?.textContent).toContain('Spring order');
  expect(page.querySelector('[id^=_Datacomp_]')).toBeNull();
});

test('companies are found by how their names begin, without deleted and hidden ones', () => {
  const visitor = signedIn(5);
  const blank = visitor.screen('Act=160&Mode=1&T=Company');
  expect(blank.querySelector('table.CONTENTGRID')).toBeNull();
  const names = (page: Document) =>
    [...page.querySelectorAll('table.CONTENTGRID a')].map((one) => one.textContent);
  expect(names(visitor.submit(blank, { comp_name: 'harb' }))).toEqual([
    'Harbour Tools Ltd',
    'Harbour Tools Ltd',
  ]);
  expect(names(visitor.submit(blank, { comp_name: 'Drowned' }))).toEqual([]);
  expect(names(visitor.submit(blank, { comp_name: 'Redwood' }))).toEqual([]);
});

describe('a new company', () => {
  const ENTRY = {
    comp_name: 'Anchor & Chain Ltd',
    addr_address1: '4 Mole Road',
    addr_city: 'Galway',
    addr_country: 'IE',
    pers_firstname: 'Nia',
    pers_lastname: 'Roe',
    phon_numberbusiness: '353 91 5550999',
    emai_emailaddressbusiness: 'office@anchor.example',
    persEmai_EmailAddressBusiness: 'nia@anchor.example',
  };

  test('is looked for first, then entered with people and address, then shown without any key', () => {
    const visitor = signedIn();
    const search = visitor.screen('Act=140&Mode=1&T=Company');
    expect(search.querySelector('[name=addr_address1]')).toBeNull();
    const duplicates = visitor.submit(search, { comp_name: 'Harbour' });
    expect(duplicates.querySelectorAll('table.CONTENTGRID a')).toHaveLength(2);
    const entry = visitor.submit(duplicates);
    expect(entry.querySelector('[name=comp_name]')?.getAttribute('value')).toBe('Harbour');
    const saved = visitor.submit(entry, ENTRY);
    expect(textOf(saved, '#_Datacomp_name')).toBe('Anchor & Chain Ltd');
    expect(textOf(saved, '#_Datapers_lastname')).toBe('Roe');
    expect(textOf(saved, '#_Dataaddr_address1')).toBe('4 Mole Road');
    expect(textOf(saved, 'a.EMAILLINK')).toBe('office@anchor.example');
    expect(entry.querySelector('form[name=EntryForm]')?.getAttribute('action')).not.toContain('Key1');
  });

  test('leaves nothing behind when a part of it is refused', () => {
    const visitor = signedIn();
    visitor.installation.configure({ deDuplication: false });
    const count = (table: string) => visitor.installation.database.table(table).stored().length;
    const before = ['company', 'address', 'address_link', 'phone'].map(count);
    const entry = visitor.screen('Act=140&Mode=1');
    const refused = visitor.submit(entry, { ...ENTRY, pers_lastname: '' });
    expect(textOf(refused, '.ErrorContent')).not.toBe('');
    expect(refused.querySelector('[name=addr_city]')?.getAttribute('value')).toBe('Galway');
    expect(['company', 'address', 'address_link', 'phone'].map(count)).toEqual(before);
  });

  test('in a pop-up has no menus, and closes it when it is saved', () => {
    const visitor = signedIn();
    const entry = visitor.screen('Act=1230&Mode=1&PopupWin=Y&ErgTheme=0');
    expect(entry.querySelector('#COLSDIV')).toBeNull();
    expect(entry.querySelector('#EWARE_MID form[name=EntryForm] [name=comp_name]')).not.toBeNull();
    const done = visitor.submit(entry, ENTRY);
    expect(done.querySelector('#PopupResult')?.getAttribute('data-close')).toBe('Y');
  });

  test('gets a further person, who is its main contact where there was none', () => {
    const visitor = signedIn();
    const entry = visitor.screen('Act=141&Mode=1&Key0=1&Key1=51');
    const action = entry.querySelector('form[name=EntryForm]')?.getAttribute('action') ?? '';
    const answer = visitor.send(action, { form: { pers_lastname: 'Pine' } });
    expect(answer.headers?.location).toMatch(/Act=220/);
    expect(textOf(visitor.screen('Act=200&Key0=1&Key1=51'), '#_Datapers_lastname')).toBe('Pine');
  });
});

test('dashboards have no panels, so that nothing looks like a summary', () => {
  const visitor = signedIn();
  for (const query of ['Act=6001', 'Act=6003&Key0=1&Key1=43']) {
    const page = visitor.screen(query);
    expect(page.querySelector('#InteractiveDashboard')).not.toBeNull();
    expect(page.querySelector('tr.GridHeader, td.ROWGap')).toBeNull();
  }
});

describe('the administration', () => {
  const entries = (page: Document) =>
    [...page.querySelectorAll('a[href*="Act=1650"][href*="MenuName="]')].map(
      (one) => one.getAttribute('href') ?? '',
    );

  test.each(['legacy72', 'ergonomic', 'sage2024'])('is there for administrators in %s', (profile) => {
    const visitor = signedIn(1);
    visitor.installation.configure({ profile });
    const href = visitor.screen(HARBOUR).querySelector('#sub-menu-Configure')?.getAttribute('href') ?? '';
    const home = visitor.open(href);
    expect(textOf(home, '.AdminHomeName')).toBe('Users');
    expect(entries(home).some((one) => one.includes('MenuName=AdminDataManagement'))).toBe(true);
    const area = entries(home).find((one) => one.includes('MenuName=AdminSystem')) ?? '';
    expect(decodeURIComponent(area)).toContain('BC=Admin,Administration,AdminSystem,System');
    const system = visitor.open(area);
    expect(textOf(system, '.AdminBreadcrumb')).toBe('Administration › System');
    expect(textOf(system, 'td.PANEREPEAT')).toBe('System');
  });

  test('is neither shown nor opened to anybody else', () => {
    const visitor = signedIn(4);
    expect(entries(visitor.screen(HARBOUR))).toEqual([]);
    const page = visitor.screen('Act=1650&Mode=1&MenuName=Admin');
    expect(textOf(page, '.ErrorContent')).toContain('rights');
    expect(page.querySelector('.MENUADMINTEXT')).toBeNull();
    expect(entries(page)).toEqual([]);
  });
});

test('a custom page stands in the usual surroundings, with a page of its own in a frame', () => {
  const visitor = signedIn();
  const page = visitor.open('/crm/custompages/ledger/Orders.asp?SID={sid}&Key0=1&Key1=43');
  expect(textOf(page, '#FavRecordId')).toBe('43');
  const source = page.querySelector('iframe#EWARE_MID_IFRAME_ASP')?.getAttribute('src') ?? '';
  const framed = visitor.open(source);
  expect(framed.querySelector('#COLSDIV')).toBeNull();
  expect(framed.querySelector('td#RightButtonPanel table.Button')).not.toBeNull();
  expect(framed.querySelector('tr.GridHeader td.PANEREPEAT')).not.toBeNull();
});

test('pages that somebody added below CustomPages are served as they are', () => {
  const visitor = signedIn();
  visitor.installation.configure({ customPages: { '/Pictures/list.asp': '{"crmVersion":"2024"}' } });
  expect(visitor.send('/crm/custompages/pictures/LIST.asp?SID={sid}').body).toBe('{"crmVersion":"2024"}');
  expect(visitor.send('/crm/custompages/pictures/other.asp?SID={sid}').status).toBe(404);
});

test('the replaced top content keeps the hidden cells or nothing at all of the number', () => {
  const visitor = signedIn();
  const path = '/crm/CustomPages/TopContent/TopContent.asp?SID={sid}&Entity=5&Record=43';
  const kept = String(visitor.send(`${path}&Ids=Y`).body);
  const lost = String(visitor.send(path).body);
  expect(kept).toContain('<td id="FavRecordId" style="display:none">43</td>');
  expect(lost).toContain('Harbour Tools Ltd');
  expect(lost).not.toContain('43');
});
