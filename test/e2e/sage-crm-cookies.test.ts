import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companyOf } from './support/ledgers';
import { openSageCrmScene, press, readyToPromote } from './support/sage-crm-scene';
import type { Scene } from './support/scene';

describe('a Sage CRM with browser session security', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openSageCrmScene();
    scene.configure('sage-crm', { browserSessionSecurity: true });
  });

  afterAll(() => scene?.stop());

  it('accepts a session with its cookie', async () => {
    const { panel } = await readyToPromote(scene, 'american', 'NW-3101');
    await press(panel, 'Promote');
    await panel.getByText('The account is a customer now.').waitFor();
    expect(companyOf(scene, 'american').comp_erpcustomerno).toBe('NW-3101');
  });
});
