// The main process's side of the few verbs in app/desktop.ts.
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent, shell } from 'electron'
import type { Application } from '../app/application.ts'
import type { OpenedFile } from '../app/desktop.ts'
import { isOwn } from './guard.ts'

export function handleDesktopCalls(application: Application): void {
  ipcMain.handle('addFile', async (event, path: unknown) => {
    requireOwn(event)
    if (typeof path !== 'string' || path === '') throw new TypeError('addFile needs a path')
    return await application.addFile(path)
  })
  ipcMain.handle('revealFile', async (event, fileId: unknown) => {
    requireOwn(event)
    if (typeof fileId !== 'string') throw new TypeError('revealFile needs a file id')
    shell.showItemInFolder(await application.filePath(fileId))
  })
}

/** Hands files that were opened from outside to the window. */
export async function openFiles(
  window: BrowserWindow,
  application: Application,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) continue
    const file: OpenedFile = {
      fileId: await application.addFile(path),
      fileName: basename(path),
      sizeBytes: found.size,
    }
    window.webContents.send('openFile', file)
  }
}

function requireOwn(event: IpcMainInvokeEvent): void {
  if (!isOwn(event.senderFrame?.url ?? '')) throw new Error('call from a foreign page')
}
