import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { announcementNames, channelNames } from '#shared/ipc/channel-names.ts'

/** Names outside the contract are a bug of the page; they never reach main. */
function known(names: object, name: string): string {
  if (!Object.hasOwn(names, name)) throw new Error(`not in the contract: ${name}`)
  return name
}

const bridge: Bridge = {
  invoke: (channel, input) => ipcRenderer.invoke(known(channelNames, channel), input),
  on: (name, listener) => {
    const hear = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(known(announcementNames, name), hear)
    return () => void ipcRenderer.removeListener(name, hear)
  },
}

contextBridge.exposeInMainWorld('delibere', bridge)
