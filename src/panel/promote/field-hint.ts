import type { PromotionView } from '../../core/panel-view';
import type { FormField } from '../../erp/contract';
import type { PromoteState } from './promote-state';

export type HintKey =
  | ''
  | 'hint_list_free'
  | 'hint_list_failed'
  | 'hint_default'
  | 'hint_number_proposed'
  | 'hint_number_held';

/** Text key of what to know about a field's value; '' where there is nothing to say. */
export function hintOf(field: FormField, view: PromotionView, state: PromoteState): HintKey {
  const list = view.lists.find((known) => known.id === field.list);
  if (list?.state === 'free') return 'hint_list_free';
  if (list?.state === 'failed') return 'hint_list_failed';
  const filled = (state.form.value[field.key] ?? '') !== '';
  if (!filled) return '';
  if (field.kind === 'number' && state.heldNumber.value !== '') return 'hint_number_held';
  if (!state.defaulted.value.includes(field.key)) return '';
  return field.kind === 'number' ? 'hint_number_proposed' : 'hint_default';
}
