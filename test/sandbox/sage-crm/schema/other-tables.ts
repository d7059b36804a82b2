import { datetime, defineTable, integer, longtext, numeric, reference, selection, text } from './column';

export const users = defineTable({
  label: 'Users',
  id: 'user_userid',
  title: 'user_logon',
  columns: [
    text('user_logon', 'User Name', 40),
    text('user_firstname', 'First Name', 30),
    text('user_lastname', 'Last Name', 40),
    text('user_emailaddress', 'E-mail', 255),
    text('user_language', 'Language', 10),
    integer('user_per_admin', 'Administration'),
    reference('user_primaryterritory', 'Territory', 'territories'),
    text('user_disabled', 'Disabled', 1),
  ],
});

export const territories = defineTable({
  label: 'Territories',
  id: 'terr_territoryid',
  title: 'terr_caption',
  columns: [text('terr_caption', 'Territory', 40)],
});

export const opportunity = defineTable({
  label: 'Opportunity',
  entityId: 10,
  id: 'oppo_opportunityid',
  title: 'oppo_description',
  columns: [
    reference('oppo_primarycompanyid', 'Company', 'company'),
    reference('oppo_primarypersonid', 'Person', 'person'),
    reference('oppo_assigneduserid', 'Assigned To', 'users'),
    text('oppo_description', 'Description', 40),
    selection('oppo_type', 'Type'),
    selection('oppo_stage', 'Stage'),
    selection('oppo_status', 'Status'),
    numeric('oppo_forecast', 'Forecast'),
    integer('oppo_forecast_cid', 'Forecast Currency'),
    datetime('oppo_targetclose', 'Close By'),
    reference('oppo_secterr', 'Territory', 'territories'),
  ],
  indexes: ['oppo_primarycompanyid'],
});

export const cases = defineTable({
  label: 'Cases',
  entityId: 3,
  id: 'case_caseid',
  title: 'case_description',
  columns: [
    reference('case_primarycompanyid', 'Company', 'company'),
    reference('case_primarypersonid', 'Person', 'person'),
    reference('case_assigneduserid', 'Assigned To', 'users'),
    text('case_referenceid', 'Reference Id', 20),
    text('case_description', 'Description', 60),
    longtext('case_problemnote', 'Problem'),
    selection('case_stage', 'Stage'),
    selection('case_status', 'Status'),
    reference('case_secterr', 'Territory', 'territories'),
  ],
  indexes: ['case_primarycompanyid'],
});

export const communication = defineTable({
  label: 'Communication',
  id: 'comm_communicationid',
  title: 'comm_subject',
  columns: [
    text('comm_subject', 'Subject', 255),
    selection('comm_action', 'Action'),
    selection('comm_status', 'Status'),
    datetime('comm_datetime', 'Date'),
    longtext('comm_note', 'Details'),
  ],
});

export const notes = defineTable({
  label: 'Notes',
  id: 'note_noteid',
  columns: [
    integer('note_foreigntableid', 'Table'),
    integer('note_foreignid', 'Record'),
    longtext('note_note', 'Note'),
  ],
  indexes: ['note_foreignid'],
});

export const lead = defineTable({
  label: 'Lead',
  id: 'lead_leadid',
  title: 'lead_companyname',
  columns: [
    text('lead_companyname', 'Company Name', 60),
    text('lead_personlastname', 'Last Name', 40),
    selection('lead_status', 'Status'),
  ],
});
