import webExt, { type LintMessage, type LintResult } from 'web-ext';

/** What Mozilla's own linter says of a package or of a folder. */
export async function lintFirefox(source: string, artifacts: string): Promise<LintResult> {
  return webExt.cmd.lint(
    { sourceDir: source, artifactsDir: artifacts, output: 'none' },
    { shouldExitProgram: false },
  );
}

/** The findings, one line each, errors first, and a last line that counts them. */
export function lintLines({ errors, warnings, notices, summary }: LintResult): readonly string[] {
  return [
    ...errors.map((one) => `error   ${lineOf(one)}`),
    ...warnings.map((one) => `warning ${lineOf(one)}`),
    ...notices.map((one) => `notice  ${lineOf(one)}`),
    `web-ext lint: ${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`,
  ];
}

function lineOf({ code, message, file, line }: LintMessage): string {
  const place = [file, line].filter((part) => part !== undefined && part !== '').join(':');
  return [code, place, message].filter(Boolean).join(' · ');
}
