import { writeCsv } from '../core/csv';
import type { ImportRow, ImportRun } from '../core/import-run';
import type { Text } from '../ui/text';
import { localDayOf } from './local-day';
import { fullReasons } from './row-reasons';

/** What a spreadsheet would take for a formula, whatever program it is. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** What a spreadsheet would make a number or a date of and not give back as it was: 00042, 1E5, 3-4, 17 digits. */
const REWRITTEN = /^(?:0\d+|\d{16,}|\d+e\d+|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?)$/i;

/** A cell that no spreadsheet computes. The apostrophe says "text" to them. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The same for numbers and keys, which also must not be rewritten. */
export const idCell = (text: string): string => (REWRITTEN.test(text) ? `'${text}` : safeCell(text));

const BOM = '\uFEFF';

/** The first line; the mark before it says UTF-8 to spreadsheets. */
export const csvHead = (t: Text): string =>
  BOM +
  writeCsv(
    [
      [
        t('import_customer_id'),
        t('import_record'),
        t('import_name'),
        t('import_outcome'),
        t('import_crm_id'),
        t('import_why'),
        t('import_changes'),
      ],
    ],
    ',',
  );

/** RFC 4180, one line per row. */
export const csvLines = (rows: readonly ImportRow[], mode: ImportRun['mode'], t: Text): string =>
  writeCsv(
    rows.map((row) => [
      idCell(row.number),
      idCell(row.recordKey),
      safeCell(row.name),
      t(`import_${mode}_${row.outcome}`),
      idCell(row.accountId),
      safeCell(fullReasons(row, t).join(' · ')),
      safeCell(changesOf(row, t)),
    ]),
    ',',
  );

const changesOf = ({ differences }: ImportRow, t: Text): string =>
  differences
    .map(({ labelKey, crm, erp }) =>
      t('import_change', { field: t.named(labelKey), before: crm || '–', after: erp || '–' }),
    )
    .join('; ');

/** `import-<company>-<date>.csv`, without what a file system might not take. */
export const csvName = ({ company, startedAt }: ImportRun): string =>
  `import-${company.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}-${localDayOf(startedAt)}.csv`;
