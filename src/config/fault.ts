/** One thing that keeps tookit from starting. `problem` says what to do, and never holds a value. */
export interface ConfigFault {
  readonly variable: string
  readonly problem: string
}

/** The environment can't be used as it is. */
export class ConfigError extends Error {
  readonly faults: readonly ConfigFault[]

  constructor(faults: readonly ConfigFault[]) {
    super(
      [
        'tookit can not start with this configuration (see .env.example):',
        ...faults.map(({ variable, problem }) => `  ${variable} ${problem}`),
      ].join('\n'),
    )
    this.name = 'ConfigError'
    this.faults = faults
  }
}
