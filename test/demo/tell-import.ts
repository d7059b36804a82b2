import * as v from 'valibot';
import type { Importer } from '../e2e/support/importer';
import type { Scene } from '../e2e/support/scene';
import { IMPORTED } from './more-customers';
import { tell } from './stage';

const OUTCOMES = ['Inserted', 'Updated', 'Unchanged', 'Proposed', 'Conflicts', 'Failed'];
const ROWS_TOLD = 3;

/** Tells how many customers ended how, and of each outcome that the page has rows of, some with their reasons. */
export async function tellResults(importer: Importer): Promise<void> {
  for (const outcome of OUTCOMES) {
    const count = await importer.count(outcome);
    console.log(`  ${outcome.padEnd(16)} ${count}`);
    if (count > 0) await tellRows(importer, outcome);
  }
}

/** Those with a reason come first to be told: most inserts need none. */
async function tellRows({ page }: Importer, outcome: string): Promise<void> {
  const card = page.getByRole('button', { name: new RegExp(`^${outcome} [\\d,]+$`) });
  await card.click();
  const chip = outcome.replace(/^Conflicts$/, 'Conflict');
  const rows = page.getByRole('row').filter({ has: page.getByText(chip, { exact: true }) });
  await rows.first().waitFor();
  const told = await Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));
  const sorted = told.toSorted((left, right) => reasonOf(right).length - reasonOf(left).length);
  for (const cells of sorted.slice(0, ROWS_TOLD)) {
    console.log(`    ${cells.slice(0, 3).join('  ')}: ${reasonOf(cells)}`);
  }
  await card.click();
}

/** Without the button and the choice that stand beside it. */
const reasonOf = (cells: readonly string[]): string =>
  (cells.at(-1) ?? '').split(/\s*(?:Details|\n)/)[0] ?? '';

const state = v.looseObject({
  tables: v.looseObject({
    company: v.array(v.looseObject({ comp_erpcustomerno: v.optional(v.nullable(v.string())) })),
  }),
});

/** What Sage CRM itself says of the customers that were imported. */
export function tellCompanies({ sandbox }: Scene): void {
  const { tables } = v.parse(state, sandbox.systems['sage-crm']?.snapshot());
  const imported = tables.company.filter(({ comp_erpcustomerno: number }) => isImported(number ?? ''));
  tell('Sage CRM', 'imported', `${imported.length} companies`);
  tell('Sage CRM', 'Name', imported[0]?.comp_name);
  tell('Sage CRM', 'Customer No', imported[0]?.comp_erpcustomerno);
  tell('Sage CRM', 'External UID', imported[0]?.comp_erpexternaluid);
}

const isImported = (number: string): boolean => number >= IMPORTED.from && number <= IMPORTED.to;
