/**
 * What no policy of a page and no refusal of requests sees: names asked for in advance, connections opened in advance.
 * No name resolves, and every connection goes to a proxy that is not there (port 9, discard). To be appended to Chromium's
 * command line before the application is ready.
 */
export const offlineSwitches = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'proxy-server': 'http://127.0.0.1:9',
  'proxy-bypass-list': '<-loopback>',
} as const
