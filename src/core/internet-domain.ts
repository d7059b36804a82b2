/** Mail providers: an address there says nothing about the company. */
const FREEMAIL = new Set(
  (
    'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de ymail.com hotmail.com hotmail.co.uk hotmail.fr ' +
    'outlook.com live.com msn.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com gmx.at web.de t-online.de ' +
    'freenet.de mail.com mail.ru yandex.ru proton.me protonmail.com zoho.com orange.fr wanadoo.fr free.fr laposte.net ' +
    'libero.it virgilio.it alice.it btinternet.com sky.com comcast.net verizon.net att.net qq.com 163.com 126.com ' +
    'seznam.cz wp.pl o2.pl onet.pl interia.pl bluewin.ch telenet.be ziggo.nl kpnmail.nl'
  ).split(' '),
);

/** Host of a web address, with or without a scheme, without `www.`; '' when it is none. */
export function domainOfWebsite(website: string): string {
  const text = website.trim();
  if (text === '' || /[\s@]/.test(text)) return '';
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return '';
  const host = new URL(address).hostname.replace(/^www\./, '');
  return host.includes('.') ? host : '';
}

/** The company's domain in an e-mail address; '' for a mail provider's. */
export function domainOfEmail(email: string): string {
  const domain = /^[^@\s]+@([^@\s]+\.[^@\s]+)$/.exec(email.trim().toLowerCase())?.[1] ?? '';
  return FREEMAIL.has(domain) ? '' : domain;
}

const EMAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@.<>(),;:"\\[\]]+(?:\.[^\s@.<>(),;:"\\[\]]+)+$/;

/** Whether a text is one e-mail address as ERPs take it: no name beside it, no quotes. */
export const isEmailAddress = (text: string): boolean => EMAIL.test(text);
