import { type Judgement, judge, together, valid } from '#electron/signing/judgement.ts'

/** Whether the expected fields are signed, in that order. `signed`: fields in the order they were signed. */
export function checkExpected(signed: readonly string[], expected: readonly string[]): Judgement {
  const missing = expected.filter(field => !signed.includes(field))
  const present = expected.filter(field => signed.includes(field))
  const inOrder = signed.filter(field => present.includes(field))
  const ordered = present.every((field, index) => inOrder[index] === field)
  return together([
    ...missing.map(field =>
      judge('invalid', 'expected_signature_missing', `The expected signature of field "${field}" is missing`),
    ),
    ordered
      ? valid()
      : judge(
          'invalid',
          'signature_order',
          `The fields were signed in the order ${inOrder.map(f => `"${f}"`).join(', ')}`,
        ),
  ])
}
