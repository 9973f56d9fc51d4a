interface Ends<T> {
  onSuccess?: (result: T) => void;
  /** Left out where the mutation's own error is on the screen. */
  onError?: (error: unknown) => void;
}

/**
 * Runs a change and hears how it ended, even when whoever asked for it is off the screen by then:
 * the refreshed list may have no place for it. Callbacks of `mutate` itself are lost in that case.
 */
export function settle<T, V>(
  run: (variables: V) => Promise<T>,
  variables: V,
  { onSuccess, onError }: Ends<T>,
) {
  void run(variables).then(onSuccess, onError ?? (() => undefined));
}
