/** A paragraph of an act is one paragraph: a break typed or pasted inside it is the space that the act prints. */
export const singleLine = (text: string): string => text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')
