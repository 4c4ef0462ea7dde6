// @ts-check
/** @type {string[]} what the application asks of the browser's command line */
export const switches = []
