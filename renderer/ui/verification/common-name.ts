/** The name in a distinguished name, or the whole of it where there is none. */
export const commonName = (name: string): string => /(?:^|, )CN=(.*?)(?:, [A-Z]+=|$)/.exec(name)?.[1] ?? name
