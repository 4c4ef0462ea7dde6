/** The command line is wrong: one sentence, exit 2. Thrown by the reading of arguments, caught once in `main`. */
export class UsageError extends Error {}
