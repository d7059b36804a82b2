import { type LaunchedChromium, launchChromium } from '../../browsers/launch-chromium';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { createSystems } from '../../sandbox/systems';
import { Administrator } from './administrator';
import { type Facts, readFacts } from './facts';
import { Rep } from './rep';

/** The simulated systems and a browser on them, with the built extension as it would be shipped. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly browser: LaunchedChromium;
  readonly facts: Facts;
  readonly administrator: Administrator;
  readonly rep: Rep;
  stop(): Promise<void>;
}

export interface SceneOptions {
  readonly headed?: boolean;
  readonly dark?: boolean;
  readonly size?: number;
}

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const sandbox = await startSandbox(createSystems(), { seed: { size: options.size ?? 60 } });
  const browser = await launchChromium({ hostResolverRules: sandbox.hostResolverRules, ...options });
  const facts = readFacts(sandbox);
  return {
    sandbox,
    browser,
    facts,
    administrator: new Administrator(browser, facts),
    rep: new Rep(browser, facts),
    stop: async () => {
      await browser.close();
      await sandbox.stop();
    },
  };
}
