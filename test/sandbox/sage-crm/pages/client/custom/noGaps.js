/* Takes the gaps between panels out. */
crm.ready(() => {
  for (const gap of document.querySelectorAll('#EWARE_MID td.ROWGap')) gap.closest('tr').remove();
});
