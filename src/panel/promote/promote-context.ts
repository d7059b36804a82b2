import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PromoteModel } from './promote-model';

export const PromoteContext = createContext<PromoteModel | null>(null);

/** @throws Error outside of the promote panel: a defect in how the parts are put together */
export function usePromote(): PromoteModel {
  const model = useContext(PromoteContext);
  if (!model) throw new Error('drawn outside of the promote panel');
  return model;
}
