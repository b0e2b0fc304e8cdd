import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataFolder, originalsFolder } from '../../app/dataFolder.ts'

test.each([
  ['linux', {}, join('/home/li', '.local', 'share', 'Plumbline')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'Plumbline')],
  ['darwin', { XDG_DATA_HOME: '/data' }, join('/home/li', 'Library', 'Application Support', 'Plumbline')],
  [
    'win32',
    { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' },
    join('C:\\Users\\li\\AppData\\Roaming', 'Plumbline'),
  ],
  ['win32', {}, join('/home/li', 'AppData', 'Roaming', 'Plumbline')],
  ['win32', { PLUMBLINE_DATA: 'bureau', APPDATA: 'C:\\x' }, resolve('bureau')],
] as const)('on %s with %j the data lies in %s', (system, env, folder) => {
  expect(defaultDataFolder(env, system, '/home/li')).toBe(folder)
})

test('kept files of one database are never where another clears away what it does not know', () => {
  const urls = ['postgres://a:x@one/ledger', 'postgres://a:x@one:5433/ledger', 'postgres://a:x@one/other']
  const folders = [undefined, ...urls].map((url) => originalsFolder('/data', url))
  expect(new Set(folders).size).toBe(4)
  expect(originalsFolder('/data', 'postgresql://b:secret@one/ledger')).toBe(folders[1])
})
