import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { BadInput } from './badInput.ts'

/**
 * Writes a new file that only its owner may read.
 * @throws BadInput when it is there already, or can't be made.
 */
export function writeOwnFile(file: string, content: string): void {
  const opened = openNew(file)
  try {
    writeSync(opened, content)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function openNew(file: string): number {
  try {
    return openSync(file, 'wx', 0o600)
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'EEXIST')
      throw new BadInput(`--out: ${file} is there already. Give another name, or move it away.`)
    throw new BadInput(`--out: ${file} can not be written (${String(code)}).`)
  }
}
