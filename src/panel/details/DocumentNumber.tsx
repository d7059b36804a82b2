import { webAddress } from './web-address';

interface DocumentNumberProps {
  readonly number: string;
  readonly url: string;
  readonly note: string;
}

/** A document's number, leading into the ERP where it has an address there. */
export function DocumentNumber({ number, url, note }: DocumentNumberProps) {
  const address = webAddress(url);
  return (
    <>
      {address ? (
        <a class="document-no" href={address} target="_blank" rel="noopener noreferrer">
          {number}
        </a>
      ) : (
        <span class="document-no">{number}</span>
      )}
      {note ? <div class="small muted">{note}</div> : null}
    </>
  );
}
