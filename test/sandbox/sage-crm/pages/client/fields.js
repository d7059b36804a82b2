/* `crm.fields(name)`: a field of the screen with its cell, in view or edit mode. */
(() => {
  const $ = window.$;

  function one(name) {
    const control = document.querySelector(`[name="${name}" i]`);
    const caption = document.getElementById(`_Capt${name}`);
    const data = document.getElementById(`_Data${name}`);
    if (!control && !data) return undefined;
    const isEdit = control !== null && control.closest('form')?.name === 'EntryForm';
    const element = isEdit ? control : data;
    return {
      name,
      mode: isEdit ? 'edit' : 'view',
      element,
      caption,
      container: element.closest('td'),
      value: () => (isEdit ? control.value : data.textContent.trim()),
    };
  }

  function fields(name) {
    const names = Array.isArray(name)
      ? name
      : String(name)
          .split(',')
          .map((part) => part.trim());
    const found = names.map(one).filter((field) => field !== undefined);
    const list = { length: found.length };
    found.forEach((field, at) => {
      list[at] = field;
    });
    const each = (work) => {
      found.forEach(work);
      return list;
    };
    return Object.assign(list, {
      val: (value) => {
        if (value === undefined) return found[0]?.value() ?? '';
        return each((field) => {
          if (field.mode === 'edit') field.element.value = value;
          else field.element.textContent = value;
        });
      },
      value: () => found[0]?.value() ?? '',
      hide: () => each((field) => $(field.container).hide()),
      show: () => each((field) => $(field.container).show()),
      caption: () => found[0]?.caption?.textContent ?? '',
      change: (work) => each((field) => field.element.addEventListener('change', work)),
      readOnly: (isReadOnly = true) =>
        each((field) => {
          field.element.disabled = isReadOnly;
        }),
    });
  }

  window.crm.fields = fields;
})();
