import type { Row } from '../store/row';

/** What a customer is given where nothing was said. */
export function customerDefaults(division: string, today: string): Row {
  return {
    SalespersonDivisionNo: division,
    TermsCode: '00',
    CustomerStatus: 'A',
    CreditHold: 'N',
    CreditLimit: '0',
    OpenItemCustomer: 'Y',
    StatementCycle: 'M',
    DefaultPaymentType: 'CHECK',
    BatchFax: 'N',
    EBMEnabled: 'N',
    EmailStatements: 'N',
    PrintDunningMessage: 'Y',
    ResidentialAddress: 'N',
    TemporaryCustomer: 'N',
    DateEstablished: today,
  };
}
