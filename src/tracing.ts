import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ConsoleSpanExporter,
  SimpleSpanProcessor,
  type SpanExporter,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { TracesConfig } from './config.ts'

/** Traces that are on. Loaded only then: the SDK is not small. */
export interface Tracing {
  /** Hands over what has been gathered, and stops. */
  close(): Promise<void>
}

/** @param exporter for tests, which read each span as soon as it ends. */
export async function startTracing(
  config: TracesConfig,
  version: string,
  exporter?: SpanExporter,
): Promise<Tracing> {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'tookit', 'service.version': version }),
    spanProcessors: [
      exporter === undefined
        ? new BatchSpanProcessor({ exporter: await exporterFor(config) })
        : new SimpleSpanProcessor({ exporter }),
    ],
  })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(provider)
  return {
    close: async () => {
      await provider.shutdown()
      trace.disable()
      context.disable()
    },
  }
}

async function exporterFor(config: TracesConfig): Promise<SpanExporter> {
  if (config.kind === 'console') return new ConsoleSpanExporter()
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  return new OTLPTraceExporter({ url: `${config.endpoint}/v1/traces` })
}
