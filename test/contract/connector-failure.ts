import { AppError } from '../../src/core/app-error';

/** The error that a call fails with. Anything but an `AppError`, and no failure at all, fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<AppError> {
  const ended: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (ended === null) throw new Error('the call was expected to fail and did not');
  if (ended instanceof AppError) return ended;
  throw ended;
}
