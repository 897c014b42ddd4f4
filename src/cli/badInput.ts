/** What was typed can't be used. `message` names the field and the remedy. Nothing has been done. */
export class BadInput extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BadInput'
  }
}

/** It could not be done, for a reason that a person can do something about. */
export class NotDone extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotDone'
  }
}
