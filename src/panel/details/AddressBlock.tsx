import type { ErpAddress } from '../../core/erp-customer';
import { Reach } from './Reach';

/** An address with ways to reach it. */
export function AddressBlock({ address }: { readonly address: ErpAddress }) {
  // Some ERPs repeat the name as the first line.
  const lines = [...new Set([address.name, ...address.lines].filter(Boolean))];
  return (
    <address class="address">
      {lines.map((line, index) => (
        <div key={index}>
          <bdi>{line}</bdi>
        </div>
      ))}
      <Reach phone={address.phone} email={address.email} />
    </address>
  );
}
