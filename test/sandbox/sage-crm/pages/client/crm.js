/* The client-side API of 7.2 and later, as far as public page scripts use it. */
(() => {
  const context = window._crmContext;

  function argumentOf(name, address) {
    const query = String(address ?? window.location.href).split('?')[1] ?? '';
    const wanted = String(name).toLowerCase();
    for (const [key, value] of new URLSearchParams(query.split('#')[0])) {
      if (key.toLowerCase() === wanted) return value;
    }
    return '';
  }

  /* Everything of the present address but the session, which every address gets anew. */
  function currentArguments() {
    const present = new URLSearchParams(window.location.search);
    const pairs = [...present].filter(([key]) => key.toLowerCase() !== 'sid');
    return new URLSearchParams([['SID', context.sid], ...pairs]).toString();
  }

  function addressOf(what) {
    if (what === undefined || what === null || what === '') return window.location.href;
    if (typeof what === 'object') return argumentOf(what.arg, window.location.href);
    if (/^\d+$/.test(String(what)))
      return `${crm.installUrl()}eware.dll/Do?SID=${context.sid}&Act=${what}${context.keys}`;
    const path = String(what).replace(/^(?:\.\.\/custompages)?\/*/i, '');
    return `${crm.installUrl()}CustomPages/${path}?${currentArguments()}`;
  }

  function message(look, text) {
    const host = document.getElementById('crmMessages');
    if (!host) return;
    for (const old of host.querySelectorAll(`.${look}`)) old.remove();
    if (text === undefined || text === '') return;
    const block = document.createElement('div');
    block.className = look;
    block.textContent = text;
    host.append(block);
  }

  function addButton(image, name, caption, url) {
    const panel = document.getElementById('RightButtonPanel');
    if (!panel) return;
    const address = url ? url : 'javascript:void(0);';
    const id = `Button_${name}`;
    const table = document.createElement('table');
    table.className = 'Button';
    const cell = table.createTBody().insertRow().insertCell();
    cell.className = 'Button';
    const inner = document.createElement('table');
    const row = inner.createTBody().insertRow();
    row.insertCell().append(link('er_buttonItemImg', `${id}_IMG`, address, pictureOf(image)));
    row.insertCell().textContent = '\u00a0';
    row.insertCell().append(link('er_buttonItem', id, address, document.createTextNode(caption ?? name)));
    cell.append(inner);
    panel.append(table);
  }

  function link(look, id, href, content) {
    const anchor = document.createElement('a');
    anchor.className = look;
    anchor.id = id;
    anchor.href = href;
    anchor.append(content);
    return anchor;
  }

  function pictureOf(image) {
    const picture = document.createElement('img');
    const file = /\.\w+$/.test(image) ? image : 'new.gif';
    picture.src = `${crm.installUrl()}Themes/img/ergonomic/Buttons/${file}`;
    picture.alt = '';
    return picture;
  }

  const crm = {
    ready: (work) => window.$(work),
    url: addressOf,
    getArg: (name, address) => argumentOf(name, address),
    installName: () => context.install,
    installUrl: () => `${window.location.origin}/${context.install}/`,
    addButton,
    infoMessage: (text) => message('InfoContent', text),
    errorMessage: (text) => message('ErrorContent', text),
    getTrans: (family, code) => context.translations[family]?.[code] ?? code,
    validateEmail: (text) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(String(text)),
  };

  window.crm = crm;
  window.GetKeys = () => context.keys;
  window.SageCRM = { ErgonomicTheme: { updateFavourites: () => undefined } };
})();
