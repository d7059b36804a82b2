import { type LaunchedChromium, launchChromium } from '../../browsers/launch-chromium';
import { type LoggedRequest, type Sandbox, startSandbox } from '../../sandbox/sandbox';
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
  /** Changes switches of a simulated system. */
  configure(system: 'salesforce' | 'intacct', switches: Readonly<Record<string, unknown>>): void;
  /** What a simulated system was asked, optionally from a position of the log on. */
  requests(system: 'salesforce' | 'intacct', from?: number): readonly LoggedRequest[];
  stop(): Promise<void>;
}

export interface SceneOptions {
  readonly headed?: boolean;
  readonly dark?: boolean;
  readonly size?: number;
  /** Folder of the built extension; `dist` unless named. */
  readonly extensionDir?: string;
}

/** A scene in which both systems are connected as an administrator would do it, on the options page. */
export async function openConnectedScene(options: SceneOptions = {}): Promise<Scene> {
  const scene = await openScene(options);
  const page = await scene.administrator.connectSalesforce();
  await scene.administrator.setUpOrg(page);
  await page.close();
  await scene.administrator.addIntegration(scene.administrator.intacctAccess());
  return scene;
}

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const sandbox = await startSandbox(createSystems(), { seed: { size: options.size ?? 60 } });
  const browser = await launchChromium({ hostResolverRules: sandbox.hostResolverRules, ...options });
  const facts = readFacts(sandbox);
  sandbox.systems.salesforce?.configure({ uiUser: 'admin' });
  return {
    sandbox,
    browser,
    facts,
    configure: (system, switches) => sandbox.systems[system]?.configure(switches),
    requests: (system, from = 0) => sandbox.log.slice(from).filter((one) => one.system === system),
    administrator: new Administrator(browser, facts),
    rep: new Rep(browser, facts),
    stop: async () => {
      await browser.close();
      await sandbox.stop();
    },
  };
}
