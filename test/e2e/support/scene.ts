import { grantedExtension } from '../../browsers/granted-extension';
import { type LaunchedChromium, type LaunchOptions, launchChromium } from '../../browsers/launch-chromium';
import { type LoggedRequest, type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { createSystems } from '../../sandbox/systems';
import { Administrator } from './administrator';
import type { ErpAccess } from './erp-access';
import { type Facts, readFacts } from './facts';
import { Rep } from './rep';
import { SageCrmUser } from './sage-crm-user';

export type SystemId = 'salesforce' | 'sage-crm' | 'intacct' | 'sage-300' | 'sage-100';

/** The simulated systems and a browser on them, with the built extension as it would be shipped. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly browser: LaunchedChromium;
  readonly facts: Facts;
  readonly administrator: Administrator;
  readonly rep: Rep;
  /** A user of Sage CRM, signed in by its own pages. */
  readonly crmUser: SageCrmUser;
  /** Changes switches of a simulated system. */
  configure(system: SystemId, switches: Readonly<Record<string, unknown>>): void;
  /** What a simulated system was asked, optionally from a position of the log on. */
  requests(system: SystemId, from?: number): readonly LoggedRequest[];
  /** The power fails: the browser is gone at once, and another begins with what it left on the disk. The systems go on. */
  powerCut(): Promise<Scene>;
  stop(): Promise<void>;
}

export interface SceneOptions extends Omit<LaunchOptions, 'hostResolverRules' | 'trustedKey'> {
  /**
   * Servers of the own network: granted from the start, or asked for as a user is asked. A browser without windows cannot
   * ask.
   */
  readonly intranet?: 'granted' | 'asked';
  /** Certificates are judged: the sandbox's main one counts as an authority's, its other one as nobody's. */
  readonly judgeCertificates?: boolean;
  readonly size?: number;
}

interface ConnectedSceneOptions extends SceneOptions {
  /** In the order in which they are added: the first is the default integration. Sage Intacct unless named. */
  readonly erps?: readonly ErpAccess['erp'][];
}

/** A scene in which Salesforce and the ERPs are connected as an administrator would do it, on the options page. */
export async function openConnectedScene(options: ConnectedSceneOptions = {}): Promise<Scene> {
  const scene = await openScene(options);
  const page = await scene.administrator.connectSalesforce();
  await scene.administrator.setUpOrg(page);
  await page.close();
  for (const erp of options.erps ?? ['Sage Intacct']) {
    await scene.administrator.addIntegration(scene.administrator.accessTo(erp));
  }
  return scene;
}

const INTRANET = ['erp01', 'sage100', 'crm'].flatMap((host) => [
  `https://${host}.northwind.example/*`,
  `http://${host}.northwind.example/*`,
]);

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const sandbox = await startSandbox(createSystems(), { seed: { size: options.size ?? 60 } });
  const dist = options.extensionDir ?? 'dist';
  const extensionDir = options.intranet === 'granted' ? await grantedExtension(dist, INTRANET) : dist;
  const { hostResolverRules, spkiHash } = sandbox;
  const trusted = options.judgeCertificates ? { trustedKey: spkiHash } : {};
  const launch: LaunchOptions = { ...options, ...trusted, hostResolverRules, extensionDir };
  sandbox.systems.salesforce?.configure({ uiUser: 'admin' });
  return sceneOf(sandbox, await launchChromium(launch), launch);
}

function sceneOf(sandbox: Sandbox, browser: LaunchedChromium, launch: LaunchOptions): Scene {
  const facts = readFacts(sandbox);
  return {
    sandbox,
    browser,
    facts,
    configure: (system, switches) => sandbox.systems[system]?.configure(switches),
    requests: (system, from = 0) => sandbox.log.slice(from).filter((one) => one.system === system),
    administrator: new Administrator(browser, facts),
    rep: new Rep(browser, facts),
    crmUser: new SageCrmUser(browser, facts),
    powerCut: async () => {
      await browser.crash();
      const { profile } = browser;
      return sceneOf(sandbox, await launchChromium({ ...launch, profile }), launch);
    },
    stop: async () => {
      await browser.close();
      await sandbox.stop();
    },
  };
}
