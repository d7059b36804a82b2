import { encodeEntities } from '../../xml/entities';
import type { CompanyState } from '../company-state';
import { formatDate } from '../dates';
import type { Row } from '../store/row';

/** The open invoices of a customer, oldest due date first. */
export function invoiceTable(customer: Row, state: CompanyState): string {
  const open = state.database
    .table('ARINVOICE')
    .ofCustomer(customer.get('CUSTOMERID'))
    .filter((invoice) => Number(invoice.get('TOTALDUE')) !== 0)
    .sort((one, other) => one.get('WHENDUE').localeCompare(other.get('WHENDUE')));
  if (open.length === 0) return '<h2>Open invoices</h2><p>None.</p>';
  const rows = open.map((invoice) => {
    const cells = [
      invoice.get('RECORDID'),
      formatDate(invoice.get('WHENCREATED'), state.switches),
      formatDate(invoice.get('WHENDUE'), state.switches),
      invoice.get('STATE'),
      `${invoice.get('TOTALDUE')} ${invoice.get('BASECURR')}`,
    ];
    return `<tr>${cells.map((cell) => `<td>${encodeEntities(cell)}</td>`).join('')}</tr>`;
  });
  const head = ['Invoice', 'Date', 'Due', 'State', 'Amount due'].map((one) => `<th>${one}</th>`).join('');
  return `<h2>Open invoices</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
