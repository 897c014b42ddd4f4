import { type Context, context, type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import { faultOf } from './log.ts'

/** Ids and counts, and nothing that a person said or is called. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>

const tracer = () => trace.getTracer('tookit')

/**
 * Does some work inside a span. Costs next to nothing while nobody has asked for traces (see tracing.ts). Of an error
 * only its kind is told: its message may hold anything.
 */
export function spanned<T>(
  name: string,
  facts: SpanFacts,
  work: (span: Span) => Promise<T>,
  under?: Cause,
): Promise<T> {
  const links = under?.links ?? []
  return tracer().startActiveSpan(
    name,
    { attributes: facts, links },
    under?.parent ?? context.active(),
    async (span) => {
      try {
        return await work(span)
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: faultOf(error).fault })
        throw error
      } finally {
        span.end()
      }
    },
  )
}

/** What led to a piece of work that runs later, somewhere else in this process. */
export interface Cause {
  readonly parent: Context
  readonly links: { readonly context: ReturnType<Span['spanContext']> }[]
}

const causesMax = 10_000
const causes = new Map<string, Context>()

/** What is done for these later was caused by the span that is active now. */
export function remember(keys: readonly string[]): void {
  const active = context.active()
  if (trace.getSpan(active)?.isRecording() !== true) return
  for (const key of keys) {
    if (causes.size >= causesMax) causes.clear()
    causes.set(key, active)
  }
}

/** What caused the work for these: the first one as the parent, the others linked. Asked once, it is forgotten. */
export function causeOf(keys: readonly string[]): Cause | undefined {
  if (causes.size === 0) return undefined
  const found = keys.flatMap((key) => causes.get(key) ?? [])
  for (const key of keys) causes.delete(key)
  const [parent, ...others] = [...new Set(found)]
  if (parent === undefined) return undefined
  const links = others.flatMap((other) => {
    const span = trace.getSpanContext(other)
    return span === undefined ? [] : [{ context: span }]
  })
  return { parent, links }
}
