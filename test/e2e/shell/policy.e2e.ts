import { contentSecurityPolicy } from '#electron/main/content-security-policy.ts'
import { expect, test } from '#test/e2e/host.ts'

const broken = /Content Security Policy|violates/

test('a page comes with the whole policy, and a nonce that is new for each response', async ({ page }) => {
  const responses = await page.evaluate(async () => {
    const read = async () => {
      const response = await fetch('/index.html')
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1]
      return {
        nonce,
        policy: response.headers.get('content-security-policy'),
        type: response.headers.get('x-content-type-options'),
      }
    }
    return [await read(), await read()]
  })
  for (const { nonce, policy, type } of responses) {
    expect(policy).toBe(contentSecurityPolicy(nonce ?? ''))
    expect(type).toBe('nosniff')
  }
  expect(responses[0]?.nonce).not.toBe(responses[1]?.nonce)
})

test('text never becomes code', async ({ page, workbench }) => {
  workbench.allowFaults(broken)
  const ran = await page.evaluate(async () => {
    const attempt = (work: () => unknown) => {
      try {
        work()
        return 'ran'
      } catch (error) {
        return (error as Error).name
      }
    }
    const inline = document.createElement('script')
    inline.textContent = 'globalThis.inlineRan = true'
    document.head.append(inline)
    const handler = document.createElement('img')
    handler.setAttribute('onerror', 'globalThis.inlineRan = true')
    handler.src = '/absent.png'
    document.body.append(handler)
    await new Promise(resolve => handler.addEventListener('error', resolve))
    return {
      // biome-ignore lint/security/noGlobalEval: the very thing that must fail
      eval: attempt(() => globalThis.eval('1')),
      function: attempt(() => new Function('return 1')()),
      inline: 'inlineRan' in globalThis,
      blobWorker: await new Promise(resolve => {
        try {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
          worker.onmessage = () => resolve('ran')
          worker.onerror = () => resolve('refused')
        } catch {
          resolve('refused')
        }
      }),
    }
  })
  workbench.allowFaults(/absent\.png|404/)
  expect(ran).toEqual({ eval: 'EvalError', function: 'EvalError', inline: false, blobWorker: 'refused' })
})

test('a style needs the nonce of its page', async ({ page, workbench }) => {
  workbench.allowFaults(broken)
  const colours = await page.evaluate(() => {
    const nonce = document.querySelector('meta[name=csp-nonce]')?.getAttribute('content') ?? ''
    const colourOf = (id: string, given: string) => {
      const style = document.createElement('style')
      style.nonce = given
      style.textContent = `#${id} { color: rgb(1, 2, 3) }`
      const text = document.createElement('p')
      text.id = id
      document.body.append(style, text)
      return getComputedStyle(text).color
    }
    return { with: colourOf('styled', nonce), without: colourOf('bare', ''), wrong: colourOf('guessed', 'AAAA') }
  })
  expect(colours.with).toBe('rgb(1, 2, 3)')
  expect(colours.without).not.toBe('rgb(1, 2, 3)')
  expect(colours.wrong).not.toBe('rgb(1, 2, 3)')
})

test('nothing can be asked of the network', async ({ page, workbench }) => {
  workbench.allowFaults(broken)
  const answers = await page.evaluate(async () => {
    const failed = (work: Promise<unknown>) =>
      work.then(
        () => 'answered',
        () => 'refused',
      )
    const loads = (element: HTMLElement) =>
      new Promise(resolve => {
        element.addEventListener('load', () => resolve('answered'))
        element.addEventListener('error', () => resolve('refused'))
        document.body.append(element)
      })
    const socket = () =>
      new Promise(resolve => {
        try {
          const opened = new WebSocket('wss://example.org/')
          opened.onopen = () => resolve('answered')
          opened.onerror = () => resolve('refused')
        } catch {
          resolve('refused')
        }
      })
    return {
      fetch: await failed(fetch('https://example.org/')),
      address: await failed(fetch('http://127.0.0.1:9/')),
      image: await loads(Object.assign(document.createElement('img'), { src: 'https://example.org/a.png' })),
      script: await loads(Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' })),
      socket: await socket(),
    }
  })
  expect(new Set(Object.values(answers))).toEqual(new Set(['refused']))
})

test('no frame can be put into a page, not even one of ours', async ({ page, workbench }) => {
  workbench.allowFaults(/Content Security Policy|violates|chrome-error|Failed to load resource/)
  const inside = await page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { src: '/index.html' })
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    return frame.contentDocument?.location.href ?? 'closed'
  })
  expect(inside).toBe('closed')
})
