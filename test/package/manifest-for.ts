/** Who a package is for. */
export const TARGETS = ['chromium', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

export type Manifest = Readonly<Record<string, unknown>>;

/**
 * The built manifest serves both browsers; the stores warn about keys that are not their own, so each package
 * carries only its browser's.
 */
export function manifestFor(target: Target, manifest: Manifest): Manifest {
  return target === 'chromium' ? forChromium(manifest) : forFirefox(manifest);
}

function forChromium(manifest: Manifest): Manifest {
  const { browser_specific_settings: _gecko, ...shared } = manifest;
  const { scripts: _scripts, ...background } = backgroundOf(manifest);
  return { ...shared, background };
}

function forFirefox(manifest: Manifest): Manifest {
  const { minimum_chrome_version: _chrome, ...shared } = manifest;
  const { service_worker: _worker, ...background } = backgroundOf(manifest);
  return { ...shared, background };
}

const backgroundOf = (manifest: Manifest): Manifest => manifest.background as Manifest;
