// @ts-check
const speaksFrench = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'fr')

/**
 * One sentence to the person at the terminal, on stderr; French unless the machine says otherwise.
 * @param {string} french
 * @param {string} english
 */
export const say = (french, english) => console.error(speaksFrench ? french : english)
