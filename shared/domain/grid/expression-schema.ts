import { z } from 'zod'

/** As the schema writes it: an object or a boolean. Operators, operands and variables are checked when it is compiled. */
export const expressionSource = z.union([z.boolean(), z.record(z.string(), z.unknown())], {
  error: 'expected an expression: an object with one operator, or true or false',
})
