import type { ErpAddress } from '../../core/erp-customer';

/** An address with ways to reach it. */
export function AddressBlock({ address }: { readonly address: ErpAddress }) {
  const lines = [address.name, ...address.lines].filter(Boolean);
  return (
    <address class="address">
      {lines.join('\n')}
      {address.phone ? (
        <div>
          <a href={`tel:${address.phone.replaceAll(/[^\d+]/g, '')}`}>{address.phone}</a>
        </div>
      ) : null}
      {address.email ? (
        <div>
          <a href={`mailto:${encodeURIComponent(address.email)}`}>{address.email}</a>
        </div>
      ) : null}
    </address>
  );
}
