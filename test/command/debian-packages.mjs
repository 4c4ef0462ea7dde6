// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** What the tests call besides Node, with the Debian package that brings it. */
const needs = [
  { package: 'chromium', present: () => existsSync('/usr/bin/chromium') },
  { package: 'poppler-utils', present: () => runs('pdfsig', ['-v']) && runs('pdftotext', ['-v']) },
  { package: 'qpdf', present: () => runs('qpdf', ['--version']) },
  { package: 'openssl', present: () => runs('openssl', ['version']) },
  { package: 'libnss3-tools', present: () => runs('certutil', ['-H']) },
  { package: 'python3-pikepdf', present: () => runs('/usr/bin/python3', ['-c', 'import pikepdf']) },
  { package: 'default-jdk-headless', present: () => runs('javac', ['-version']) },
  ...['pdfbox2', 'fontbox2', 'commons-logging', 'commons-io', 'jaxb-api', 'activation'].map(name => ({
    package: `lib${name}-java`,
    present: () => isInstalled(`lib${name}-java`),
  })),
]

/** @param {string} command @param {string[]} args */
function runs(command, args) {
  const { error } = spawnSync(command, args, { stdio: 'ignore' })
  if (error) return false
  return args[0] !== '-c' || spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** @param {string} name */
function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the format is dpkg's own
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' })
  return stdout?.includes('install ok installed') ?? false
}

const missing = () => needs.filter(need => !need.present()).map(need => need.package)

const isDebian = () => existsSync('/etc/debian_version') || /debian/i.test(readOr('/etc/os-release'))

/** @param {string} file */
function readOr(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/**
 * Installs what is missing where that is allowed (Debian, root); otherwise says exactly what to install.
 * Nothing is ever skipped for want of a tool.
 * @returns {boolean} whether everything is there
 */
export function bringDebianPackages() {
  const wanted = missing()
  if (wanted.length === 0) return true
  if (isDebian() && process.getuid?.() === 0) {
    console.error(`Installing from Debian: ${wanted.join(' ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = /** @type {const} */ (['ignore', 'ignore', 'inherit'])
    spawnSync('apt-get', ['update', '-qq'], { stdio: [...quiet], env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { stdio: [...quiet], env })
  }
  const still = missing()
  if (still.length === 0) return true
  console.error(
    `The tests need these Debian packages: install them, then run the command again.\n  sudo apt-get install ${still.join(' ')}`,
  )
  return false
}
