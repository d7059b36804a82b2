/** Language of a caption. */
export type Language = 'en' | 'de' | 'fr';

type Caption = Readonly<Record<Language, string>>;

/** Captions by code, for one family. */
export type Family = ReadonlyMap<string, Caption>;

const same = (text: string): Caption => ({ en: text, de: text, fr: text });
const three = (en: string, de: string, fr: string): Caption => ({ en, de, fr });

function family(captions: Readonly<Record<string, Caption>>): Family {
  return new Map(Object.entries(captions));
}

const PHONE_TYPES = {
  Business: three('Business', 'Geschäftlich', 'Bureau'),
  Fax: three('Alternative', 'Alternative', 'Autre'),
};

/** Caption families by lower-case name. */
export const CAPTIONS: ReadonlyMap<string, Family> = new Map([
  [
    'comp_type',
    family({
      Customer: three('Customer', 'Kunde', 'Client'),
      Prospect: three('Prospect', 'Interessent', 'Prospect'),
      Supplier: three('Supplier', 'Lieferant', 'Fournisseur'),
      Partner: same('Partner'),
      Competitor: three('Competitor', 'Mitbewerber', 'Concurrent'),
      Vendor: three('Vendor', 'Kreditor', 'Vendeur'),
    }),
  ],
  [
    'comp_status',
    family({
      Active: three('Active', 'Aktiv', 'Actif'),
      Inactive: three('Inactive', 'Inaktiv', 'Inactif'),
      Archive: three('Archive', 'Archiv', 'Archive'),
      Closed: three('Closed', 'Geschlossen', 'Fermé'),
    }),
  ],
  ['comp_source', family({ Web: same('Web'), TradeShow: three('Trade Show', 'Messe', 'Salon') })],
  ['comp_employees', family({ upto10: same('1-10'), '11to50': same('11-50'), above50: same('50+') })],
  ['comp_sector', family({ Manufacturing: three('Manufacturing', 'Fertigung', 'Industrie') })],
  [
    'link_compphon',
    family({
      ...PHONE_TYPES,
      Modem: same('Modem'),
      Toll_Free: three('Toll Free', 'Gebührenfrei', 'Numéro vert'),
    }),
  ],
  [
    'link_persphon',
    family({
      ...PHONE_TYPES,
      Home: three('Home', 'Privat', 'Domicile'),
      Mobile: three('Mobile', 'Mobil', 'Portable'),
      Pager: same('Pager'),
    }),
  ],
  [
    'link_compemai',
    family({
      Business: three('Business', 'Geschäftlich', 'Bureau'),
      Sales: three('Sales', 'Vertrieb', 'Ventes'),
      Support: same('Support'),
    }),
  ],
  [
    'link_persemai',
    family({
      Business: three('Business', 'Geschäftlich', 'Bureau'),
      Private: three('Private', 'Privat', 'Privé'),
    }),
  ],
  [
    'adli_type',
    family({
      Business: three('Business', 'Geschäftlich', 'Bureau'),
      Billing: three('Billing', 'Rechnung', 'Facturation'),
      Shipping: three('Shipping', 'Lieferung', 'Livraison'),
    }),
  ],
  ['peli_type', family({ Primary: same('Primary'), Billing: same('Billing'), Shipping: same('Shipping') })],
  ['pers_salutation', family({ 'Ms.': same('Ms.'), 'Mr.': same('Mr.'), 'Dr.': same('Dr.') })],
  ['pers_status', family({ Active: three('Active', 'Aktiv', 'Actif'), Inactive: same('Inactive') })],
  [
    'addr_country',
    family({
      IE: three('Ireland', 'Irland', 'Irlande'),
      DE: three('Germany', 'Deutschland', 'Allemagne'),
      US: three('United States', 'Vereinigte Staaten', 'États-Unis'),
      GB: three('United Kingdom', 'Vereinigtes Königreich', 'Royaume-Uni'),
      PL: three('Poland', 'Polen', 'Pologne'),
      JP: same('Japan'),
      FR: three('France', 'Frankreich', 'France'),
      GR: three('Greece', 'Griechenland', 'Grèce'),
    }),
  ],
  ['oppo_stage', family({ Lead: same('Lead'), Negotiating: same('Negotiating') })],
  ['oppo_status', family({ 'In Progress': same('In Progress'), Won: same('Won'), Lost: same('Lost') })],
  ['case_stage', family({ Logged: same('Logged'), Solved: same('Solved') })],
  ['case_status', family({ 'In Progress': same('In Progress'), Closed: same('Closed') })],
]);

/** What a code reads on screen; a code without a caption stands for itself. */
export function captionOf(familyName: string, code: string, language: Language = 'en'): string {
  return CAPTIONS.get(familyName.toLowerCase())?.get(code)?.[language] ?? code;
}
