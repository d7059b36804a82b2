import { REFRESH_EVENT } from '../crm/salesforce/page/refresh-channel';

/** Aura's global as far as it is used (Aura reference, force:refreshView). */
interface Aura {
  get(event: 'e.force:refreshView'): { fire(): void } | undefined;
}

/**
 * Runs in the page's own world, because only there Lightning can be asked to read its record again. Does that one
 * thing; a cancelled event says that it was done.
 */
document.addEventListener(REFRESH_EVENT, (event) => {
  const refresh = (window as Window & { readonly $A?: Aura }).$A?.get('e.force:refreshView');
  if (!refresh) return;
  refresh.fire();
  event.preventDefault();
});
