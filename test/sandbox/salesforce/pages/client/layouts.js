/** Which fields a record page shows, in two columns, by object. `erp` stands for the custom fields that are visible. */
export const LAYOUTS = {
  Account: {
    compact: ['Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
    sections: [
      {
        title: 'Account Information',
        fields: [
          ['OwnerId', 'Rating'],
          ['Name', 'Phone'],
          ['ParentId', 'Fax'],
          ['AccountNumber', 'Website'],
          ['Type', 'Industry'],
          ['NumberOfEmployees', 'AnnualRevenue'],
        ],
      },
      { title: 'ERP', fields: 'custom' },
      {
        title: 'Address Information',
        fields: [['BillingAddress', 'ShippingAddress']],
      },
      {
        title: 'Additional Information',
        fields: [
          ['Description', 'CurrencyIsoCode'],
          ['CreatedById', 'LastModifiedById'],
        ],
      },
    ],
  },
  Contact: {
    compact: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    sections: [
      {
        title: 'Contact Information',
        fields: [
          ['OwnerId', 'Phone'],
          ['Name', 'MobilePhone'],
          ['AccountId', 'Email'],
          ['Title', 'Department'],
        ],
      },
      { title: 'Address Information', fields: [['MailingAddress', 'CreatedById']] },
    ],
  },
};
