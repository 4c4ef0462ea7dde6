type Committee = { name: string; city: string }

/** Whether two profiles say the same committee, however each of them typed its name. */
export const isSameCommittee = (one: Committee, other: Committee): boolean => keyOf(one) === keyOf(other)

const keyOf = ({ name, city }: Committee): string => `${plain(name)}|${plain(city)}`

/** Without accents, case, punctuation and double spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
