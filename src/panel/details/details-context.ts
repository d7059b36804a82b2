import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DetailsModel } from './details-model';

export const DetailsContext = createContext<DetailsModel | null>(null);

/** @throws Error outside of the details panel: a defect in how the parts are put together */
export function useDetails(): DetailsModel {
  const model = useContext(DetailsContext);
  if (!model) throw new Error('drawn outside of the details panel');
  return model;
}
