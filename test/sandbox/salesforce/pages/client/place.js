const RECORD = /^\/lightning\/r\/(?:(\w+)\/)?([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)\/view\/?$/;
const LIST = /^\/lightning\/o\/(\w+)\/(?:list|home)\/?$/;

/** What an address shows. */
export function placeOf(url) {
  const record = RECORD.exec(url.pathname);
  if (record) return { kind: 'record', object: record[1] ?? null, id: record[2], key: `record:${record[2]}` };
  const list = LIST.exec(url.pathname);
  if (!list) return { kind: 'home', key: 'home' };
  const filterName = url.searchParams.get('filterName') ?? '__Recent';
  return { kind: 'list', object: list[1], filterName, key: `list:${list[1]}:${filterName}` };
}
