/** A record as the store takes it: an optional field is absent, never `undefined`. */
export const withoutAbsent = <Kept>(record: { [Field in keyof Kept]: Kept[Field] | undefined }): Kept =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Kept
