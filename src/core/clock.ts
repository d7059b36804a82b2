/** Time as a dependency, so that workflows run unchanged in a test. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}
