import type { ErpAddress, ErpContact, ErpCustomerDetails } from '../../core/erp-customer';
import { Chip } from '../../ui/Chip';
import { useUi } from '../../ui/ui-context';
import { AddressBlock } from './AddressBlock';
import { PartView } from './PartView';
import { Reach } from './Reach';

/** Who and where the customer is, as the ERP knows it: contacts, addresses by role, ship-to locations. */
export function ContactsTab({ details }: { readonly details: ErpCustomerDetails }) {
  const { t } = useUi();
  const { addresses, contacts, shipTo } = details;
  if (addresses.length === 0 && !contacts && !shipTo) return <p class="muted">{t('no_contacts')}</p>;
  return (
    <>
      {contacts ? (
        <PartView heading={t('contacts')} part={contacts}>
          {(people) => <ContactList people={people} />}
        </PartView>
      ) : null}
      {byRole(addresses).map(([role, same]) => (
        <section key={role}>
          <h2>{t.named(`address_${role.replaceAll('-', '_')}`)}</h2>
          {same.map((address, index) => (
            <AddressBlock key={index} address={address} />
          ))}
        </section>
      ))}
      {shipTo ? (
        <PartView heading={t('ship_to_locations')} part={shipTo}>
          {(locations) => <ShipToList locations={locations} />}
        </PartView>
      ) : null}
    </>
  );
}

/** Addresses of one role together, in the order of their first. */
function byRole(
  addresses: readonly ErpAddress[],
): readonly (readonly [ErpAddress['role'], readonly ErpAddress[]])[] {
  const roles = [...new Set(addresses.map(({ role }) => role))];
  return roles.map((role) => [role, addresses.filter((address) => address.role === role)]);
}

function ContactList({ people }: { people: readonly ErpContact[] }) {
  const { t } = useUi();
  if (people.length === 0) return <p class="muted">{t('no_contact_records')}</p>;
  return (
    <ul class="plain-list entries">
      {people.map((person, index) => (
        <li key={index}>
          <strong>
            <bdi>{person.name || person.code}</bdi>
          </strong>{' '}
          {person.primary ? <Chip tone="accent">{t('primary')}</Chip> : null}
          {person.title ? (
            <div class="small muted">
              <bdi>{person.title}</bdi>
            </div>
          ) : null}
          <Reach phone={person.phone} email={person.email} />
        </li>
      ))}
    </ul>
  );
}

function ShipToList({ locations }: { locations: readonly ErpAddress[] }) {
  const { t } = useUi();
  if (locations.length === 0) return <p class="muted">{t('no_ship_to')}</p>;
  return (
    <ul class="plain-list entries">
      {locations.map((location, index) => (
        <li key={index}>
          {location.code ? <Chip>{location.code}</Chip> : null}
          <AddressBlock address={location} />
        </li>
      ))}
    </ul>
  );
}
