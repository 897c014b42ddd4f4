import {
  copyFileSync,
  cpSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Dice } from './dice.ts'

/** What a disk may have written of a page, at least: it writes whole ones, but not in the order in which it got them. */
const pageBytes = 4096

/**
 * A disk that can lose its power: it knows what of each file was brought to it by fsync. Of everything written since,
 * a power cut leaves what chance leaves.
 */
export class FickleDisk {
  readonly #folder: string
  readonly #synced: string
  /** Files that have been there and on the disk since before. */
  readonly #saved = new Set<string>()
  /** How often something was brought to the disk. */
  syncs = 0
  /** Called before and after each time. */
  onSync: () => void = () => {}

  constructor(folder: string) {
    this.#folder = folder
    this.#synced = mkdtempSync(join(tmpdir(), 'tookit-disk-'))
    for (const path of filesIn(folder)) this.#save(path)
  }

  /** To be given to whoever writes, in place of `fsync`. */
  readonly sync = (fileDescriptor: number): void => {
    this.onSync()
    fsyncSync(fileDescriptor)
    const path = readlinkSync(`/proc/self/fd/${fileDescriptor}`)
    if (statSync(path).isFile()) this.#save(path)
    this.syncs += 1
    this.onSync()
  }

  /** Files are known by what they are, not by their names, so that renaming one changes nothing. */
  #save(path: string): void {
    const key = keyOf(path)
    copyFileSync(path, join(this.#synced, key))
    this.#saved.add(key)
  }

  /** The folder as it is found after a power cut now. Names and removals are on the disk at once, as with a journal. */
  cut(dice: Dice): string {
    const found = mkdtempSync(join(tmpdir(), 'tookit-cut-'))
    const loses = dice.next() // each cut loses more or less
    for (const path of filesIn(this.#folder)) {
      const to = join(found, relative(this.#folder, path))
      mkdirSync(join(to, '..'), { recursive: true })
      const key = keyOf(path)
      const synced = this.#saved.has(key) ? readFileSync(join(this.#synced, key)) : Buffer.alloc(0)
      writeFileSync(to, torn(synced, readFileSync(path), loses, dice))
    }
    // Empty folders are part of a database, too.
    cpSync(this.#folder, found, { recursive: true, filter: (path) => statSync(path).isDirectory() })
    return found
  }

  remove(): void {
    rmSync(this.#synced, { recursive: true, force: true })
  }
}

/** Page by page the old or the new; the new length or the old. */
function torn(synced: Buffer, written: Buffer, loses: number, dice: Dice): Buffer {
  if (synced.equals(written)) return written
  const result = Buffer.from(dice.next() < loses ? synced : written)
  for (let from = 0; from < result.length; from += pageBytes) {
    const page = dice.next() < loses ? synced : written
    const to = Math.min(from + pageBytes, result.length)
    result.fill(0, from, to)
    if (from < page.length) page.copy(result, from, from, Math.min(to, page.length))
  }
  return result
}

const keyOf = (path: string): string => {
  const { ino, birthtimeMs } = statSync(path)
  return `${ino}-${birthtimeMs}`
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
