import { vi } from 'vitest';
import type { Scene, SystemId } from './scene';

/**
 * Has something happen once, after a simulated system has carried out the first request that fits and before its answer
 * leaves: what somebody else does in between, without a race.
 */
export function meanwhile(
  scene: Scene,
  system: SystemId,
  fits: (request: { readonly method: string; readonly url: URL; readonly body: string }) => boolean,
  happen: () => void | Promise<void>,
): void {
  const simulated = scene.sandbox.systems[system];
  if (!simulated) throw new Error(`the sandbox has no ${system}`);
  const handle = simulated.handle.bind(simulated);
  const spy = vi.spyOn(simulated, 'handle').mockImplementation(async (request) => {
    const answer = await handle(request);
    if (!fits(request)) return answer;
    spy.mockRestore();
    await happen();
    return answer;
  });
}
