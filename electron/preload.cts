// The bridge of app/desktop.ts into the page; CommonJS, because a sandboxed preload must be.
import type * as Electron from 'electron'
import type { Desktop } from '../app/desktop.ts'

const { contextBridge, ipcRenderer, webUtils } = require('electron') as typeof Electron

const listen = (channel: string, callback: (value: never) => void): (() => void) => {
  const relay = (_event: unknown, value: unknown): void => callback(value as never)
  ipcRenderer.on(channel, relay)
  return () => ipcRenderer.off(channel, relay)
}

const desktop: Desktop = {
  addFile: (file) => ipcRenderer.invoke('addFile', webUtils.getPathForFile(file)) as Promise<string>,
  revealFile: (fileId) => ipcRenderer.invoke('revealFile', fileId) as Promise<void>,
  onOpenFile: (callback) => listen('openFile', callback),
  onGoTo: (callback) => listen('goTo', callback),
}

contextBridge.exposeInMainWorld('plumblineDesktop', desktop)
