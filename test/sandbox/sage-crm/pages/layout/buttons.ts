import { html, joined, type Raw } from '../../../html';
import { word } from '../captions';
import { picture } from '../links';
import type { Visit } from '../visit';

export interface Button {
  /** English caption; the id is made of it in every language. */
  readonly caption: string;
  readonly href: string;
  readonly icon: string;
}

export const SUBMIT = 'javascript:document.EntryForm.submit();';

/** The right column: one table for each button, related ones grouped. */
export function buttonPanel(visit: Visit, buttons: readonly Button[], group: readonly Button[] = []): Raw {
  const { missingButtons } = visit.site.switches;
  const kept = (all: readonly Button[]) => all.filter((one) => !missingButtons.includes(one.caption));
  const single = joined(kept(buttons).map((one) => buttonTable(visit, one)));
  const grouped = kept(group);
  return grouped.length === 0
    ? single
    : html`${single}<table class="ButtonGroup"><tbody><tr><td class="ButtonGroupHeader">${word(visit, 'New')}</td></tr>${joined(grouped.map((one) => html`<tr><td>${buttonTable(visit, one)}</td></tr>`))}</tbody></table>`;
}

function buttonTable(visit: Visit, button: Button): Raw {
  const id = `Button_${button.caption.replace(/[^A-Za-z]/g, '')}`;
  const image = picture(visit, `Buttons/${button.icon}.gif`);
  const caption = withAccessKey(word(visit, button.caption));
  const inner =
    visit.profile === 'legacy72'
      ? html`<td><a class="ButtonItem" href="${button.href}"><img src="${image}" border="0" align="middle" alt=""></a></td><td>&nbsp;</td><td><a class="ButtonItem" id="${id}" href="${button.href}">${caption}</a></td>`
      : html`<td><a class="er_buttonItemImg" id="${id}_IMG" href="${button.href}"><img src="${image}" border="0" align="middle" alt=""></a></td><td>&nbsp;</td><td><a class="er_buttonItem" id="${id}" href="${button.href}">${caption}</a></td>`;
  return html`<table class="Button" border="0" cellspacing="0" cellpadding="0"><tbody><tr><td class="Button"><table border="0" cellspacing="0" cellpadding="0"><tbody><tr>${inner}</tr></tbody></table></td></tr></tbody></table>`;
}

/** One letter is underlined: Alt and this letter work the button. */
function withAccessKey(caption: string): Raw {
  return html`<u>${caption.slice(0, 1)}</u>${caption.slice(1)}`;
}
