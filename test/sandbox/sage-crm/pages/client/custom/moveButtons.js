/* Moves every native button from the right column into a bar above the panels; the column stays, empty. */
crm.ready(() => {
  const column = document.getElementById('RightButtonPanel');
  const form = document.getElementById('EntryForm');
  if (!column || !form) return;
  const bar = document.createElement('div');
  bar.id = 'CustomButtonBar';
  bar.append(...column.children);
  form.before(bar);
});
