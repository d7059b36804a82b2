import { defineTable, integer, reference, selection, text } from './column';

export const phone = defineTable({
  label: 'Phone',
  id: 'phon_phoneid',
  title: 'phon_number',
  columns: [
    text('phon_countrycode', 'Country Code', 5),
    text('phon_areacode', 'Area Code', 20),
    text('phon_number', 'Phone Number', 34),
  ],
});

/** `plink_entityid` is 5 for a company and 13 for a person; the type of a phone stands here. */
export const phoneLink = defineTable({
  label: 'PhoneLink',
  id: 'plink_linkid',
  columns: [
    integer('plink_entityid', 'Entity'),
    integer('plink_recordid', 'Record'),
    selection('plink_type', 'Type', 'link_compphon'),
    reference('plink_phoneid', 'Phone', 'phone'),
  ],
  indexes: ['plink_recordid', 'plink_phoneid'],
});

export const email = defineTable({
  label: 'Email',
  id: 'emai_emailid',
  title: 'emai_emailaddress',
  columns: [text('emai_emailaddress', 'E-mail', 255)],
});

export const emailLink = defineTable({
  label: 'EmailLink',
  id: 'elink_linkid',
  columns: [
    integer('elink_entityid', 'Entity'),
    integer('elink_recordid', 'Record'),
    selection('elink_type', 'Type', 'link_compemai'),
    reference('elink_emailid', 'E-mail', 'email'),
  ],
  indexes: ['elink_recordid', 'elink_emailid'],
});
