// The handful of verbs that a desktop window has beyond the operations; absent in a browser. Types only.
import type { StoredFile } from './contract.ts'

/** A file that the desktop handed over: dropped on the icon, or chosen in the menu. */
export type OpenedFile = Pick<StoredFile, 'fileId' | 'fileName' | 'sizeBytes'>

export interface Desktop {
  /** Names a dropped or chosen file to the application without copying its bytes; answers its file id. */
  addFile(file: File): Promise<string>
  /** Shows an exported file in the system's file manager. */
  revealFile(fileId: string): Promise<void>
  /** Calls back for every file opened from outside the window; answers how to stop. */
  onOpenFile(callback: (file: OpenedFile) => void): () => void
  /** Calls back when the menu asks for a page of the application. */
  onGoTo(callback: (path: string) => void): () => void
}

declare global {
  interface Window {
    /** Put there by the preload of the desktop; undefined in a browser. */
    readonly plumblineDesktop?: Desktop
  }
}
