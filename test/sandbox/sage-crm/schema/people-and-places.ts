import { defineTable, integer, reference, selection, text } from './column';

export const person = defineTable({
  label: 'Person',
  entityId: 13,
  id: 'pers_personid',
  title: 'pers_lastname',
  columns: [
    reference('pers_companyid', 'Company', 'company'),
    reference('pers_primaryaddressid', 'Main Address', 'address'),
    { ...selection('pers_salutation', 'Salutation'), length: 10 },
    text('pers_firstname', 'First Name', 30),
    text('pers_middlename', 'Middle Name', 30),
    text('pers_lastname', 'Last Name', 40, { required: true }),
    text('pers_suffix', 'Suffix', 20),
    { ...selection('pers_gender', 'Gender'), length: 6 },
    text('pers_title', 'Title', 50),
    selection('pers_titlecode', 'Title Code'),
    text('pers_department', 'Department', 30),
    selection('pers_status', 'Status'),
    selection('pers_source', 'Source'),
    reference('pers_secterr', 'Territory', 'territories'),
    integer('pers_channelid', 'Team'),
  ],
  indexes: ['pers_companyid'],
});

export const personLink = defineTable({
  label: 'Person_Link',
  id: 'peli_personlinkid',
  columns: [
    reference('peli_personid', 'Person', 'person'),
    reference('peli_companyid', 'Company', 'company'),
    selection('peli_type', 'Type'),
  ],
  indexes: ['peli_personid', 'peli_companyid'],
});

export const address = defineTable({
  label: 'Address',
  id: 'addr_addressid',
  title: 'addr_address1',
  columns: [
    ...[1, 2, 3, 4, 5].map((line) => text(`addr_address${line}`, `Address ${line}`, 40)),
    text('addr_city', 'City', 30),
    text('addr_state', 'State', 30),
    text('addr_postcode', 'Zip Code', 10),
    selection('addr_country', 'Country'),
  ],
});

export const addressLink = defineTable({
  label: 'Address_Link',
  id: 'adli_addresslinkid',
  columns: [
    reference('adli_addressid', 'Address', 'address'),
    reference('adli_companyid', 'Company', 'company'),
    reference('adli_personid', 'Person', 'person'),
    { ...selection('adli_type', 'Type'), length: 255 },
  ],
  indexes: ['adli_addressid', 'adli_companyid', 'adli_personid'],
});
