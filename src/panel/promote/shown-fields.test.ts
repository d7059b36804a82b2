import { describe, expect, it } from 'vitest';
import type { PickList } from '../../core/pick-list';
import { demoErp } from '../test/demo-erp';
import { shownFields } from './shown-fields';

const descriptor = {
  ...demoErp,
  formFields: demoErp.formFields.map((field) =>
    field.key === 'terms' ? { ...field, onlyIfSeveral: true } : field,
  ),
};
const terms = (state: PickList['state'], ...values: readonly string[]): PickList => ({
  id: 'terms',
  state,
  entries: values.map((value) => ({ value, label: value })),
  readAt: 1,
  error: null,
  source: 'erp',
});
const isShown = (lists: readonly PickList[], form = {}, problems = {}) =>
  shownFields(descriptor, { lists, form, problems }).some((field) => field.key === 'terms');

describe('a field that is needed only where there is a choice', () => {
  it.each([
    ['several', terms('ready', '00', '01'), true],
    ['one', terms('ready', '00'), false],
    ['none', terms('ready'), false],
    ['a list that could not be read', terms('failed'), true],
    ['a list that is typed by hand', terms('free'), true],
  ])('with %s', (_name, list, shown) => {
    expect(isShown([list])).toBe(shown);
  });

  it('is shown while nothing is known about its list', () => {
    expect(isShown([])).toBe(true);
  });

  it('is hidden with the one value there is, and never with another', () => {
    expect(isShown([terms('ready', '00')], { terms: '00' })).toBe(false);
    expect(isShown([terms('ready', '00')], { terms: '07' })).toBe(true);
  });

  it('is never hidden with its problem', () => {
    const problem = { code: 'VALUE-REQUIRED', params: {}, raw: '', field: 'terms' };
    expect(isShown([terms('ready')], {}, { terms: problem })).toBe(true);
  });
});
