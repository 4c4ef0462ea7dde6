/** What two writings of one name have in common: case, accents and spaces do not make another person. */
export const personKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase()
