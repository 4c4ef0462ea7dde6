import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun } from './run-tool.ts'

export type OpensslKey = 'rsa:3072' | 'rsa:1024' | 'prime256v1' | 'secp521r1' | 'ed25519'

/** Makes, with OpenSSL, a key and a certificate under a root of its own; gives the paths. */
export function opensslSigner(folder: string, kind: OpensslKey, commonName: string) {
  const at = (name: string) => join(folder, `${kind.replace(':', '-')}-${name}`)
  const paths = { key: at('signer.key'), certificate: at('signer.pem'), root: at('root.pem'), folder }
  const rootKey = at('root.key')
  newKey('prime256v1', rootKey)
  newKey(kind, paths.key)
  const subject = (name: string) => ['-utf8', '-subj', `/C=FR/O=Comité de test/CN=${name}`]
  mustRun('openssl', 'req', '-x509', '-new', '-key', rootKey, ...subject('Racine'), '-days', '3650', '-out', paths.root)
  const request = at('signer.csr')
  mustRun('openssl', 'req', '-new', '-key', paths.key, ...subject(commonName), '-out', request)
  const extensions = at('extensions.cnf')
  writeFileSync(extensions, 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,nonRepudiation,digitalSignature\n')
  const issuing = ['-CA', paths.root, '-CAkey', rootKey, '-CAcreateserial', '-extfile', extensions, '-days', '3650']
  mustRun('openssl', 'x509', '-req', '-in', request, ...issuing, '-out', paths.certificate)
  return paths
}

/** Exports a PKCS#12 file with the given options of `openssl pkcs12 -export`. */
export function opensslPkcs12(
  paths: { key: string; certificate: string; root: string; folder: string },
  passphrase: string,
  ...options: string[]
): string {
  const out = join(paths.folder, `${Math.random().toString(36).slice(2)}.p12`)
  const secret = join(paths.folder, 'passphrase.txt')
  writeFileSync(secret, `${passphrase}\n`)
  const input = options.includes('-nokeys')
    ? ['-in', paths.certificate]
    : ['-inkey', paths.key, '-in', paths.certificate]
  mustRun(
    'openssl',
    'pkcs12',
    '-export',
    ...input,
    '-certfile',
    paths.root,
    '-out',
    out,
    '-passout',
    `file:${secret}`,
    ...options,
  )
  return out
}

function newKey(kind: OpensslKey, out: string): void {
  if (kind.startsWith('rsa:')) mustRun('openssl', 'genrsa', '-out', out, kind.slice(4))
  else if (kind === 'ed25519') mustRun('openssl', 'genpkey', '-algorithm', 'ed25519', '-out', out)
  else mustRun('openssl', 'ecparam', '-name', kind, '-genkey', '-noout', '-out', out)
}
