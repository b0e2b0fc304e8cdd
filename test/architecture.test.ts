// The house rules that a machine can check; docs/decisions/ say why each stands.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** What each folder may import: other folders, and packages. Four floors; every arrow points down. */
const MAY_IMPORT: Record<string, { folders: readonly string[]; packages: readonly RegExp[] }> = {
  core: { folders: [], packages: [/^zod$/, /^i18next$/, /^chinese-days(\/|$)/] },
  db: { folders: ['core'], packages: [/^node:/, /^knex$/, /^sqlite3$/] },
  intake: { folders: ['core'], packages: [/^node:/, /^yauzl$/, /^iconv-lite$/] },
  reports: {
    folders: ['core'],
    packages: [/^node:/, /^exceljs$/, /^pdfmake/, /^iconv-lite$/, /^@expo-google-fonts\//],
  },
  app: {
    folders: ['core', 'db', 'intake', 'reports'],
    packages: [/^node:/, /^zod$/, /^hono(\/|$)/, /^knex$/],
  },
  server: { folders: ['core', 'app'], packages: [/^node:/, /^@hono\/node-server/, /^hono(\/|$)/] },
  electron: { folders: ['core', 'app'], packages: [/^node:/, /^electron$/] },
  cli: { folders: ['core', 'app', 'server', 'electron'], packages: [/^node:/, /^vite$/] },
  renderer: {
    folders: ['core'],
    packages: [
      /^react(-dom)?(\/|$)/,
      /^@mui\//,
      /^@emotion\//,
      /^echarts(\/|$)/,
      /^@tanstack\/react-query$/,
      /^react-router$/,
      /^pdfjs-dist(\/|$)/,
      /^@fontsource\//,
    ],
  },
}
/** The renderer may know the application's types, and nothing that runs. */
const TYPES_ONLY: Record<string, readonly string[]> = { renderer: ['app'] }
const NO_ROOM_FOR = new Set([
  'utils',
  'util',
  'lib',
  'shared',
  'common',
  'helpers',
  'types',
  'services',
  'constants',
  'misc',
])
const LONGEST_FILE = 350

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}
interface SourceFile {
  readonly path: string
  readonly folder: string
  readonly text: string
  readonly imports: readonly Import[]
}

const files: readonly SourceFile[] = Object.keys(MAY_IMPORT).flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|cts|mts)$/.test(name))
    .map((name) => sourceFile(folder, join(folder, name))),
)

function sourceFile(folder: string, path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const imports: Import[] = []
  const statement = /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gms
  for (const match of text.matchAll(statement)) imports.push({ from: match[2]!, typeOnly: Boolean(match[1]) })
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    imports.push({ from: match[1]!, typeOnly: false })
  return { path, folder, text, imports }
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

test('there is something to check in every room', () => {
  for (const folder of Object.keys(MAY_IMPORT))
    expect(files.filter((f) => f.folder === folder).length, folder).toBeGreaterThan(0)
})

test('every folder imports only what the house allows', () => {
  const wrong: string[] = []
  for (const { path, folder, imports } of files) {
    const may = MAY_IMPORT[folder]!
    for (const { from, typeOnly } of imports) {
      if (from.startsWith('.')) {
        const target = relative(ROOT, resolve(ROOT, dirname(path), from)).split('/')[0]!
        const allowed =
          target === folder ||
          target === 'package.json' ||
          may.folders.includes(target) ||
          (typeOnly && TYPES_ONLY[folder]?.includes(target))
        if (!allowed) wrong.push(`${path} imports ${from}`)
      } else if (!may.packages.some((pattern) => pattern.test(from))) wrong.push(`${path} imports ${from}`)
    }
  }
  expect(wrong).toEqual([])
})

test('no import goes round in a circle', () => {
  const edges = new Map(
    files.map((f) => [
      f.path,
      f.imports
        .filter((i) => i.from.startsWith('.') && !i.typeOnly)
        .map((i) => relative(ROOT, resolve(ROOT, dirname(f.path), i.from))),
    ]),
  )
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (done.has(path)) return
    if (trail.includes(path)) throw new Error([...trail.slice(trail.indexOf(path)), path].join(' → '))
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
})

test('core knows no clock, no chance and no machine', () => {
  const banned =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bsetTimeout\(|(?<![\w./'"])(process|window|document)\.(?!ts\b)[a-z]/
  expect(
    files.filter((f) => f.folder === 'core' && banned.test(withoutComments(f.text))).map((f) => f.path),
  ).toEqual([])
})

/** What one database has and another has not: its package, and words of its SQL. */
const DATABASE_PACKAGE = /['"](sqlite3|pg)['"]/
const DIALECT_WORDS =
  /\bPRAGMA\b|\bsqlite_|\bjson_(each|array|extract)\b|\browid\b|\bfts5\b|\bINSERT OR\b|\bVACUUM\b|\bATTACH\b|\bpg_|\bjsonb_|\bunnest\b|\bILIKE\b|::(int|bigint|text|jsonb?)\b|\badvisory_/i

test('one file talks to the network, one folder knows which database it is', () => {
  const fetching = files.filter(
    (f) => f.folder === 'renderer' && /(?<![.\w])fetch\(/.test(withoutComments(f.text)),
  )
  expect(fetching.map((f) => f.path)).toEqual(['renderer/api.ts'])
  const dialects = files.filter(({ text, folder }) => {
    const code = withoutComments(text)
    return DATABASE_PACKAGE.test(code) || (folder === 'db' && DIALECT_WORDS.test(code))
  })
  expect(dialects.map((f) => f.path).filter((path) => !/^db\/dialect(\.ts$|\/)/.test(path))).toEqual([])
})

test('names are exported by name, and no room is for odds and ends', () => {
  expect(files.filter((f) => /^export default\b/m.test(f.text)).map((f) => f.path)).toEqual([])
  const odd = files.filter((f) => f.path.split(/[/.]/).some((part) => NO_ROOM_FOR.has(part.toLowerCase())))
  expect(odd.map((f) => f.path)).toEqual([])
})

test('a person can hold every file in the head', () => {
  const long = files.filter((f) => f.text.split('\n').length > LONGEST_FILE).map((f) => f.path)
  expect(long).toEqual([])
})

test('the lock file has an entry for every optional platform package it names', () => {
  interface Lock {
    packages: Record<string, { optionalDependencies?: Record<string, string>; dev?: boolean }>
  }
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock
  const names = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')))
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${path} → ${name}`),
  )
  expect(missing).toEqual([])
})
