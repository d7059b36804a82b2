/* The small part of a DOM library that page scripts of customers use. */
(() => {
  class Selection {
    constructor(nodes) {
      this.length = nodes.length;
      nodes.forEach((node, at) => {
        this[at] = node;
      });
    }

    get() {
      return Array.from(this);
    }

    each(work) {
      this.get().forEach((node, at) => {
        work.call(node, at, node);
      });
      return this;
    }

    find(selector) {
      return new Selection(unique(this.get().flatMap((node) => select(scoped(selector), node))));
    }

    filter(selector) {
      return new Selection(this.get().filter((node) => node.matches(selector)));
    }

    parent() {
      return new Selection(unique(this.get().flatMap((node) => node.parentElement ?? [])));
    }

    closest(selector) {
      return new Selection(unique(this.get().flatMap((node) => node.closest(selector) ?? [])));
    }

    children() {
      return new Selection(this.get().flatMap((node) => Array.from(node.children)));
    }

    first() {
      return new Selection(this.get().slice(0, 1));
    }

    eq(at) {
      return new Selection(this.get().slice(at, at + 1));
    }

    attr(name, value) {
      if (value === undefined) return this[0]?.getAttribute(name) ?? undefined;
      return this.each((_, node) => node.setAttribute(name, value));
    }

    removeAttr(name) {
      return this.each((_, node) => node.removeAttribute(name));
    }

    prop(name, value) {
      if (value === undefined) return this[0]?.[name];
      return this.each((_, node) => {
        node[name] = value;
      });
    }

    val(value) {
      return this.prop('value', value);
    }

    html(markup) {
      if (markup === undefined) return this[0]?.innerHTML;
      return this.each((_, node) => {
        node.innerHTML = String(markup);
      });
    }

    text(value) {
      if (value === undefined)
        return this.get()
          .map((node) => node.textContent)
          .join('');
      return this.each((_, node) => {
        node.textContent = String(value);
      });
    }

    css(name, value) {
      const rules = typeof name === 'string' ? { [name]: value } : name;
      return this.each((_, node) => {
        for (const [rule, setting] of Object.entries(rules)) node.style.setProperty(rule, setting);
      });
    }

    addClass(name) {
      return this.each((_, node) => node.classList.add(name));
    }

    removeClass(name) {
      return this.each((_, node) => node.classList.remove(name));
    }

    hasClass(name) {
      return this.get().some((node) => node.classList.contains(name));
    }

    show() {
      return this.css('display', '');
    }

    hide() {
      return this.css('display', 'none');
    }

    append(content) {
      return this.each((_, node) => node.append(...nodesOf(content)));
    }

    prepend(content) {
      return this.each((_, node) => node.prepend(...nodesOf(content)));
    }

    after(content) {
      return this.each((_, node) => node.after(...nodesOf(content)));
    }

    before(content) {
      return this.each((_, node) => node.before(...nodesOf(content)));
    }

    remove() {
      return this.each((_, node) => node.remove());
    }

    on(types, handler) {
      return this.each((_, node) => {
        for (const type of types.split(' ')) listen(node, type, handler);
      });
    }

    unbind(types) {
      return this.each((_, node) => {
        for (const type of types.split(' ')) forget(node, type);
      });
    }

    hover(enter, leave) {
      return this.on('mouseenter', enter).on('mouseleave', leave);
    }

    ready(work) {
      whenReady(work);
      return this;
    }
  }

  for (const type of ['click', 'dblclick', 'change', 'submit', 'keyup', 'keydown']) {
    Selection.prototype[type] = function (handler) {
      if (handler) return this.on(type, handler);
      return this.each((_, node) => node.dispatchEvent(new MouseEvent(type, { bubbles: true })));
    };
  }
  Selection.prototype[Symbol.iterator] = Array.prototype[Symbol.iterator];
  Selection.prototype.off = Selection.prototype.unbind;
  Selection.prototype.bind = Selection.prototype.on;

  const handlers = new WeakMap();

  function listen(node, type, handler) {
    const own = (event) => handler.call(node, event);
    const all = handlers.get(node) ?? [];
    handlers.set(node, [...all, [type, own]]);
    node.addEventListener(type, own);
  }

  function forget(node, type) {
    for (const [known, own] of handlers.get(node) ?? []) {
      if (known === type) node.removeEventListener(type, own);
    }
  }

  /* `:last` and `:first` are the library's own; the rest is what browsers know. */
  function select(selector, from) {
    const place = /:(last|first)$/.exec(selector);
    const found = Array.from(from.querySelectorAll(place ? selector.slice(0, place.index) : selector));
    if (!place) return found;
    return place[1] === 'last' ? found.slice(-1) : found.slice(0, 1);
  }

  function scoped(selector) {
    return /^\s*[>+~]/.test(selector) ? `:scope ${selector}` : selector;
  }

  function nodesOf(content) {
    if (content instanceof Selection) return content.get();
    if (typeof content !== 'string') return [content];
    const template = document.createElement('template');
    template.innerHTML = content;
    return Array.from(template.content.childNodes);
  }

  function unique(nodes) {
    return [...new Set(nodes)];
  }

  function whenReady(work) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => work($));
    else setTimeout(() => work($), 0);
  }

  function $(what, from = document) {
    if (typeof what === 'function') {
      whenReady(what);
      return new Selection([]);
    }
    if (what instanceof Selection) return what;
    if (typeof what !== 'string') return new Selection(what === undefined || what === null ? [] : [what]);
    if (/^\s*</.test(what)) return new Selection(nodesOf(what));
    return new Selection(select(what, from));
  }

  /* Answers are handed out as text; `done`, `fail` and `always` may be chained. */
  function exchange({ url, type = 'GET', method = type, data, dataType, contentType, headers, ...told }) {
    const body = typeof data === 'object' && data !== null ? new URLSearchParams(data).toString() : data;
    const isGet = method.toUpperCase() === 'GET';
    const address = isGet && body ? `${url}${url.includes('?') ? '&' : '?'}${body}` : url;
    const answer = fetch(address, {
      method: method.toUpperCase(),
      credentials: 'include',
      headers: {
        ...(isGet ? {} : { 'content-type': contentType ?? 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(isGet ? {} : { body: body ?? '' }),
    }).then(async (response) => {
      const text = await response.text();
      if (!response.ok) throw { status: response.status, responseText: text };
      return dataType === 'json' ? JSON.parse(text) : text;
    });
    const chain = {};
    const chained = (attach) => (work) => {
      attach(work);
      return chain;
    };
    chain.done = chained((work) => answer.then(work, () => undefined));
    chain.fail = chained((work) => answer.then(undefined, work));
    chain.always = chained((work) => answer.then(work, work));
    if (told.success) chain.done(told.success);
    if (told.error) chain.fail((problem) => told.error(problem, 'error', problem?.status));
    if (told.complete) chain.always(told.complete);
    return chain;
  }

  $.fn = Selection.prototype;
  $.ajax = exchange;
  $.get = (url, data, success) =>
    typeof data === 'function' ? exchange({ url, success: data }) : exchange({ url, data, success });
  $.getJSON = (url, success) => exchange({ url, dataType: 'json', success });
  $.post = (url, data, success) => exchange({ url, type: 'POST', data, success });
  $.inArray = (value, list) => list.indexOf(value);
  $.trim = (text) => String(text ?? '').trim();
  $.each = (list, work) => {
    for (const [at, one] of Object.entries(list)) work.call(one, at, one);
  };
  $.extend = Object.assign;

  window.$ = $;
  window.jQuery = $;
})();
