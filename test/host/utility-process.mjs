// @ts-check
/** Chromium has no utility process: under this host the application forks Node instead, and never comes here. */
export const utilityProcess = {
  fork() {
    throw new Error('this host has no utility process')
  },
}
