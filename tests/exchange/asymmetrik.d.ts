declare module '@asymmetrik/fhir-json-schema-validator' {
  export default class Validator {
    constructor(schema: unknown)
    validate(resource: unknown, verbose: boolean): readonly unknown[] | null
  }
}
