import type { Amount, DoseUnit, Quantity } from '../../../domain/amount.ts'
import type { Fraction } from '../../../domain/fraction.ts'
import { figure, isMeasured, mixed } from '../amounts.ts'

export const amount = (said: Amount): string =>
  typeof said === 'string' ? said : (said.words ?? quantityWords(said.quantity))

/** "media tableta", "1 tableta y media", "1 a 2 inhalaciones", "12,5 mg" */
function quantityWords({ value, upTo, unit }: Quantity): string {
  if (upTo !== null) return `${figure(value, ',')} a ${counted(upTo, unit)}`
  const { whole, part, isShort } = mixed(value)
  if (isMeasured(unit) || !isShort || part === null) return counted(value, unit)
  const half = names[unit].feminine ? 'media' : 'medio'
  if (whole === 0)
    return part === '1/2' ? `${half} ${names[unit].one}` : `${parts[part]} de ${names[unit].one}`
  return `${whole} ${whole === 1 ? names[unit].one : names[unit].many} y ${part === '1/2' ? half : parts[part]}`
}

const parts = { '1/4': 'un cuarto', '1/2': 'la mitad', '3/4': 'tres cuartos' }

export const counted = (value: Fraction, unit: DoseUnit): string =>
  `${figure(value, ',')} ${value.numerator === value.denominator ? names[unit].one : names[unit].many}`

const named = (one: string, many: string, feminine: boolean) => ({ one, many, feminine })
const names: Readonly<Record<DoseUnit, ReturnType<typeof named>>> = {
  tablet: named('tableta', 'tabletas', true),
  capsule: named('cápsula', 'cápsulas', true),
  mg: named('mg', 'mg', false),
  microgram: named('microgramo', 'microgramos', false),
  g: named('g', 'g', false),
  ml: named('ml', 'ml', false),
  unit: named('unidad', 'unidades', true),
  drop: named('gota', 'gotas', true),
  puff: named('inhalación', 'inhalaciones', true),
  spray: named('pulverización', 'pulverizaciones', true),
  patch: named('parche', 'parches', false),
  injection: named('inyección', 'inyecciones', true),
  sachet: named('sobre', 'sobres', false),
  lozenge: named('pastilla para chupar', 'pastillas para chupar', true),
  film: named('lámina', 'láminas', true),
  suppository: named('supositorio', 'supositorios', false),
  application: named('aplicación', 'aplicaciones', true),
}
