import { describe, expect, it, vi } from 'vitest';
import { sageCrmPage } from '../page';
import { isAdministration } from '../page-address';
import { query, screen, useSageDocument } from '../test/sage-document';
import { resolveAdminMenu } from './admin-menu';

useSageDocument();

const AREAS = ['AdminUsers', 'AdminCustomization', 'AdminDataManagement', 'AdminSystem'];
const link = (name: string, inside = name, attributes = '') =>
  `<a ${attributes} href="${screen(`Act=1650&Mode=1&CLk=T&MenuName=${name}`).href}">${inside}</a>`;
const rows = (names: readonly string[]) =>
  `<table><tbody>${names.map((one) => `<tr id="${one}"><td>${link(one)}</td></tr>`).join('')}</tbody></table>`;
const items = (names: readonly string[]) =>
  `<ul>${names.map((one) => `<li id="${one}">${link(one)}</li>`).join('')}</ul>`;

const show = (content: string) => {
  document.body.innerHTML = `<div id="EWARE_TOP">${link('Admin')} ${link('AdminSystem')}</div><div id="EWARE_MID">${content}</div>`;
};

describe('the menu of the administration', () => {
  it.each([
    ['rows of a table', rows(AREAS)],
    ['items of a list', items(AREAS)],
    ['links side by side', `<div>${AREAS.map((one) => link(one, one, `id="${one}"`)).join('')}</div>`],
    [
      'pictures and captions that lead to the same page',
      `<table><tbody>${AREAS.map((one) => `<tr id="${one}"><td>${link(one, '<img>')}</td><td>${link(one)}</td></tr>`).join('')}</tbody></table>`,
    ],
  ])('is found as %s', (_kind, content) => {
    show(content);
    const anchor = resolveAdminMenu(document);
    expect(anchor?.entry.id).toBe('AdminSystem');
    expect(anchor?.parent).toBe(query('#AdminSystem')?.parentElement);
  });

  it('is the longest list, not the path to the page or what is in an area', () => {
    show(
      `<p>${link('Admin')} &rsaquo; ${link('AdminUsers')}</p>${items(AREAS)}${rows(['AdminList', 'AdminRights'])}`,
    );
    expect(resolveAdminMenu(document)?.parent).toBe(query('ul'));
  });

  it('is recognised in any case and order of the address', () => {
    const odd = (name: string) => `<li><a href="?menuname=${name}&amp;aCT=1650&amp;SID=1">x</a></li>`;
    show(`<ul>${odd('AdminUsers')}${odd('AdminSystem')}</ul>`);
    expect(resolveAdminMenu(document)?.entry).toBe(query('li:last-child'));
  });

  it('is nowhere without links of its own in the content: users without the right see none', () => {
    show('<div class="ErrorContent">You do not have sufficient rights to view this page.</div>');
    expect(resolveAdminMenu(document)).toBeNull();
    show(link('AdminUsers'));
    expect(resolveAdminMenu(document)).toBeNull();
    show(`<div hidden>${items(AREAS)}</div>`);
    expect(resolveAdminMenu(document)).toBeNull();
  });

  it('does not take what is ours for one of its entries', () => {
    show(items(AREAS));
    const copy = query('#AdminUsers')?.cloneNode(true) as HTMLElement;
    copy.dataset.ledgerside = 'import';
    query('ul')?.append(copy);
    expect(resolveAdminMenu(document)?.entry.id).toBe('AdminSystem');
  });

  it('is watched on its own screens only', () => {
    expect(isAdministration(screen('act=1650&MenuName=Admin'))).toBe(true);
    expect(isAdministration(screen('Act=200&Key0=1&Key1=1650'))).toBe(false);
    show(items(AREAS));
    const place = vi.fn();
    sageCrmPage.watchAdminMenu?.(document, place, new AbortController().signal);
    vi.advanceTimersByTime(5000);
    expect(place).not.toHaveBeenCalled();
  });
});
