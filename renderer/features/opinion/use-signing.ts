import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { OpinionRecord, Signatory } from '#shared/domain/opinion/opinion-record.ts'
import { type Failure, failure, ok, type Result } from '#shared/domain/result.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'

export type ChosenCertificate = OutputOf<'signing.open-identity'>
export type Identity = Extract<ChosenCertificate, { identity: string }>
export type RevocationList = OutputOf<'signing.pick-revocation-lists'>['lists'][number]

export type Signing = {
  busy: boolean
  verification: VerificationResult | null
  /** `null` once signed, verified and recorded; otherwise why not. The key serves once, in both cases. */
  sign(signatory: Signatory, identity: Identity, revocationLists: RevocationList[]): Promise<Failure | null>
  saveSigned(): Promise<void>
}

/**
 * The signatures of one act. The first one exports the act; each one is verified by the main process before it is
 * recorded here, and the record then freezes the text (invariant 2). `of`: the text that `record` was made from.
 */
export function useSigning(text: TextRecord, record: OpinionRecord | null, of: TextRecord): Signing {
  const { t } = useTranslation('opinion')
  const store = useStore()
  const notify = useFailureNotice()
  const [busy, setBusy] = useState(false)
  const [verification, setVerification] = useState<VerificationResult | null>(null)
  const verified = useRef<string | null>(null)
  const last = text.signatures.at(-1)
  const lastSha256 = last?.sha256
  const fileName = `${text.number}.pdf`
  const expect = text.signatures.map(({ field }) => field).join(' ')

  useEffect(() => {
    // What was signed here is verified already.
    if (!lastSha256 || verified.current === lastSha256) return
    let dropped = false
    const input = { job: crypto.randomUUID(), sha256: lastSha256, fileName, expect: expect.split(' ') }
    void bridge()
      .invoke('verification.verify', input)
      .then(answer => {
        if (dropped) return
        if (answer.ok) setVerification(answer.value)
        else notify(answer.error)
      })
    return () => {
      dropped = true
    }
  }, [lastSha256, fileName, expect, notify])

  const exported = async (act: OpinionRecord | null): Promise<Result<{ sha256: string; at: string }>> => {
    if (!act) throw new Error('there is no act to sign')
    const answer = await bridge().invoke('opinion.render', { job: crypto.randomUUID(), record: act })
    return answer.ok ? ok({ sha256: answer.value.sha256, at: new Date().toISOString() }) : answer
  }

  const signOnce: Signing['sign'] = async (signatory, identity, revocationLists) => {
    // What is signed is what was read here: another window may have changed the text, or signed it.
    const latest = await store.read('texts', text.id)
    if (!latest || !saysTheSame(latest, last ? text : of)) return failure('text_changed').error
    const unsigned = last ? ok(text.exported ?? last) : await exported(record)
    if (!unsigned.ok) return unsigned.error
    const answer = await bridge().invoke('signing.sign', {
      job: crypto.randomUUID(),
      sha256: lastSha256 ?? unsigned.value.sha256,
      identity: identity.identity,
      field: signatory.field,
      name: signatory.name,
      capacity: signatory.capacity,
      revocationLists: revocationLists.map(({ token }) => token),
    })
    if (!answer.ok) return answer.error
    const at = new Date().toISOString()
    const { sha256, signer } = answer.value
    verified.current = sha256
    const written = store.put('texts', {
      ...latest,
      // The first signature freezes the text, with the hash that was exported (invariant 2).
      ...(record && !last ? { text: record.text } : {}),
      exported: unsigned.value,
      signatures: [...latest.signatures, { field: signatory.field, signer, sha256, at }],
      clock: store.tick(),
      updatedAt: at,
    })
    // The file is signed whatever the store says now: it keeps what it refused, says so in the bar and tries again.
    await written.catch(() => undefined)
    setVerification({ ...answer.value.verification, file: fileName })
    return null
  }
  const sign: Signing['sign'] = async (...asked) => {
    setBusy(true)
    try {
      return await store.inTurn(() => signOnce(...asked))
    } finally {
      setBusy(false)
    }
  }

  const saveSigned = async () => {
    if (!lastSha256) return
    notify(null)
    const answer = await bridge().invoke('files.save-as', { sha256: lastSha256, suggestedName: fileName })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved) {
      notifications.show({ message: t('saved'), closeButtonProps: { 'aria-label': t('closeNotice') } })
    }
  }
  return { busy, verification, sign, saveSigned }
}

const saysTheSame = (a: TextRecord, b: TextRecord): boolean =>
  canonicalJson({ ...a, clock: '', updatedAt: '' }) === canonicalJson({ ...b, clock: '', updatedAt: '' })
