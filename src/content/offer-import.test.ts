import { describe, expect, it, vi } from 'vitest';
import type { AdminAnchor } from '../crm/contract';
import { beginLifetime } from './lifetime';
import { offerImport } from './offer-import';
import { click } from './opened-roots';
import { useContentStage } from './test/content-stage';

const CAPTION = 'Sage Intacct Import Customers';
const MENU = `<ul id="menu"><li id="users"><a href="?Act=1650" class="MENUADMINTEXT">Users</a></li>
<li id="system" class="item" onclick="leave()" style="color: red"><a class="MENUADMINTEXT" id="link" href="?Act=1650" onclick="leave()"><img id="icon" src="system.png" onerror="leave()"><span>System</span></a><p>Web services, locks.</p><script>leave()</script></li></ul>`;

describe('the way to the import among the administration pages', () => {
  const stage = useContentStage();
  let place: (anchor: AdminAnchor | null) => void;

  const entries = () => [...document.querySelectorAll<HTMLElement>('[data-ledgerside="import"]')];
  const link = () => entries()[0]?.querySelector('a') as HTMLAnchorElement;
  const anchor = (): AdminAnchor => {
    const [parent, entry] = [document.querySelector('#menu'), document.querySelector('#system')];
    if (!parent || !entry) throw new Error('the menu is there');
    return { parent, entry };
  };

  function start() {
    document.body.innerHTML = MENU;
    const lifetime = beginLifetime(document);
    stage.lifetime = lifetime;
    const page = {
      ...stage.crm.page,
      watchAdminMenu: (_page: Document, tell: typeof place) => {
        place = tell;
      },
    };
    const { port } = stage.background;
    offerImport({ window, page, port, text: (key) => (key === 'admin_import' ? CAPTION : key), lifetime });
    return { port, lifetime };
  }

  it('is a copy of a native entry that looks as that does, and does nothing of what it does', () => {
    start();
    place(anchor());
    const [entry] = entries();
    expect(entry?.previousElementSibling?.id).toBe('system');
    expect(entry?.textContent?.trim()).toBe(CAPTION);
    expect(entry?.className).toBe('item');
    expect(link().className).toBe('MENUADMINTEXT');
    expect(link().textContent).toBe(CAPTION);
    expect(entry?.querySelector('img')?.src).toMatch(/^data:image\/svg/);
    expect(entry?.outerHTML).not.toMatch(/leave|\bid=|onclick|Act=1650/);
    expect(document.querySelector('#system')?.textContent).toContain('System');
  });

  it('is reached by keyboard, and opens the import for the user, not for a script of the page', () => {
    const { port } = start();
    place(anchor());
    expect(link().getAttribute('href')).toBe('#');
    expect(link().hasAttribute('tabindex')).toBe(false);
    link().click();
    expect(port.openImport).not.toHaveBeenCalled();
    expect(click(link())).toBe(false);
    expect(port.openImport).toHaveBeenCalledOnce();
  });

  it('stands there once: after the menu moved, was written anew from its own markup, or is gone', () => {
    start();
    place(anchor());
    place(anchor());
    expect(entries()).toHaveLength(1);
    const menu = document.querySelector('#menu');
    if (menu) menu.innerHTML = `${menu.innerHTML}`;
    place(anchor());
    expect(entries()).toHaveLength(1);
    place(null);
    expect(entries()).toHaveLength(0);
  });

  it('goes with the content script: replaced by a newer one, or found without its extension', async () => {
    const { port } = start();
    place(anchor());
    beginLifetime(document).end();
    expect(entries()).toHaveLength(0);
    const again = start();
    place(anchor());
    port.openImport.mockRejectedValue(new Error('gone'));
    port.isAlive.mockReturnValue(false);
    click(link());
    await vi.waitFor(() => expect(again.lifetime.signal.aborted).toBe(true));
    expect(entries()).toHaveLength(0);
  });

  it('keeps a picture that leads to the same place out of the way of the keyboard', () => {
    start();
    const { parent, entry } = anchor();
    entry.innerHTML = '<a href="?a"><img src="x.png"></a><a href="?a">System</a>';
    place({ parent, entry });
    const [picture, named] = [...(entries()[0]?.querySelectorAll('a') ?? [])];
    expect(picture?.getAttribute('tabindex')).toBe('-1');
    expect(named?.textContent).toBe(CAPTION);
    expect(named?.hasAttribute('tabindex')).toBe(false);
  });
});
