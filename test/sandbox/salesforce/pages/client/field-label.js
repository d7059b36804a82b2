/** Labels of a page layout where they differ from those of the describe call. */
const LAYOUT_LABELS = {
  Type: 'Type',
  Phone: 'Phone',
  Fax: 'Fax',
  Rating: 'Rating',
  Description: 'Description',
  MobilePhone: 'Mobile',
  AccountId: 'Account Name',
};

/** What a page layout calls a field; lookups go by what they point to, not by their id. */
export function fieldLabel(object, field) {
  if (field.name === 'OwnerId') return `${object} Owner`;
  return LAYOUT_LABELS[field.name] ?? field.label.replace(/ ID$/, '');
}
