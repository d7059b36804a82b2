export interface AdministrationEntry {
  readonly menuName: string;
  /** English caption. */
  readonly caption: string;
  readonly description: string;
  readonly icon: string;
  readonly entries: readonly AdministrationEntry[];
}

const leaf = (menuName: string, caption: string, description: string): AdministrationEntry => ({
  menuName,
  caption,
  description,
  icon: 'setting',
  entries: [],
});

/** The administration with its areas and what is in each. */
export const ADMINISTRATION: AdministrationEntry = {
  menuName: 'Admin',
  caption: 'Administration',
  description: '',
  icon: 'administration',
  entries: [
    {
      menuName: 'AdminUsers',
      caption: 'Users',
      description: 'Who may sign in, in which team and territory, with which rights.',
      icon: 'users',
      entries: [
        leaf('AdminUsersList', 'Users', 'Add and change users.'),
        leaf('AdminSecurity', 'Security', 'Profiles and territories.'),
      ],
    },
    {
      menuName: 'AdminCustomization',
      caption: 'Customization',
      description: 'Fields, screens, lists and tabs of each entity.',
      icon: 'customization',
      entries: [leaf('AdminCompany', 'Company', 'Fields and screens of companies.')],
    },
    {
      menuName: 'AdminAdvancedCustomization',
      caption: 'Advanced Customization',
      description: 'Workflow, components and translations.',
      icon: 'advanced',
      entries: [leaf('AdminTranslations', 'Translations', 'Captions in every language.')],
    },
    {
      menuName: 'AdminDataManagement',
      caption: 'Data Management',
      description: 'Upload data, look for duplicates, set currencies and products.',
      icon: 'data',
      entries: [
        leaf('AdminDataUpload', 'Data Upload', 'Read companies and people from a file.'),
        leaf('AdminDeduplication', 'Deduplication', 'Rules by which duplicates are found.'),
        leaf('AdminCurrency', 'Currency', 'Currencies and their rates.'),
      ],
    },
    {
      menuName: 'AdminEmailDocuments',
      caption: 'E-mail and Documents',
      description: 'Mail servers, templates and the library.',
      icon: 'email',
      entries: [leaf('AdminEmailConfig', 'E-mail Configuration', 'Servers and addresses.')],
    },
    {
      menuName: 'AdminSystem',
      caption: 'System',
      description: 'Web services, locks, sessions and system behaviour.',
      icon: 'system',
      entries: [
        leaf('AdminWebServices', 'Web Services', 'Settings of the web services.'),
        leaf('AdminLocks', 'Locks', 'Records that are being edited.'),
        leaf('AdminSystemBehaviour', 'System Behavior', 'Options of the whole installation.'),
      ],
    },
  ],
};

/** The path from the top to the entry with this name; empty where there is none. */
export function administrationPath(menuName: string, from = ADMINISTRATION): readonly AdministrationEntry[] {
  if (from.menuName.toLowerCase() === menuName.toLowerCase()) return [from];
  for (const entry of from.entries) {
    const rest = administrationPath(menuName, entry);
    if (rest.length > 0) return [from, ...rest];
  }
  return [];
}
