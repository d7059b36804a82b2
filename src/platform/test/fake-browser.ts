/** The browser API as far as the background's handlers touch it in unit tests. Remembers what was asked of it. */
export function createFakeBrowser() {
  const badges: string[] = [];
  const told: { readonly tabId: number; readonly message: unknown }[] = [];
  const refusedOrigins = new Set<string>();
  const scripts: { readonly matches: readonly string[] }[] = [];
  const managed: Record<string, unknown> = {};
  /** Where a sign-in ends, given the page that it begins at. */
  const signIn = {
    land: (url: string): Promise<string> => Promise.reject(new Error(`nobody signs in at ${url}`)),
  };
  const browser = {
    action: {
      setBadgeText: async ({ text }: { text: string }) => void badges.push(text),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
    i18n: { getMessage: (key: string) => key },
    identity: {
      getRedirectURL: (path: string) => `https://ledgerside.example/${path}`,
      launchWebAuthFlow: ({ url }: { url: string }) => signIn.land(url),
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => !origins.some((one) => refusedOrigins.has(one)),
    },
    runtime: { getPlatformInfo: async () => ({ os: 'linux' }), sendMessage: async () => undefined },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts],
      unregisterContentScripts: async () => void scripts.splice(0),
      registerContentScripts: async (added: readonly { readonly matches: readonly string[] }[]) =>
        void scripts.push(...added),
      executeScript: async () => [],
    },
    storage: { managed: { get: async () => managed } },
    tabs: {
      query: async () => [],
      sendMessage: async (tabId: number, message: unknown) => void told.push({ tabId, message }),
    },
  };
  return { browser, badges, told, refusedOrigins, managed, scripts, signIn };
}
