/** Whether a text is the http(s) address of a server: with a host, without a user or password in it. */
export function isServerAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return hostname !== '' && username === '' && password === '';
}
