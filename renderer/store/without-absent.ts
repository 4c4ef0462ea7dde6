/** A record whose fields may be `undefined`: these are taken away. */
export type Becoming<Kept> = { [Field in keyof Kept]: Kept[Field] | undefined }

/** A record as the store takes it, and the address bar: an optional field is absent, never `undefined`. */
export const withoutAbsent = <Kept>(record: Becoming<Kept>): Kept =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Kept
