// The files of a drop or of a chosen folder: a folder stands for the tables in it.

/** What the intake reads, by its name; whatever else lies in a folder was not meant. */
const READABLE = /\.(csv|tsv|txt|xlsx|xlsm)$/i
const HIDDEN = /^[.~]/
/** A whole disk dropped by mistake must not fill the desk. */
const MOST_FILES = 200

export function tablesAmong(files: readonly File[]): readonly File[] {
  return files
    .filter(({ name }) => READABLE.test(name) && !HIDDEN.test(name))
    .toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
    .slice(0, MOST_FILES)
}

/** Files dropped by themselves as they are, and the tables within dropped folders. Call while the event lasts. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries are gone once the event is over; their contents are not.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files]
  const found: File[] = []
  const within: File[] = []
  for (const entry of entries) await (entry.isDirectory ? collect(entry, within) : collect(entry, found))
  return [...found, ...tablesAmong(within)]
}

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (into.length > MOST_FILES * 10) return
  if (isFile(entry)) {
    into.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    // A folder answers in pieces; the last one is empty.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return
    for (const one of some) await collect(one, into)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name
}
