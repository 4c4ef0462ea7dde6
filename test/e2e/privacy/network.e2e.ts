import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from '#test/e2e/host.ts'

test('nothing leaves by a peer connection, nor by a connection opened in advance', async ({ page, workbench }) => {
  workbench.allowFaults(/Content Security Policy|violates|127\.0\.0\.1/)
  const heard: string[] = []
  const datagrams = createSocket('udp4', () => heard.push('udp')).bind(0, '127.0.0.1')
  const connections = createServer(socket => {
    heard.push('tcp')
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await Promise.all([once(datagrams, 'listening'), once(connections, 'listening')])
  const ports = { udp: datagrams.address().port, tcp: (connections.address() as AddressInfo).port }

  const gathered = await page.evaluate(async ({ udp, tcp }) => {
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'modulepreload']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: `http://127.0.0.1:${tcp}/` }))
    }
    const turn = { username: 'a', credential: 'b' }
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${udp}` },
        { urls: `turn:127.0.0.1:${udp}?transport=udp`, ...turn },
        { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, ...turn },
      ],
    })
    peer.createDataChannel('any')
    const ended = new Promise(resolve => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve('complete')
    })
    await peer.setLocalDescription()
    return ended
  }, ports)
  expect(gathered).toBe('complete')
  datagrams.close()
  connections.close()
  expect(heard).toEqual([])
})
