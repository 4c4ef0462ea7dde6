import type { Certificate } from '#electron/signing/certificate.ts'
import { sameCertificate } from '#electron/signing/certificate.ts'
import { type CheckedCms, type CmsFault, checkCms } from '#electron/signing/cms-check.ts'
import { displayName, sameName } from '#electron/signing/distinguished-name.ts'
import { type Judgement, judge, together, valid } from '#electron/signing/judgement.ts'
import { oids } from '#electron/signing/oids.ts'
import type { RevocationList } from '#electron/signing/revocation-list.ts'
import { isSignedBy } from '#electron/signing/signed-by.ts'
import { judgeSigner } from '#electron/signing/signer-certificate.ts'
import type { PdfFile } from '../structure/pdf-file.ts'
import { signedContent } from './byte-range.ts'
import { faultMessage } from './fault-messages.ts'
import type { SignatureDictionary } from './signature-dictionary.ts'

export type Trust = { roots: readonly Certificate[]; lists: readonly RevocationList[]; at: Date }

/**
 * Signer's name and whole subject (empty where the CMS cannot be read), level, and what is to be said of this signature
 * alone.
 */
export type SignatureJudgement = Judgement & { signer: string; subject: string; level: string }

const cades = 'ETSI.CAdES.detached'

/** Digest, signature, certificate, path, usage and revocation of one signature, at the time of verification. */
export function judgeSignature(file: PdfFile, signature: SignatureDictionary, trust: Trust): SignatureJudgement {
  const content = signedContent(file, signature)
  if (!content.ok) return unnamed(broken(content.error.code))
  if (signature.subFilter !== cades) {
    const message = `The signature is of kind "${signature.subFilter}", which is not verified here`
    return unnamed(judge('indeterminate', 'unsupported_signature', message))
  }
  const cms = checkCms(signature.contents.bytes, content.value)
  if (!cms.ok) return unnamed(brokenCms(cms.error.code, cms.error.params))
  const { signer, certificates } = cms.value
  const claimedAt = signature.claimedAt ? { claimedAt: signature.claimedAt } : {}
  const judged = judgeSigner({
    ...{ certificate: signer, candidates: certificates, anchors: trust.roots, lists: trust.lists, at: trust.at },
    ...claimedAt,
  })
  return {
    ...together([
      judged,
      attributes(cms.value),
      companions(certificates, judged.path),
      claim(signature, signer, trust.at),
    ]),
    signer: displayName(signer.subject),
    subject: signer.subject.text,
    level: 'B-B',
  }
}

const unnamed = (judgement: Judgement): SignatureJudgement => ({ ...judgement, signer: '', subject: '', level: 'none' })

const broken = (code: string, detail?: string) => judge('invalid', code, faultMessage(code, detail))

function brokenCms(code: CmsFault, params?: Record<string, string | number>): Judgement {
  const detail = params ? Object.values(params).join(', ') : undefined
  // An algorithm unknown here says nothing about the signature; a weak one could have been forged.
  return code === 'unsupported_algorithm'
    ? judge('indeterminate', code, faultMessage(code, detail))
    : broken(code, detail)
}

/** Attributes outside the baseline: a time of signing inside the CMS, and unsigned ones that anyone could have added. */
function attributes({ signedAttributes, unsignedAttributes, timeStampToken }: CheckedCms): Judgement {
  const judgements: Judgement[] = []
  if (signedAttributes.includes(oids.signingTime)) {
    judgements.push(judge('valid', 'signing_time_in_cms', 'The CMS states a time of signing, which PAdES forbids'))
  }
  if (timeStampToken) {
    judgements.push(
      judge('indeterminate', 'time_stamp_not_checked', 'The signature carries a time stamp, not checked here'),
    )
  }
  if (unsignedAttributes.some(id => id !== oids.signatureTimeStamp)) {
    judgements.push(
      judge(
        'indeterminate',
        'unsigned_attribute',
        'The CMS carries an attribute that is not signed and not known here',
      ),
    )
  }
  return together(judgements)
}

// A clock a little ahead of ours claims nothing.
const clockSkew = 5 * 60_000

/** The time a signature claims decides nothing, but one at which it cannot have been made is told. */
function claim({ claimedAt }: SignatureDictionary, signer: Certificate, at: Date): Judgement {
  const within = !claimedAt || (claimedAt >= signer.notBefore && claimedAt <= signer.notAfter)
  if (within && !(claimedAt && claimedAt.getTime() > at.getTime() + clockSkew)) return valid()
  const message = 'The signature claims a time that has not come yet, or at which its certificate was not valid'
  return judge('valid', 'claimed_time_impossible', message)
}

// Certificates that all issue each other would keep the machine busy.
const mostVerifications = 100

/** Certificates beside the signer's are signed by nobody where they stand: each must be of the path or prove itself. */
function companions(certificates: readonly Certificate[], path: readonly Certificate[]): Judgement {
  const known = [...path, ...certificates]
  let tries = 0
  const vouchesFor = (issuer: Certificate, one: Certificate) =>
    sameName(issuer.subject, one.issuer) && ++tries <= mostVerifications && isSignedBy(one, issuer).status === 'valid'
  const stray = certificates.find(
    one => !path.some(other => sameCertificate(other, one)) && !known.some(issuer => vouchesFor(issuer, one)),
  )
  return stray
    ? judge(
        'indeterminate',
        'stray_certificate',
        `The CMS carries a certificate of "${displayName(stray.subject)}" that nothing vouches for`,
      )
    : valid()
}
