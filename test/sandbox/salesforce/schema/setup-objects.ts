import { field, lookup, picklist, READ_ONLY, systemFields, text } from './field';
import { type ObjectType, objectType } from './object';

const SETUP = { readNeeds: 'viewSetup', writeNeeds: 'managePermissionSets' } as const;

const USER_TYPES = ['Standard', 'Guest', 'AutomatedProcess', 'PowerCustomerSuccess'];

/** Objects that describe the organisation and its people rather than its business. */
export const SETUP_OBJECTS: readonly ObjectType[] = [
  objectType(
    'User',
    '005',
    [
      ...systemFields('User'),
      text('Username', 'Username', 80, { nillable: false }),
      text('FirstName', 'First Name', 40),
      text('LastName', 'Last Name', 80, { nillable: false }),
      text('Name', 'Full Name', 121, READ_ONLY),
      field('Email', 'Email', 'email', { length: 128, nillable: false }),
      field('IsActive', 'Active', 'boolean'),
      picklist('UserType', 'User Type', USER_TYPES, READ_ONLY),
      lookup('ProfileId', 'Profile ID', 'Profile', ['Profile'], { nillable: false }),
    ],
    { writeNeeds: 'nobody' },
  ),
  objectType('Profile', '00e', [...systemFields('Profile'), text('Name', 'Name', 255)], {
    writeNeeds: 'nobody',
  }),
  objectType(
    'Organization',
    '00D',
    [
      ...systemFields('Organization'),
      text('Name', 'Name', 80),
      text('Country', 'Country', 80),
      text('OrganizationType', 'Edition', 40),
      field('IsSandbox', 'Is Sandbox', 'boolean'),
      text('DefaultCurrencyIsoCode', 'Currency ISO Code', 3),
      text('InstanceName', 'Instance Name', 5),
    ],
    { writeNeeds: 'nobody' },
  ),
  objectType(
    'RecordType',
    '012',
    [
      ...systemFields('RecordType'),
      text('Name', 'Name', 80),
      text('DeveloperName', 'Record Type Name', 80),
      text('SobjectType', 'SObject Type', 40),
      field('IsActive', 'Active', 'boolean'),
      field('IsPersonType', 'Person Type', 'boolean', { needs: 'personAccounts' }),
    ],
    { writeNeeds: 'nobody' },
  ),
  objectType(
    'ListView',
    '00B',
    [
      ...systemFields('ListView'),
      text('Name', 'View Name', 40),
      text('DeveloperName', 'API Name', 80),
      text('SobjectType', 'SObject Type', 40),
      field('IsSoqlCompatible', 'Is SOQL Compatible', 'boolean'),
    ],
    { writeNeeds: 'nobody' },
  ),
  objectType(
    'RecentlyViewed',
    '0rv',
    [
      field('Id', 'Recently Viewed ID', 'id', { ...READ_ONLY, length: 18, nillable: false }),
      text('Name', 'Name', 255, READ_ONLY),
      text('Type', 'Type', 40, READ_ONLY),
      field('LastViewedDate', 'Last Viewed Date', 'datetime', READ_ONLY),
    ],
    { writeNeeds: 'nobody' },
  ),
  objectType(
    'CurrencyType',
    '01L',
    [
      ...systemFields('CurrencyType'),
      text('IsoCode', 'Currency ISO Code', 3),
      field('ConversionRate', 'Conversion Rate', 'double'),
      field('IsActive', 'Active', 'boolean'),
      field('IsCorporate', 'Corporate Currency', 'boolean'),
    ],
    { writeNeeds: 'nobody', needs: 'multiCurrency' },
  ),
  objectType(
    'PermissionSet',
    '0PS',
    [
      ...systemFields('PermissionSet'),
      text('Name', 'Permission Set Name', 80, { nillable: false, unique: true }),
      text('Label', 'Permission Set Label', 80, { nillable: false }),
      text('Description', 'Description', 255),
      lookup('ProfileId', 'Profile ID', 'Profile', ['Profile'], READ_ONLY),
      field('IsOwnedByProfile', 'Is Owned By Profile', 'boolean', { ...READ_ONLY, defaultValue: false }),
    ],
    SETUP,
  ),
  objectType(
    'FieldPermissions',
    '01k',
    [
      ...systemFields('FieldPermissions'),
      lookup('ParentId', 'Parent ID', 'Parent', ['PermissionSet'], { nillable: false, updateable: false }),
      text('SobjectType', 'SObject Type', 40, { nillable: false, updateable: false }),
      text('Field', 'Field', 100, { nillable: false, updateable: false }),
      field('PermissionsRead', 'Read Access', 'boolean', { defaultValue: false }),
      field('PermissionsEdit', 'Edit Access', 'boolean', { defaultValue: false }),
    ],
    SETUP,
  ),
  objectType(
    'PermissionSetAssignment',
    '0Pa',
    [
      ...systemFields('PermissionSetAssignment'),
      lookup('PermissionSetId', 'Permission Set ID', 'PermissionSet', ['PermissionSet'], {
        nillable: false,
        updateable: false,
      }),
      lookup('AssigneeId', 'Assignee ID', 'Assignee', ['User'], { nillable: false, updateable: false }),
    ],
    SETUP,
  ),
  objectType(
    'CustomField',
    '00N',
    [
      ...systemFields('CustomField'),
      text('DeveloperName', 'Developer Name', 80, READ_ONLY),
      text('TableEnumOrId', 'Table Enum or ID', 40, READ_ONLY),
      text('EntityDefinitionId', 'Entity Definition ID', 40, READ_ONLY),
      text('NamespacePrefix', 'Namespace Prefix', 15, READ_ONLY),
    ],
    { tooling: true, readNeeds: 'viewSetup', writeNeeds: 'customizeApplication' },
  ),
];
