import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { type PageVisitor, signedIn } from '../page-visitor';

const HARBOUR = 'Act=200&Mode=1&CLk=T&Key0=1&Key1=43&T=Company';

/** A window with a screen in it, whose scripts have run, and a way to ask it. */
function windowOf(visitor: PageVisitor, query: string) {
  const path = `/crm/eware.dll/Do?SID=${visitor.sid}&${query}`;
  const window = new Window({
    url: `https://crm.northwind.example${path}`,
    settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
  });
  const markup = String(visitor.send(path).body);
  const inline = /<script>([\s\S]*?)<\/script>/.exec(markup)?.[1] ?? '';
  window.document.write(markup.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<link[^>]*>/g, ''));
  window.eval(`${inline}\n${String(visitor.send('/crm/js/crm/crm-all.js').body)}`);
  return {
    window,
    document: window.document,
    ask: (expression: string): unknown => window.eval(expression),
  };
}

describe('the client-side API', () => {
  const visitor = signedIn(1);
  const { ask, document } = windowOf(visitor, HARBOUR);

  test('knows the address, its parameters in any case, and the keys of the record', () => {
    expect(ask("[crm.getArg('act'), crm.getArg('KEY1'), crm.getArg('nothing')]")).toEqual(['200', '43', '']);
    expect(ask("crm.getArg('Act', 'https://x.example/?ACT=7')")).toBe('7');
    expect(ask("crm.url({ arg: 'Key0' })")).toBe('1');
    expect(ask('crm.url()')).toContain('/crm/eware.dll/Do?');
    expect(ask('GetKeys()')).toBe('&Key0=1&Key1=43&Key2=101');
    expect(ask('[crm.installName(), crm.installUrl()]')).toEqual([
      'crm',
      'https://crm.northwind.example/crm/',
    ]);
  });

  test('makes addresses of custom pages with the session and everything else of the present address', () => {
    const expected = new RegExp(
      `/crm/CustomPages/pictures/list\\.asp\\?SID=${visitor.sid}&Act=200&.*Key1=43`,
    );
    for (const path of ['pictures/list.asp', '/pictures/list.asp', '../custompages/pictures/list.asp']) {
      expect(ask(`crm.url('${path}')`), path).toMatch(expected);
    }
  });

  test('tells who the user is, and translates', () => {
    expect(ask('CurrentUser.user_logon')).toBe('ida.sol');
    expect(ask("crm.getTrans('ColNames', 'comp_name')")).toBe('Company Name');
    expect(ask("crm.getTrans('Nothing', 'unknown')")).toBe('unknown');
    expect(ask("[crm.validateEmail('a@b.example'), crm.validateEmail('ask Jim')]")).toEqual([true, false]);
  });

  test('reads fields', () => {
    expect(ask("crm.fields('comp_name').val()")).toBe('Harbour Tools Ltd');
    expect(ask("[crm.fields('comp_name')[0].mode, crm.fields('comp_unknown').length]")).toEqual(['view', 0]);
    const edit = windowOf(signedIn(), HARBOUR.replace('200', '201'));
    expect(edit.ask("crm.fields('comp_name').val('Other'); crm.fields('comp_name')[0].mode")).toBe('edit');
    expect(edit.document.querySelector<never>('[name=comp_name]')).toMatchObject({ value: 'Other' });
  });

  test('adds buttons and shows one message at a time', () => {
    ask("crm.addButton('Send.gif', 'Own', 'Own Button', 'javascript:void(0);')");
    expect(document.querySelector('#RightButtonPanel table.Button #Button_Own')?.textContent).toBe(
      'Own Button',
    );
    ask("crm.infoMessage('one'); crm.infoMessage('two')");
    expect(document.querySelectorAll('.InfoContent')).toHaveLength(1);
    ask("crm.infoMessage(''); crm.errorMessage('no')");
    expect(document.querySelectorAll('.InfoContent')).toHaveLength(0);
    expect(document.querySelector('.ErrorContent')?.textContent).toBe('no');
  });

  test('has the few selections and events that page scripts use', () => {
    expect(ask(`$('#_Captcomp_name').parent().find('> span').attr('id')`)).toBe('_Captcomp_name');
    ask(`var said = []; $('#_Captcomp_name').parent().dblclick(function () { said.push(this.nodeName); })`);
    ask(`$('#_Datacomp_name').dblclick()`);
    expect(ask('said')).toEqual(['TD']);
    ask(`$('#_Captcomp_name').parent().unbind('dblclick'); $('#_Datacomp_name').dblclick()`);
    expect(ask('said.length')).toBe(1);
    ask(`$('#_Captcomp_name').append($('<img>')).append('<img class="last">').find('img:last').remove()`);
    expect(ask(`$('#_Captcomp_name img').length + $('#_Captcomp_name img.last').length`)).toBe(1);
    expect(ask(`$('#_Datacomp_name').css('border', 'none').html('<b>x</b>').text()`)).toBe('x');
    expect(ask("$.inArray('b', ['a', 'b'])")).toBe(1);
  });
});

describe('scripts of a customer', () => {
  const run = async (pageScripts: readonly string[]) => {
    const visitor = signedIn();
    visitor.installation.configure({ pageScripts });
    const { window, document, ask } = windowOf(visitor, HARBOUR);
    const native = document.querySelector('#_Datacomp_name');
    for (const name of pageScripts) ask(String(visitor.send(`/crm/js/custom/${name}.js`).body));
    await window.happyDOM.waitUntilComplete();
    return { document, native };
  };

  test('move every native button out of the right column', async () => {
    const { document, native } = await run(['moveButtons']);
    expect(document.querySelectorAll('#RightButtonPanel table')).toHaveLength(0);
    expect(document.querySelector('#CustomButtonBar #Button_Change')).not.toBeNull();
    expect(native?.isConnected).toBe(true);
  });

  test('take the gaps out, and put other nodes in the place of those that were there', async () => {
    const { document, native } = await run(['noGaps', 'rebuildMiddle']);
    expect(document.querySelectorAll('td.ROWGap')).toHaveLength(0);
    expect(document.querySelector('#_Datacomp_name')?.textContent).toBe('Harbour Tools Ltd');
    expect(native?.isConnected).toBe(false);
  });
});
