import { type Signal, signal } from '@preact/signals';
import type { DocumentKind, DocumentRef, ErpDocument } from '../../core/erp-customer';
import { missing, type Part, present } from '../../core/result';
import type { Ask } from '../../messaging/client';

/** A document of the customer, of either kind. */
export interface DocumentKey extends DocumentRef {
  readonly kind: DocumentKind;
}

export interface OpenDocument {
  readonly key: DocumentKey;
  /** Null until the ERP has answered. */
  readonly part: Part<ErpDocument> | null;
}

/** The one order or sales invoice that is shown with its lines. No method throws but `find`. */
export interface DocumentsModel {
  readonly opened: Signal<OpenDocument | null>;
  open(key: DocumentKey): Promise<void>;
  /** Reads what is open again. */
  again(): Promise<void>;
  /** Opens a document only when the ERP has it. @throws AppError `ERP-NOT-FOUND` ... */
  find(key: DocumentKey): Promise<void>;
  close(): void;
}

interface DocumentsPorts {
  readonly ask: Ask;
  readonly grant: string;
  readonly integrationId: string;
}

export function createDocumentsModel({ ask, grant, integrationId }: DocumentsPorts): DocumentsModel {
  const opened = signal<OpenDocument | null>(null);
  const read = (key: DocumentKey) => ask('details.document', { grant, integrationId, ...key });

  async function fill(key: DocumentKey): Promise<void> {
    const part = await read(key).then(present, missing);
    // An answer for a document that was left or overtaken is dropped.
    if (opened.peek()?.key === key) opened.value = { key, part };
  }

  return {
    opened,
    open(key) {
      opened.value = { key, part: null };
      return fill(key);
    },
    async again() {
      const key = opened.peek()?.key;
      if (key) await fill(key);
    },
    async find(key) {
      const found = await read(key);
      opened.value = { key, part: present(found) };
    },
    close() {
      opened.value = null;
    },
  };
}
