import { describe, expect, test } from 'vitest';
import { PROFILES } from './page-switches';
import { signedIn, textOf } from './page-visitor';

const HARBOUR = 'Act=200&Mode=1&CLk=T&Key0=1&Key1=43&T=Company';

const tabs = (page: Document) =>
  [...page.querySelectorAll('td.TABON,td.TABOFF')].map((one) => one.textContent);
const buttons = (page: Document) =>
  [...page.querySelectorAll('#RightButtonPanel [id^=Button_]:not([id$=_IMG])')].map((one) => one.id);

describe.each(PROFILES)('the company in %s', (profile) => {
  const visitor = signedIn(1);
  visitor.installation.configure({ profile });
  const page = visitor.screen(HARBOUR);

  test('has the parts that scripts look for', () => {
    for (const id of ['COLSDIV', 'FIRSTSET', 'EWARE_LOGO', 'EWARE_MENU', 'SECONDSET', 'EWARE_HISTORY']) {
      expect(page.getElementById(id), id).not.toBeNull();
    }
    for (const selector of [
      '#SECONDSET > #EWARE_TOP td.TOPHEADING',
      '#SECONDSET > #EWARE_MID form[name=EntryForm]#EntryForm',
      '#EWARE_MID td#RightButtonPanel table.Button td.Button #Button_Change',
      '#EWARE_MID table.ButtonGroup table.Button',
      'tr.GridHeader > td.TABLEHEADBLANK[colspan="2"] td.PANEREPEAT',
      'tr.CONTENT > td.TABLEBORDERLEFT + td.VIEWBOXCAPTION + td.TABLEBORDERRIGHT',
      'td.TABLEBORDERBOTTOM[colspan="3"]',
    ]) {
      expect(page.querySelector(selector), selector).not.toBeNull();
    }
  });

  test('shows caption and value of a field in one cell, with the code in a hidden input', () => {
    const cell = page.getElementById('_Captcomp_type')?.closest('td');
    expect(cell?.querySelector('#_Datacomp_type')?.textContent).toBe('Customer');
    expect(cell?.querySelector('input[name=_HIDDENcomp_type]')?.getAttribute('value')).toBe('Customer');
    expect(page.querySelector('#_Captcomp_type')?.className).toBe('VIEWBOXCAPTION');
    expect(page.querySelector('[name=comp_name]')?.closest('form')?.getAttribute('name')).not.toBe(
      'EntryForm',
    );
  });

  test('has its panels in order, titles that are links, and two gaps', () => {
    const titles = [...page.querySelectorAll('#EWARE_MID td.PANEREPEAT a')].map((one) => one.textContent);
    expect(titles).toEqual(['Company', 'Contact', expect.stringMatching(/^Address/), 'Phone/E-mail']);
    expect(page.querySelectorAll('#EWARE_MID td.ROWGap')).toHaveLength(2);
  });

  test('carries the SID in every link of its own', () => {
    const hrefs = [...page.querySelectorAll('a[href*="eware.dll/Do"],a[href*="CustomPages"]')].map(
      (one) => one.getAttribute('href') ?? '',
    );
    expect(hrefs.length).toBeGreaterThan(20);
    expect(hrefs.filter((href) => !href.includes(`SID=${visitor.sid}`))).toEqual([]);
  });
});

test('the themes differ in style sheets, document type, icon, hidden cells and buttons', () => {
  const visitor = signedIn();
  const open = (profile: string) => {
    const answer = visitor.send(`/crm/eware.dll/Do?SID={sid}&${HARBOUR}`, {
      cookie: `a=b; profile=${profile}`,
    });
    return { body: String(answer.body), page: visitor.screen(HARBOUR, { cookie: `profile=${profile}` }) };
  };
  const [old, ergonomic, rebrand] = [open('legacy72'), open('ergonomic'), open('sage2024')];
  expect(old.body).not.toMatch(/^<!doctype/i);
  expect(ergonomic.body).toMatch(/^<!doctype html>/i);
  expect(old.body).toContain('/crm/Themes/color1.css?');
  expect(ergonomic.body).toContain('/crm/Themes/ergonomic.css?');
  expect(rebrand.body).toContain('/crm/Themes/sage2024.css?');
  expect(old.page.querySelector('#FavEntityId')).toBeNull();
  expect([textOf(ergonomic.page, '#FavEntityId'), textOf(ergonomic.page, '#FavRecordId')]).toEqual([
    '5',
    '43',
  ]);
  const first = (page: Document) => page.querySelector('td.TOPHEADING')?.firstElementChild?.nodeName;
  expect([old, ergonomic, rebrand].map(({ page }) => first(page))).toEqual(['IMG', 'A', 'IMG']);
  expect(old.page.querySelector('a.ButtonItem#Button_Change')).not.toBeNull();
  expect(ergonomic.page.querySelector('a.er_buttonItem#Button_Change')).not.toBeNull();
});

describe('customisation', () => {
  test('hides tabs and takes buttons away', () => {
    const visitor = signedIn();
    expect(tabs(visitor.screen(HARBOUR)).slice(0, 3)).toEqual(['Summary', 'Quick Look', 'Dashboard']);
    visitor.installation.configure({ hiddenTabs: ['Quick Look'], missingButtons: ['Change'] });
    const page = visitor.screen(HARBOUR);
    expect(tabs(page).slice(0, 2)).toEqual(['Summary', 'Dashboard']);
    expect(buttons(page)).not.toContain('Button_Change');
    expect(buttons(page)).toContain('Button_Help');
  });

  test('translates captions, and leaves ids as they are', () => {
    const visitor = signedIn();
    visitor.installation.configure({ language: 'de' });
    const page = visitor.screen(HARBOUR);
    expect(textOf(page, '#_Captcomp_name')).toBe('Firmenname:');
    expect(textOf(page, '#_Datacomp_type')).toBe('Kunde');
    expect(textOf(page, '#Button_Change')).toBe('Ändern');
    expect(tabs(page)[0]).toBe('Zusammenfassung');
    visitor.installation.configure({ language: 'fr' });
    expect(textOf(visitor.screen(HARBOUR), '#_Captcomp_name')).toBe('Nom de la société:');
  });

  test('adds gaps, nests tables, shows coaching, leaves the hidden cells out', () => {
    const visitor = signedIn();
    const depth = (page: Document) => {
      let [node, count] = [page.querySelector('tr.GridHeader')?.closest('table') ?? null, 0];
      while (node) [node, count] = [node.parentElement?.closest('table') ?? null, count + 1];
      return count;
    };
    const before = depth(visitor.screen(HARBOUR));
    visitor.installation.configure({
      extraRowGaps: true,
      nestedTables: true,
      coaching: true,
      favouriteCells: false,
    });
    const page = visitor.screen(HARBOUR);
    expect(page.querySelectorAll('td.ROWGap')).toHaveLength(4);
    expect(depth(page)).toBe(before + 2);
    expect(page.querySelector('#CoachingDiv')).not.toBeNull();
    expect(page.querySelector('#FavEntityId')).toBeNull();
  });

  test('loads the files of js/custom on every screen, in frames too', () => {
    const visitor = signedIn();
    visitor.installation.configure({
      pageScripts: ['moveButtons'],
      customScripts: { 'Own.js': 'window.own = 1;' },
    });
    for (const path of [
      `/crm/eware.dll/Do?SID={sid}&${HARBOUR}`,
      '/crm/eware.dll/Do?SID={sid}&Act=6001',
      '/crm/CustomPages/Ledger/OrdersContent.aspx?SID={sid}',
    ]) {
      const scripts = [...visitor.open(path).querySelectorAll('script[src*="/js/custom/"]')];
      expect(scripts.map((one) => one.getAttribute('src')?.split(/[/?]/)[4])).toEqual([
        'Own.js',
        'moveButtons.js',
      ]);
    }
    expect(visitor.send('/crm/js/custom/own.js').body).toBe('window.own = 1;');
    expect(String(visitor.send('/crm/js/custom/moveButtons.js').body)).toContain('RightButtonPanel');
  });

  test('shows what administrators added to the company', () => {
    const visitor = signedIn();
    expect(visitor.screen(HARBOUR).querySelector('#_Datacomp_erpcustomerno')).toBeNull();
    visitor.installation.configure({ customFields: ['comp_erpcustomerno'] });
    expect(textOf(visitor.screen(HARBOUR), '#_Captcomp_erpcustomerno')).toBe('ERP Customer No.:');
  });
});

test('a tab that somebody added leads to a custom page, where it is the open one', () => {
  const visitor = signedIn();
  visitor.installation.configure({ customTabs: { Ledger: 'Ledger/Orders.asp' } });
  const tab = [...visitor.screen(HARBOUR).querySelectorAll('td.TABOFF a')].find(
    (one) => one.textContent === 'Ledger',
  );
  expect(textOf(visitor.open(tab?.getAttribute('href') ?? ''), 'td.TABON')).toBe('Ledger');
});
