import { defineConfig } from 'prisma/config'

// Generating the client never runs the schema engine, but looks for it and would download it: any executable
// will do. Migrations are applied by src/store/migrate.ts, which brings its own engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
