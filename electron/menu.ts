// The menu with the shortcuts people expect of a desktop program.
import { BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import { type Language, sayIn } from '../core/words.ts'

export function applicationMenu(language: Language, openFiles: (paths: readonly string[]) => void): Menu {
  const say = sayIn(language)
  const goTo = (path: string) => () => BrowserWindow.getAllWindows()[0]?.webContents.send('goTo', path)
  const chooseFiles = async (): Promise<void> => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: 'CSV, XLSX', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] }],
    })
    if (!canceled) openFiles(filePaths)
  }
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([
    ...mac,
    {
      label: say('desktop.menuFile'),
      submenu: [
        { label: say('desktop.menuImport'), accelerator: 'CmdOrCtrl+O', click: () => void chooseFiles() },
        { label: say('desktop.menuReports'), accelerator: 'CmdOrCtrl+P', click: goTo('/reports') },
        { type: 'separator' },
        { label: say('desktop.menuSettings'), accelerator: 'CmdOrCtrl+,', click: goTo('/settings') },
        { type: 'separator' },
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: say('desktop.menuView'),
      submenu: [
        { role: 'reload' },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'windowMenu' },
  ])
}
