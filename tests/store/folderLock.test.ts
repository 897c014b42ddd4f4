import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FolderInUse, lockFolder } from '../../src/store/folderLock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tookit-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a folder has one owner, until it is given back', () => {
  const release = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(FolderInUse)
  release()
  lockFolder(folder)()
})

it('a folder is free as soon as the process that had it was killed', async () => {
  const owner = spawnOwner()
  await once(owner.stdout, 'data')
  expect(() => lockFolder(folder)).toThrow(`Another tookit is using the database in ${folder}`)
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  lockFolder(folder)()
})

function spawnOwner() {
  const module = new URL('../../src/store/folderLock.ts', import.meta.url).href
  const script = `const { lockFolder } = await import('${module}')
    lockFolder(process.argv[1]); console.log('locked'); setInterval(() => {}, 1000)`
  return spawn(process.execPath, ['--input-type=module', '-e', script, folder])
}
