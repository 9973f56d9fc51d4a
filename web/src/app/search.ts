/** Reads one value of the address; undefined where it is absent or nonsense. */
type Reader<T> = (value: unknown) => T | undefined;

export const text: Reader<string> = (value) =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What a route keeps in the address, read leniently: nonsense is dropped, never an error. */
export const searchOf =
  <S extends Record<string, Reader<unknown>>>(readers: S) =>
  (raw: Record<string, unknown>): { [K in keyof S]?: Exclude<ReturnType<S[K]>, undefined> } => {
    const read: { [K in keyof S]?: Exclude<ReturnType<S[K]>, undefined> } = {};
    for (const key in readers) {
      const value = readers[key]?.(raw[key]);
      if (value !== undefined) Object.assign(read, { [key]: value });
    }
    return read;
  };
