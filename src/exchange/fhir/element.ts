import type { Remark } from '../incoming.ts'

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was found that can't be taken, each with the path of its element. */
export class Findings {
  readonly refused: Remark[] = []
  readonly leftOut: Remark[] = []

  refuse(at: string, why: string): null {
    this.refused.push({ at, why })
    return null
  }

  leaveOut(at: string, why: string): null {
    this.leftOut.push({ at, why })
    return null
  }
}

/** One element of a FHIR file and where it stands. What is of another type than FHIR says is refused when it is read. */
export class Element {
  readonly path: string
  readonly findings: Findings
  private readonly json: Json

  constructor(json: unknown, path: string, findings: Findings) {
    this.path = path
    this.findings = findings
    this.json = isJson(json) ? json : {}
    if (!isJson(json)) findings.refuse(path, 'is not an object')
  }

  refuse(key: string, why: string): null {
    return this.findings.refuse(key === '' ? this.path : `${this.path}.${key}`, why)
  }

  has(key: string): boolean {
    return this.json[key] !== undefined
  }

  text(key: string): string | null {
    const value = this.json[key]
    if (value === undefined) return null
    if (typeof value === 'string' && value.trim() !== '') return value
    return this.refuse(key, 'has to be a text')
  }

  number(key: string): number | null {
    const value = this.json[key]
    if (value === undefined) return null
    return typeof value === 'number' ? value : this.refuse(key, 'has to be a number')
  }

  flag(key: string): boolean | null {
    const value = this.json[key]
    if (value === undefined) return null
    return typeof value === 'boolean' ? value : this.refuse(key, 'has to be true or false')
  }

  child(key: string): Element | null {
    return this.json[key] === undefined ? null : this.at(this.json[key], key)
  }

  children(key: string): readonly Element[] {
    return this.list(key).map((one, i) => this.at(one, `${key}[${i}]`))
  }

  /** R4 has one where R5 has a list of them. */
  oneOrMore(key: string): readonly Element[] {
    if (Array.isArray(this.json[key])) return this.children(key)
    const one = this.child(key)
    return one === null ? [] : [one]
  }

  texts(key: string): readonly string[] {
    return this.list(key).flatMap((one, i) =>
      typeof one === 'string' ? [one] : (this.refuse(`${key}[${i}]`, 'has to be a text') ?? []),
    )
  }

  private list(key: string): readonly unknown[] {
    const value = this.json[key]
    if (value === undefined) return []
    return Array.isArray(value) ? value : (this.refuse(key, 'has to be a list') ?? [])
  }

  private at(json: unknown, key: string): Element {
    return new Element(json, `${this.path}.${key}`, this.findings)
  }

  /** An extension with this url. Two of the same are refused, since nobody could say which holds. */
  extension(url: string, among: 'extension' | 'modifierExtension' = 'extension'): Element | null {
    const [found, second] = this.extensions(url, among)
    if (second !== undefined) this.findings.refuse(second.path, `${url} is given twice`)
    return found ?? null
  }

  extensions(url: string, among: 'extension' | 'modifierExtension' = 'extension'): readonly Element[] {
    return this.children(among).filter((one) => one.json.url === url)
  }

  /**
   * Refuses every element that is not among these: passed over it would change what is meant. Extensions may be passed
   * over by FHIR's own rule, modifierExtensions may not.
   */
  only(known: readonly string[], modifiers: readonly string[] = []): void {
    for (const key of Object.keys(this.json)) {
      if (key === 'id' || key === 'extension' || key === 'modifierExtension' || known.includes(key)) continue
      if (key.startsWith('_')) this.refuse(key, 'a value with an extension is not understood here')
      else this.refuse(key, 'is not understood here, and leaving it out would change what is meant')
    }
    this.noModifiers(modifiers)
  }

  /** Refuses every modifierExtension but these. */
  noModifiers(known: readonly string[] = []): void {
    for (const one of this.children('modifierExtension')) {
      const url = one.text('url')
      if (url === null || !known.includes(url))
        this.findings.refuse(
          one.path,
          `is not understood here and must not be passed over${url === null ? '' : `: ${url}`}`,
        )
    }
  }
}
