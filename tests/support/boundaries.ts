import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'

/** A place in a source file that breaks the architecture. */
export interface Violation {
  /** Path from the root of the repository, such as `src/bot/respond.ts`. */
  readonly file: string
  readonly line: number
  readonly rule: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

const packagesOfTheBot = new Set([
  'fastest-levenshtein',
  'libphonenumber-js',
  'sms-segments-calculator',
  'zod',
])
const packagesOfTheStore = /^(@prisma\/|prisma$|pg$|pg-boss$|sodium-native$|@electric-sql\/)/

/** Names that reach a clock, dice, the network or the environment. */
const impureNames = new Set([
  'Date',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'console',
  'globalThis',
])
const impureMembers: Readonly<Record<string, string>> = { Math: 'random', Temporal: 'Now' }

/** What a source file under `src/` does that the house's import arrow or its pure core forbid. */
export function violationsIn(file: string, source: string): Violation[] {
  const parsed = parseSync(file, source)
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message}`)
  const area = areaOf(file)
  const pure = area === 'domain' || area === 'bot'
  const found: Violation[] = []
  visit(parsed.program as unknown as Node, undefined, (node, parent) => {
    const rules = [
      importRule(file, node),
      pure ? purityRule(node, parent) : undefined,
      file === 'src/config.ts' ? undefined : environmentRule(node),
    ]
    for (const rule of rules)
      if (rule) found.push({ file, line: source.slice(0, node.start).split('\n').length, rule })
  })
  return found
}

function importRule(file: string, node: Node): string | undefined {
  const specifier = importedBy(node)
  if (specifier === undefined) return undefined
  if (!specifier.startsWith('.')) return packageRule(areaOf(file), specifier)
  const target = posix.join(posix.dirname(file), specifier)
  return targetRule(file, target) ? `${areaOf(file)} must not import ${target}` : undefined
}

/** `import`, `export … from`, `import()` and `import('…').Type` alike; one without a plain name is refused. */
function importedBy(node: Node): string | undefined {
  const importing = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
  ]
  if (!importing.includes(node.type) && node.type !== 'TSImportType') return undefined
  const literal = node.source as { value?: unknown } | null
  if (literal === null) return undefined
  return typeof literal.value === 'string' ? literal.value : 'an import that is computed'
}

function packageRule(area: string, name: string): string | undefined {
  if (area === 'domain') return `domain must not import ${name}`
  if (area === 'bot' && !packagesOfTheBot.has(name)) return `bot must not import ${name}`
  if (area !== 'store' && packagesOfTheStore.test(name)) return `only store may import ${name}`
  return undefined
}

function targetRule(file: string, target: string): boolean {
  const area = areaOf(file)
  const targetArea = areaOf(target)
  switch (area) {
    case 'domain':
      return targetArea !== 'domain'
    case 'bot':
      return targetArea !== 'bot' && targetArea !== 'domain' && !isReviewedData(target)
    case 'channels': {
      if (targetArea !== 'channels') return ['store', 'cli', 'main.ts'].includes(targetArea)
      const [own, others] = [folderOf(file), folderOf(target)]
      return own !== undefined && others !== undefined && own !== others
    }
    case 'store':
      return ['channels', 'cli', 'main.ts'].includes(targetArea)
    case 'exchange':
      return !['exchange', 'bot', 'domain'].includes(targetArea)
    default:
      return false
  }
}

/** What the bot knows of medicines and help lines: data files, reviewed as such, so no code comes in by them. */
const isReviewedData = (target: string): boolean => /^data\/[\w-]+\.json$/.test(target)

function purityRule(node: Node, parent: Node | undefined): string | undefined {
  if (node.async === true || node.type === 'AwaitExpression' || node.await === true)
    return 'pure core: no async'
  if (node.type === 'MemberExpression') {
    const forbidden = impureMembers[nameOf(node.object)]
    if (forbidden !== undefined && nameOf(node.property) === forbidden)
      return `pure core: no ${nameOf(node.object)}.${forbidden}`
  }
  if (node.type !== 'Identifier' || !impureNames.has(String(node.name))) return undefined
  const isPropertyName =
    (parent?.type === 'MemberExpression' && parent.property === node && parent.computed !== true) ||
    (parent?.type !== 'MemberExpression' && parent?.key === node && parent.computed !== true)
  return isPropertyName ? undefined : `pure core: no ${String(node.name)}`
}

function environmentRule(node: Node): string | undefined {
  const reads =
    node.type === 'MemberExpression' && nameOf(node.object) === 'process' && nameOf(node.property) === 'env'
  return reads ? 'only src/config.ts reads process.env' : undefined
}

function nameOf(node: unknown): string {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown }
  return String(name ?? value ?? '')
}

/** The first name below `src`: `domain`, `bot`, …, or a file such as `main.ts`; `..` for what is outside. */
function areaOf(file: string): string {
  const [top, area] = file.split('/')
  return top === 'src' && area !== undefined ? area : '..'
}

/** `telegram` of `src/channels/telegram/send.ts`; undefined for what all channels share. */
function folderOf(file: string): string | undefined {
  const parts = file.split('/')
  return parts.length > 3 ? parts[2] : undefined
}

function visit(node: Node, parent: Node | undefined, seen: (node: Node, parent: Node | undefined) => void) {
  seen(node, parent)
  for (const field of Object.values(node))
    for (const child of Array.isArray(field) ? field : [field])
      if (typeof child?.type === 'string') visit(child as Node, node, seen)
}
