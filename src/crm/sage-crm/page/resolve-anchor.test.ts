import { describe, expect, it } from 'vitest';
import { LAYOUTS, nativeButton, query, sageScreen, useSageDocument } from '../test/sage-document';
import { resolveAnchor, resolveParent, resolveTitle } from './resolve-anchor';

useSageDocument();

const GROUP = `<table class="ButtonGroup"><tbody><tr><td>New</td></tr><tr><td>${nativeButton('NewPerson')}</td></tr></tbody></table>`;
const column = () => query('#RightButtonPanel');

describe.each(LAYOUTS)('the place for the launcher in the layout %s', (layout) => {
  it('is one more row below the native ones, above the groups', () => {
    const buttons = nativeButton('Change', layout) + nativeButton('Help', layout) + GROUP;
    document.body.innerHTML = sageScreen({ layout, buttons });
    const anchor = resolveAnchor(document);
    expect(anchor).toMatchObject({ parent: column(), before: query('.ButtonGroup'), layout: 'column' });
  });

  it('looks as the native caption is computed, not as its picture is', () => {
    document.body.innerHTML = sageScreen({ layout });
    const [caption, picture] = [query('#Button_Help'), query('#Button_Help_IMG')];
    caption?.setAttribute('style', 'color: rgb(1, 2, 3); font-size: 17px; border-top-width: 3px');
    picture?.setAttribute('style', 'color: rgb(9, 9, 9)');
    query('#RightButtonPanel > table:last-child')?.setAttribute('style', 'background-color: rgb(4, 5, 6)');
    const look = resolveAnchor(document)?.look;
    expect(look?.caption).toMatchObject({ color: 'rgb(1, 2, 3)', 'font-size': '17px' });
    expect(look?.row).toMatchObject({ 'background-color': 'rgb(4, 5, 6)' });
  });
});

describe('the place for the launcher', () => {
  it('is in the column where all buttons stand in one table', () => {
    const rows = `<table id="all"><tbody><tr><td>${nativeButton('Change')}</td></tr></tbody></table>`;
    document.body.innerHTML = sageScreen({ buttons: rows });
    expect(resolveAnchor(document)).toMatchObject({ parent: column(), before: null });
  });

  it('is with the buttons that a customer moved', () => {
    document.body.innerHTML = sageScreen({ buttons: '' });
    query('form')?.insertAdjacentHTML('beforebegin', `<div id="bar">${nativeButton('Change')}${GROUP}</div>`);
    expect(resolveAnchor(document)).toMatchObject({
      parent: query('#bar'),
      before: query('#bar > .ButtonGroup'),
    });
    expect(resolveParent(document)).toBe(query('#bar'));
  });

  it('is the empty column of a user without rights, with a look of our own', () => {
    document.body.innerHTML = sageScreen({ buttons: '' });
    expect(resolveAnchor(document)).toEqual({ parent: column(), before: null, layout: 'column' });
  });

  it('is nowhere without a column, or with a hidden one', () => {
    document.body.innerHTML = '<div id="EWARE_MID"></div>';
    expect(resolveAnchor(document)).toBeNull();
    document.body.innerHTML = `<div hidden>${sageScreen()}</div>`;
    expect(resolveAnchor(document)).toBeNull();
  });
});

describe('the place for the number', () => {
  it('is beside the title, not beside the icon', () => {
    document.body.innerHTML = sageScreen();
    expect(resolveTitle(document)?.parent).toBe(query('#title'));
  });

  it("is beside the title of a customer's own top content", () => {
    document.body.innerHTML =
      '<div id="EWARE_TOP"><table><tr><td class="TOPHEADING"><img></td><td class="TOPHEADING" id="own">Harbour</td></tr></table></div>';
    expect(resolveTitle(document)?.parent).toBe(query('#own'));
  });

  it('is nowhere without top content', () => {
    document.body.innerHTML = '<div id="EWARE_TOP"></div>';
    expect(resolveTitle(document)).toBeNull();
  });
});
