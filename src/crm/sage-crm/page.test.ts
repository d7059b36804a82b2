import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LauncherAnchor } from '../contract';
import { sageCrmPage } from './page';
import { summaryAddress } from './page/refresh-record';
import {
  EDIT_PANEL,
  nativeButton,
  query,
  SID,
  sageScreen,
  screen,
  useSageDocument,
} from './test/sage-document';

useSageDocument();

const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
const life: AbortController[] = [];
const signal = (): AbortSignal => {
  const one = new AbortController();
  life.push(one);
  return one.signal;
};

afterEach(() => {
  for (const one of life.splice(0)) one.abort();
  vi.restoreAllMocks();
});

const visit = (query: string, html = sageScreen()) => {
  happyDOM.setURL(screen(query).href);
  document.body.innerHTML = html;
};

describe('what a screen is about', () => {
  const watch = () => {
    const moved = vi.fn();
    sageCrmPage.watchLocation(window, moved, signal());
    return moved;
  };

  it('is looked at again when the top content is replaced, once for many changes', async () => {
    visit('Act=200&Key0=1&Key1=43');
    const moved = watch();
    await vi.advanceTimersByTimeAsync(3000);
    moved.mockClear();
    for (let i = 0; i < 200; i += 1) {
      query('#title')?.append(document.createElement('i'));
      await Promise.resolve();
    }
    await vi.advanceTimersByTimeAsync(150);
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('is looked at again when the place of the top content itself is another element', async () => {
    visit('Act=200&Key0=1&Key1=43');
    const moved = watch();
    await vi.advanceTimersByTimeAsync(3000);
    moved.mockClear();
    const top = query('#EWARE_TOP');
    top?.replaceWith(Object.assign(document.createElement('div'), { id: 'EWARE_TOP' }));
    await vi.advanceTimersByTimeAsync(150);
    query('#EWARE_TOP')?.append(document.createElement('b'));
    await vi.advanceTimersByTimeAsync(150);
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('is looked at again when a field is edited in place', async () => {
    visit('Act=200&Key0=1&Key1=43');
    const moved = watch();
    await vi.advanceTimersByTimeAsync(3000);
    moved.mockClear();
    document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(150);
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('is not watched on other pages of that server, nor after the end', async () => {
    happyDOM.setURL('https://crm.example.com/intranet/news');
    const moved = watch();
    document.body.innerHTML = sageScreen();
    expect(vi.getTimerCount()).toBe(0);
    visit('Act=200&Key0=1&Key1=43');
    const other = new AbortController();
    sageCrmPage.watchLocation(window, moved, other.signal);
    other.abort();
    query('#title')?.append(document.createElement('i'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(moved).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the place for the launcher', () => {
  const watch = () => {
    const places: (LauncherAnchor | null)[] = [];
    const record = { crm: 'sage-crm', org: 'o', id: '43' };
    sageCrmPage.watchAnchor(document, record, (anchor) => places.push(anchor), signal());
    return () => places.map((anchor) => anchor?.parent ?? null);
  };

  it('is followed when the middle of the screen is written anew', async () => {
    visit('Act=200&Key0=1&Key1=43');
    const parents = watch();
    const first = query('#RightButtonPanel');
    const middle = query('#EWARE_MID');
    await vi.advanceTimersByTimeAsync(300);
    if (middle) middle.innerHTML = String(middle.innerHTML);
    await vi.advanceTimersByTimeAsync(400);
    expect(parents()).toEqual([first, query('#RightButtonPanel')]);
    expect(first?.isConnected).toBe(false);
  });

  it('is followed when the buttons are moved', async () => {
    visit('Act=200&Key0=1&Key1=43');
    const parents = watch();
    const bar = document.createElement('div');
    query('form')?.before(bar);
    bar.append(...(query('#RightButtonPanel')?.children ?? []));
    await vi.advanceTimersByTimeAsync(400);
    expect(parents()).toEqual([query('#RightButtonPanel'), bar]);
  });

  it('is said not to be there soon: the screen is complete when it is loaded', async () => {
    visit('Act=200&Key0=1&Key1=43', '<div id="EWARE_MID"></div>');
    const parents = watch();
    await vi.advanceTimersByTimeAsync(1700);
    expect(parents()).toEqual([null]);
    const late = `<table><tbody><tr><td id="RightButtonPanel">${nativeButton('Help')}</td></tr></tbody></table>`;
    query('#EWARE_MID')?.insertAdjacentHTML('beforeend', late);
    await vi.advanceTimersByTimeAsync(1500);
    expect(parents()).toEqual([null, query('#RightButtonPanel')]);
  });
});

describe('refreshing', () => {
  const replaced = () => vi.spyOn(window.location, 'replace').mockImplementation(() => {});
  const SUMMARY = `https://crm.example.com/crm/eware.dll/Do?SID=${SID}&Act=200&Mode=1&CLk=T&Key0=1&Key1=43&T=Company`;

  it.each(['Act=200&Key0=1&Key1=43', 'Act=201&Mode=3&Key0=1&Key1=43', 'Act=520&RecentValue=200X1X43'])(
    'a summary opens it by its own address, so that no form is sent again: %s',
    (query) => {
      visit(query);
      const replace = replaced();
      expect(sageCrmPage.refreshRecord(document)).toBe(true);
      expect(replace).toHaveBeenCalledWith(SUMMARY);
    },
  );

  it('another screen opens it again as it is', () => {
    visit('Act=220&Key0=2&Key1=43&Key2=7', sageScreen({ panels: '' }));
    const replace = replaced();
    expect(sageCrmPage.refreshRecord(document)).toBe(true);
    expect(replace).toHaveBeenCalledWith(window.location.href);
  });

  it.each([
    ['while something is edited', 'Act=200&Key0=1&Key1=43', EDIT_PANEL],
    ['at an address that saves a person', 'Act=222&Mode=3&Key0=2&Key1=43&Key2=7', ''],
    ['where nothing is shown', 'Act=6001', ''],
  ])('is refused %s', (_, query, panels) => {
    visit(query, sageScreen({ panels }));
    const replace = replaced();
    expect(sageCrmPage.refreshRecord(document)).toBe(false);
    expect(replace).not.toHaveBeenCalled();
  });

  it('keeps the install as it is written and the session, whatever the case of the parameters', () => {
    const url = new URL(`http://crm01:8080/CRM%202024/eWare.dll/do?sid=${SID}&ACT=201&mode=3`);
    expect(summaryAddress(url, '9')).toBe(
      `http://crm01:8080/CRM%202024/eware.dll/Do?SID=${SID}&Act=200&Mode=1&CLk=T&Key0=1&Key1=9&T=Company`,
    );
  });
});

describe('the colours', () => {
  const accentOf = (button: string, link: string) => {
    document.body.innerHTML = sageScreen({ title: screen('Act=200&Key0=1&Key1=43').href });
    query('#Button_Change')?.setAttribute('style', `color: ${button}`);
    query('#title a')?.setAttribute('style', `color: ${link}`);
    return sageCrmPage.theme(document);
  };

  it('are those of the buttons where they have any, otherwise those of the links', () => {
    expect(accentOf('rgb(0, 129, 93)', 'rgb(31, 95, 139)').accent).toBe('rgb(0, 129, 93)');
    expect(accentOf('rgb(43, 47, 51)', 'rgb(31, 95, 139)').accent).toBe('rgb(31, 95, 139)');
  });

  it('are ours where the theme has none that can be read on white', () => {
    expect(accentOf('rgb(0, 214, 57)', 'rgb(217, 130, 43)')).toEqual({ accent: '', scheme: 'light' });
  });
});
