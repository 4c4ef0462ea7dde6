import { describe, expect, it } from 'vitest'
import { signerRemarks } from '#electron/verification/signer-remarks.ts'

const signatories = [
  { field: 'chair', name: 'Hélène Œuvrard', capacity: 'Présidente' },
  { field: 'secretary', name: 'Noël Lefèvre', capacity: 'Secrétaire' },
]
const holder = (field: string, signer: string) => ({ field, signer, subject: signer && `C=FR, O=Ville, CN=${signer}` })
const remarked = (...asked: Parameters<typeof signerRemarks>) =>
  signerRemarks(...asked).map(({ field, code }) => `${field} ${code}`)

describe('who signed an act', () => {
  it('raises nothing where each signed their own field, however the authority writes the name', () => {
    const holders = [holder('chair', 'OEUVRARD Helene'), holder('secretary', 'Noël Lefèvre')]
    expect(signerRemarks(holders, signatories)).toEqual([])
  })

  it('is remarked when it is not the signatory the record names, and both are said', () => {
    expect(signerRemarks([holder('chair', 'Claire Morvan')], signatories)).toEqual([
      {
        field: 'chair',
        code: 'signer_not_signatory',
        message:
          'Field "chair" is signed with a certificate of "Claire Morvan", and the record names "Hélène Œuvrard" for it',
      },
    ])
    expect(remarked([holder('mayor', 'Claire Morvan')], signatories)).toEqual(['mayor signer_not_signatory'])
  })

  it('is remarked when one person signed twice, with or without a record', () => {
    const holders = [holder('chair', 'Hélène Œuvrard'), holder('secretary', 'Œuvrard Hélène')]
    expect(remarked(holders, null)).toEqual(['secretary same_signer_twice'])
    expect(remarked(holders, signatories)).toEqual(['secretary signer_not_signatory', 'secretary same_signer_twice'])
  })

  it('is not guessed where the certificate cannot be read', () => {
    expect(signerRemarks([holder('chair', ''), holder('secretary', '')], signatories)).toEqual([])
  })
})
