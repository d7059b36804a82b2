/** web-ext brings no types; this is what we use of it (web-ext 10, `cmd.lint`, which runs addons-linter). */
declare module 'web-ext' {
  interface LintMessage {
    readonly code: string;
    readonly message: string;
    readonly description: string;
    readonly file?: string;
    readonly line?: number;
  }

  interface LintResult {
    readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number };
    readonly errors: readonly LintMessage[];
    readonly warnings: readonly LintMessage[];
    readonly notices: readonly LintMessage[];
  }

  interface LintOptions {
    readonly sourceDir: string;
    readonly artifactsDir: string;
    readonly output: 'json' | 'none' | 'text';
  }

  const webExt: {
    readonly cmd: {
      lint(options: LintOptions, context: { readonly shouldExitProgram: boolean }): Promise<LintResult>;
    };
  };
  export default webExt;
  export type { LintMessage, LintResult };
}
